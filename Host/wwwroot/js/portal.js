// Loaded as a module, so old browsers skip it and every page works without it.
import { initAll } from '../govuk/govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
if (document.querySelector('form[data-invoice]')) {
  await import('./invoice.js')
}

// Without scripts the button is not there, and the browser's own menu prints.
for (const print of document.querySelectorAll('[data-portal-print]')) {
  print.hidden = false
  print.querySelector('button').addEventListener('click', () => window.print())
}

// What goes on by itself is looked at again and again; without scripts the page's own link does that.
const live = document.querySelector('[data-portal-live]')
async function look() {
  const answer = await fetch(location.href).catch(() => undefined)
  if (answer && !answer.ok) {
    return
  }
  if (answer) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    if (!page.querySelector('[data-portal-live]')) {
      location.reload()
      return
    }
    for (const part of live.querySelectorAll('[id]')) {
      const now = page.getElementById(part.id)
      if (now?.tagName === 'PROGRESS') {
        part.value = now.value
      } else if (now && now.textContent !== part.textContent) {
        part.textContent = now.textContent
      }
    }
  }
  setTimeout(look, 1000)
}
if (live) {
  setTimeout(look, 1000)
}

// What is typed is kept as it is typed, so that a session that ends takes nothing with it.
for (const area of document.querySelectorAll('[data-portal-draft]')) {
  let waiting
  const keep = () => {
    clearTimeout(waiting)
    waiting = undefined
    const form = new FormData(area.form)
    const sent = new URLSearchParams()
    for (const [name, value] of form) {
      if (typeof value === 'string') {
        sent.append(name, value)
      }
    }
    fetch(area.dataset.portalDraft, { method: 'POST', body: sent, keepalive: sent.toString().length < 60000 }).catch(() => undefined)
  }
  area.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(keep, 1000)
  })
  area.form.addEventListener('submit', () => clearTimeout(waiting))
  addEventListener('pagehide', () => waiting && keep())
}
