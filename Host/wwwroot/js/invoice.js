// Keeps the totals of a proposed invoice true while its boxes are ticked, and finds among its items. The server works everything out
// again: without this script the buttons "Work out totals" and "Find" do the same.
import { finds, plain as plainName } from './fold.js'

const form = document.querySelector('form[data-invoice]')

const pence = text => Math.round(parseFloat(String(text).replaceAll(/[£,\s]/g, '').replace('−', '-')) * 100)
const money = amount => '£' + (amount / 100).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const owed = amount => amount < 0 ? `${money(-amount)} owed back` : money(amount) // as InvoiceWords.Headline
const payable = (value, vat, contribution) => value + vat - contribution
const plain = amount => (amount / 100).toFixed(2)
const items = count => count === 1 ? '1 item' : `${count} items`

if (form) {
  const boxes = [...form.querySelectorAll('input[type="checkbox"][name="Lines"]')]
  const all = form.querySelector('#AllItems')
  const total = form.querySelector('#Total')
  const vat = form.querySelector('#Vat')
  const offered = { total: form.querySelector('#OfferedTotal'), vat: form.querySelector('#OfferedVat') }
  const show = (name, amount) => form.querySelectorAll(`[data-sum="${name}"]`).forEach(x => { x.textContent = owed(amount) })
  const lines = within => [...within.querySelectorAll('[data-value]')]
  const ticked = within => lines(within).filter(line => line.checked ?? true)
  const sum = (chosen, part) => chosen.reduce((before, line) => before + pence(line.dataset[part]), 0)

  const group = within => {
    const count = within.querySelector('[data-count]')
    if (count) {
      const [chosen, there] = [ticked(within), lines(within)]
      count.textContent = chosen.length === there.length ? items(there.length) : `${chosen.length} of ${items(there.length)}`
      within.querySelector('[data-subtotal]').textContent = owed(sum(chosen, 'value'))
    }
  }

  const work = () => {
    const chosen = ticked(form)
    const come = { value: sum(chosen, 'value'), vat: sum(chosen, 'vat'), contribution: sum(chosen, 'contribution') }
    const isNegative = payable(come.value, come.vat, come.contribution) < 0
    const suggested = isNegative ? { total: 0, vat: 0 } : { total: come.value, vat: come.vat }
    if (total && pence(total.value) === pence(offered.total.value) && pence(vat.value) === pence(offered.vat.value)) {
      total.value = plain(suggested.total)
      vat.value = plain(suggested.vat)
    }

    offered.total.value = plain(suggested.total)
    offered.vat.value = plain(suggested.vat)
    const entered = total ? { total: pence(total.value) || 0, vat: pence(vat.value) || 0 } : suggested
    show('items', come.value)
    show('vat', come.vat)
    show('contribution', come.contribution)
    show('total', entered.total)
    show('total-vat', entered.vat)
    const beside = isNegative ? 0 : entered.total - come.value
    show('short', Math.abs(beside))
    form.querySelectorAll('[data-sum="short"]').forEach(x => { x.closest('div').querySelector('dt').textContent = beside > 0 ? 'Over by' : 'Short by' })
    show('carried', isNegative ? payable(come.value, come.vat, come.contribution) : 0)
    form.querySelectorAll('[data-sum="carried"]').forEach(x => { x.closest('div').hidden = !isNegative })
    show('payable', isNegative ? 0 : payable(entered.total, entered.vat, come.contribution))
    form.querySelectorAll('[data-group]').forEach(group)
    if (all) {
      all.checked = boxes.every(box => box.checked)
      all.indeterminate = !all.checked && boxes.some(box => box.checked)
    }
  }

  form.querySelector('[data-all]')?.removeAttribute('hidden')
  form.querySelector('[data-totals]')?.setAttribute('hidden', '')
  all?.addEventListener('change', () => {
    boxes.forEach(box => { box.checked = all.checked })
    work()
  })
  boxes.forEach(box => box.addEventListener('change', work))
  total?.addEventListener('input', work)
  vat?.addEventListener('input', work)

  // Found by the server, the page lacks the other lines: then the button stays.
  const find = form.querySelector('#Find')
  if (find && !find.value) {
    const folds = [...form.querySelectorAll('details[data-group]')]
    const searched = row => [...row.children].map(cell => cell.querySelector('label')?.textContent ?? cell.textContent).join(' ')
    const rows = lines(form).map(line => line.closest('tr')).map(row => ({ row, words: searched(row) }))
    form.querySelector('[data-find]').remove()
    find.removeAttribute('name') // what is sent shows all lines again
    find.addEventListener('keydown', e => { if (e.key === 'Enter') e.preventDefault() })
    find.addEventListener('input', () => {
      const isAsked = plainName(find.value) !== ''
      rows.forEach(x => { x.row.hidden = !finds(find.value, x.words) })
      folds.forEach(fold => {
        const any = fold.querySelector('tbody tr:not([hidden])') !== null
        fold.hidden = !any
        fold.open = isAsked && any
      })
      form.querySelector('[data-found]').textContent = isAsked ? `${rows.filter(x => !x.row.hidden).length} of ${items(rows.length)} shown. The others stay as they are.` : ''
    })
  }
}
