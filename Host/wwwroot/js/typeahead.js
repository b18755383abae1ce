// A long select becomes a field that finds by typing. Without scripts, and while it is short, it stays the select that it is.
import '../govuk/accessible-autocomplete.min.js'
import { finds, plain } from './fold.js'

const shortest = 12
const escaped = text => text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)

for (const select of document.querySelectorAll('select[data-portal-typeahead]')) {
  if (select.options.length >= shortest && isClear(select)) {
    enhance(select)
  }
}

// By its words alone one of two of the same name could not be chosen.
function isClear(select) {
  const values = new Map()
  return [...select.options].every(({ textContent, value }) => (values.get(textContent) ?? value) === value && values.set(textContent, value))
}

function enhance(select) {
  const all = [...select.options]
  const form = select.form
  const label = form.querySelector(`label[for="${select.id}"]`)
  const none = all.find(option => option.value === '')
  const above = select.dataset.portalNarrowedBy && form.querySelector(`select[name="${select.dataset.portalNarrowedBy}"]`)
  const described = select.getAttribute('aria-describedby')
  const { id } = select
  label.id ||= `${id}-label`

  // The options of a group are offered where the field above names the group, or nothing.
  const offered = () => {
    const group = above?.value ? above.selectedOptions[0]?.textContent : undefined
    return all.filter(option => option.value !== '' && (!group || !option.parentElement.label || option.parentElement.label === group))
  }
  const texts = () => [...new Set(offered().map(option => option.textContent))]
  const found = query => texts().filter(text => finds(query, text))

  let typed = false
  const choose = text => {
    const option = offered().find(option => option.textContent === text)
    if (option) {
      option.selected = true
      typed = false
      select.dispatchEvent(new Event('change', { bubbles: true }))
    }
  }
  // What is typed and none of the list is sent as it is, so that the server says so: never what was chosen before.
  const settle = (input) => {
    if (!typed) {
      return
    }
    typed = false
    const text = input.value.trim()
    const hits = text === '' ? [] : found(text)
    const hit = hits.find(hit => plain(hit) === plain(text)) ?? (hits.length === 1 ? hits[0] : undefined)
    if (hit) {
      choose(hit)
    } else if (text === '' && none) {
      none.selected = true
    } else {
      select.add(new Option(text, text, true, true))
    }
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }

  const chosen = select.selectedOptions[0]
  window.accessibleAutocomplete.enhanceSelectElement({
    selectElement: select,
    autoselect: false,
    defaultValue: chosen?.value ? chosen.textContent : '',
    placeholder: none?.textContent.startsWith('[No ') ? '' : none?.textContent.replace(/^\[(.*)\]$/, '$1') ?? '',
    displayMenu: 'overlay',
    showAllValues: true,
    inputClasses: select.classList.contains('govuk-select--error') ? 'govuk-input--error' : '',
    menuAttributes: { 'aria-labelledby': label.id },
    source: (query, show) => show(query === select.selectedOptions[0]?.textContent ? texts() : found(query)),
    onConfirm: text => text === undefined || choose(text),
    templates: { inputValue: text => text ?? '', suggestion: text => escaped(text ?? '') },
    tNoResults: () => 'Nothing is called so',
    tAssistiveHint: () => 'Type a part of the name. Use up and down arrows to read what is found, and Enter to choose.',
  })
  if (!chosen?.value && none) {
    none.selected = true
  }

  const input = document.getElementById(id)
  const wrapper = input.closest('.autocomplete__wrapper')
  wrapper.parentElement.classList.add('portal-typeahead')
  if (described) {
    // It rewrites what describes the field each time that something is typed.
    const describe = () => {
      const own = input.getAttribute('aria-describedby') ?? ''
      if (!own.startsWith(described)) {
        input.setAttribute('aria-describedby', `${described} ${own}`.trim())
      }
    }
    describe()
    new MutationObserver(describe).observe(input, { attributeFilter: ['aria-describedby'] })
  }
  input.addEventListener('input', () => { typed = true })
  input.addEventListener('blur', () => setTimeout(() => settle(input), 0))
  form.addEventListener('submit', () => settle(input))
  // Enter takes the first that is found; with nothing typed it sends the form as in any other field.
  wrapper.addEventListener('keydown', (e) => {
    const first = wrapper.querySelector('[role="option"]:not([aria-disabled])')
    if (e.key === 'Enter' && e.target === input && typed && input.value.trim() !== '' && first && input.getAttribute('aria-expanded') === 'true') {
      e.preventDefault()
      e.stopPropagation()
      first.click()
    } else if (e.key === 'Enter' && e.target === input && input.getAttribute('aria-expanded') === 'true') {
      e.stopPropagation()
      settle(input)
    }
  }, true)
}
