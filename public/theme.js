// Before the first paint, so that nothing flashes. The same key as in the preferences store.
;(function () {
  var theme = null
  try {
    theme = localStorage.getItem('competency-assessment.theme')
  } catch (error) {
    // Refused: the system's applies.
  }
  if (theme !== 'light' && theme !== 'dark')
    theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  document.documentElement.dataset.theme = theme
})()
