// The sign-in of a frame: the window that the person signs in with hands over the code for it. Both are pages of this portal, so neither
// speaks to, nor listens to, any other.
const place = document.querySelector('form[data-portal-code]')
const opens = document.querySelector('[data-portal-window]')
if (place && opens) {
  opens.addEventListener('click', (e) => {
    if (open(opens.href, opens.target, 'popup,width=620,height=760')) {
      e.preventDefault()
    }
  })
  addEventListener('message', (e) => {
    if (e.origin === location.origin && typeof e.data?.portalCode === 'string') {
      e.source.postMessage({ portalTaken: true }, location.origin)
      place.querySelector('[name=Code]').value = e.data.portalCode
      place.requestSubmit()
    }
  })
}

const given = document.querySelector('[data-portal-hand-over]')
if (given && window.opener) {
  addEventListener('message', (e) => {
    if (e.origin === location.origin && e.data?.portalTaken) {
      window.close()
    }
  })
  window.opener.postMessage({ portalCode: given.dataset.portalHandOver }, location.origin)
}
