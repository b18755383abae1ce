// Loaded as a module, so old browsers skip it and every page works without it.
import { initAll } from '../govuk/govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
if (document.querySelector('form[data-invoice]')) {
  await import('./invoice.js')
}

if (document.querySelector('[data-portal-hand-over], [data-portal-code]')) {
  import('./frame.js')
}

if (document.querySelector('select[data-portal-typeahead]')) {
  import('./typeahead.js')
}

// A session ends when nothing was done for a while. Two minutes before, the page asks; each tab counts for all of them.
const idle = document.querySelector('[data-portal-idle]')
const last = 'portal-active'
function active() {
  try {
    localStorage.setItem(last, String(Date.now()))
  } catch {
    // Without storage each tab counts for itself.
  }
  since = Date.now()
}
let since = Date.now()
if (idle) {
  const ends = Number(idle.dataset.portalIdle) * 1000
  const warning = Number(idle.dataset.portalWarning) * 1000
  const left = idle.querySelector('[data-portal-left]')
  const ended = () => {
    location.href = idle.dataset.portalEnded + '&returnUrl=' + encodeURIComponent(location.pathname + location.search)
  }
  const tell = () => fetch(idle.dataset.portalSession, { redirect: 'manual' })
  const stay = () => {
    active()
    idle.close()
    tell().then(answer => answer.ok || ended(), () => undefined)
  }
  active()
  idle.querySelector('[data-portal-stay]').addEventListener('click', stay)
  idle.addEventListener('cancel', stay)
  addEventListener('storage', (e) => {
    if (e.key === last) {
      since = Math.max(since, Number(e.newValue))
    }
  })
  // Typing is a hand on it too, wherever it is done; the server hears of it ten seconds later at most.
  let telling
  document.addEventListener('input', () => {
    active()
    telling ??= setTimeout(() => {
      telling = undefined
      tell().catch(() => undefined)
    }, 10000)
  })
  setInterval(() => {
    const rest = ends - (Date.now() - since)
    // The server ends the session by itself; asked before that, it would take the question for a sign of life.
    if (rest <= -20000) {
      ended()
    } else if (rest <= warning) {
      if (!idle.open) {
        idle.showModal()
      }
      const minutes = Math.max(1, Math.ceil(rest / 60000))
      const words = minutes === 1 ? 'Less than a minute is left.' : `Less than ${minutes} minutes are left.`
      if (left.textContent !== words) {
        left.textContent = words
      }
    } else if (idle.open) {
      idle.close()
    }
  }, 1000)
}

// A group of the menu closes with Escape, and when the reader goes elsewhere.
for (const menu of document.querySelectorAll('[data-portal-menu]')) {
  menu.addEventListener('keydown', (e) => {
    if (e.key === 'Escape' && menu.open) {
      menu.open = false
      menu.querySelector('summary').focus()
    }
  })
  menu.addEventListener('focusout', (e) => {
    if (e.relatedTarget && !menu.contains(e.relatedTarget)) {
      menu.open = false
    }
  })
  document.addEventListener('click', (e) => {
    if (!menu.contains(e.target)) {
      menu.open = false
    }
  })
}

// Without scripts the button is not there, and the browser's own menu prints.
for (const print of document.querySelectorAll('[data-portal-print]')) {
  print.hidden = false
  print.querySelector('button').addEventListener('click', () => window.print())
}

// One box ticks all the others of its name, and says how many of them are ticked.
for (const choice of document.querySelectorAll('[data-portal-all]')) {
  const all = choice.querySelector('input')
  const boxes = [...document.querySelectorAll(`input[type="checkbox"][name="${choice.dataset.portalAll}"]`)]
  const tell = () => {
    all.checked = boxes.every(box => box.checked)
    all.indeterminate = !all.checked && boxes.some(box => box.checked)
  }
  choice.hidden = boxes.length < 2
  all.addEventListener('change', () => boxes.forEach(box => { box.checked = all.checked }))
  boxes.forEach(box => box.addEventListener('change', tell))
  addEventListener('pageshow', tell) // a browser that goes back keeps the ticks
}

// What the ticked rows come to.
for (const sum of document.querySelectorAll('[data-portal-sum]')) {
  const boxes = [...document.querySelectorAll(`input[type="checkbox"][name="${sum.dataset.portalSum}"]`)]
  const pounds = pence => (pence / 100).toLocaleString('en-GB', { style: 'currency', currency: 'GBP' })
  const tell = () => {
    const chosen = boxes.filter(box => box.checked)
    const pence = chosen.map(box => Math.round(100 * box.dataset.pounds)) // whole pence: sums of them are exact
    sum.hidden = chosen.length === 0
    const together = pence.reduce((a, b) => a + b, 0)
    sum.textContent = `${chosen.length} chosen: ${pounds(Math.abs(together))}${together < 0 ? ' owed back' : ''} together.`
  }
  document.addEventListener('change', tell)
  addEventListener('pageshow', tell)
}

// What goes on by itself is looked at again and again; without scripts the page's own link does that.
const live = document.querySelector('[data-portal-live]')
async function look() {
  const answer = await fetch(location.href, { headers: { 'X-Portal-Background': '1' } }).catch(() => undefined)
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
  let leaving
  const keep = () => {
    clearTimeout(waiting)
    waiting = undefined
    leaving = new AbortController()
    const form = new FormData(area.form)
    const sent = new URLSearchParams()
    for (const [name, value] of form) {
      if (typeof value === 'string') {
        sent.append(name, value)
      }
    }
    active()
    fetch(area.dataset.portalDraft, { method: 'POST', body: sent, keepalive: sent.toString().length < 60000, signal: leaving.signal }).catch(() => undefined)
  }
  area.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(keep, 1000)
  })
  area.form.addEventListener('submit', () => {
    clearTimeout(waiting)
    waiting = undefined
    leaving?.abort() // what is sent now must not be kept again by what was under way
  })
  addEventListener('pagehide', () => waiting && keep())
}
