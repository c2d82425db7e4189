/**
 * A text that two tabs write at the same time and that is saved while somebody types: there is no moment to ask, so
 * what the person has not `seen` stays below the new text.
 */
export const joinUnseen = (stored: string, next: string, seen: string): string => {
  if (stored.trim() === '' || stored === seen || next.includes(stored)) return next
  return next !== '' && stored.includes(next) ? stored : `${next}\n${stored}`
}

/**
 * What a field holds once `stored` has changed while it held `typed`, and `seen` when it was last saved. What was typed
 * since then stays; what came from elsewhere comes in beside it.
 */
export const followText = (typed: string, seen: string, stored: string): string => {
  if (typed === seen || stored === typed) return stored
  if (stored === seen) return typed
  if (seen !== '' && stored.startsWith(`${seen}\n`)) return `${typed}${stored.slice(seen.length)}`
  if (seen !== '' && stored.endsWith(`\n${seen}`)) return `${stored.slice(0, -seen.length)}${typed}`
  return joinUnseen(stored, typed, seen)
}
