// Before the first paint: the theme that the person chose, or the system's, so that nothing flashes. The preferences
// store keeps it up to date afterwards and uses the same key.
;(function () {
  var theme = null
  try {
    theme = localStorage.getItem('competency-assessment.theme')
  } catch (error) {
    // Storage is refused: the theme of the system applies.
  }
  if (theme !== 'light' && theme !== 'dark')
    theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  document.documentElement.dataset.theme = theme
})()
