/** A page without any framework: a heading that a key changes. */
const heading = document.querySelector('h1')
let keys = 0
addEventListener('keydown', () => {
  keys += 1
  if (heading !== null) heading.textContent = `Keys: ${keys}`
})
