/** Removes what lies outside the database: preferences, caches, the service worker. */
export const eraseOutsideDatabase = async (): Promise<void> => {
  try {
    localStorage.clear()
  } catch {
    // Refused storage holds nothing.
  }
  if ('caches' in globalThis) for (const name of await caches.keys()) await caches.delete(name)
  if (!('serviceWorker' in navigator)) return
  for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister()
}
