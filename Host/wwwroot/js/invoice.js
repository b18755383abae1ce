// Keeps the totals of a proposed invoice true while its boxes are ticked. The server works everything out again: without
// this script the button "Work out totals" does the same.
const form = document.querySelector('form[data-invoice]')

const pence = text => Math.round(parseFloat(String(text).replaceAll(/[£,\s]/g, '').replace('−', '-')) * 100)
const money = amount => (amount < 0 ? '−£' : '£') + (Math.abs(amount) / 100).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const payable = (value, vat, contribution) => value + vat - contribution
const plain = amount => (amount / 100).toFixed(2)

if (form) {
  const boxes = [...form.querySelectorAll('input[name="Lines"]')]
  const all = form.querySelector('#AllItems')
  const total = form.querySelector('#Total')
  const vat = form.querySelector('#Vat')
  const offered = { total: form.querySelector('#OfferedTotal'), vat: form.querySelector('#OfferedVat') }
  const show = (name, amount) => form.querySelectorAll(`[data-sum="${name}"]`).forEach(x => { x.textContent = money(amount) })

  const work = () => {
    const rows = [...form.querySelectorAll('tr[data-value]')].filter(row => row.querySelector('input[name="Lines"]')?.checked ?? true)
    const sum = part => rows.reduce((before, row) => before + pence(row.dataset[part]), 0)
    const items = { value: sum('value'), vat: sum('vat'), contribution: sum('contribution') }
    const isNegative = payable(items.value, items.vat, items.contribution) < 0
    const suggested = isNegative ? { total: 0, vat: 0 } : { total: items.value, vat: items.vat }
    if (total && pence(total.value) === pence(offered.total.value) && pence(vat.value) === pence(offered.vat.value)) {
      total.value = plain(suggested.total)
      vat.value = plain(suggested.vat)
    }

    offered.total.value = plain(suggested.total)
    offered.vat.value = plain(suggested.vat)
    const entered = total ? { total: pence(total.value) || 0, vat: pence(vat.value) || 0 } : suggested
    show('items', items.value)
    show('vat', items.vat)
    show('contribution', items.contribution)
    show('total', entered.total)
    show('total-vat', entered.vat)
    show('short', entered.total - items.value)
    show('payable', isNegative ? 0 : payable(entered.total, entered.vat, items.contribution))
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
}
