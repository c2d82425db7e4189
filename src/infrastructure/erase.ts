/** Removes what lies outside the database: preferences, caches, the service worker. */
export const eraseOutsideDatabase = async (): Promise<void> => {
  try {
    localStorage.clear()
  } catch {
    // Refused storage holds nothing.
  }
  if ('serviceWorker' in navigator)
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister()
  if ('caches' in globalThis) await deleteCaches()
}

/**
 * The service worker that is on its way out opens its cache once more for a request that is under way, and thereby makes
 * it anew: the caches count as gone when they have stayed away for a while.
 */
const deleteCaches = async (): Promise<void> => {
  let emptyLooks = 0
  for (let look = 0; look < mostLooks && emptyLooks < enoughEmptyLooks; look += 1) {
    const names = await caches.keys()
    for (const name of names) await caches.delete(name)
    emptyLooks = names.length === 0 ? emptyLooks + 1 : 0
    if (emptyLooks < enoughEmptyLooks) await new Promise((resolve) => setTimeout(resolve, millisecondsBetweenLooks))
  }
}

const mostLooks = 20
const enoughEmptyLooks = 4
const millisecondsBetweenLooks = 50
