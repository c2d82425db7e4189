import { onBeforeUnmount } from 'vue'
import { useRouter } from 'vue-router'

export interface DelayedSave {
  /** Something was typed: it is saved when the person pauses. */
  readonly soon: () => void
  /** Saves what is not saved yet, now. */
  readonly now: () => void
}

/** Saves after a pause in typing, and at once where the page is left, hidden or closed. */
export const useDelayedSave = (save: () => void, milliseconds = 300): DelayedSave => {
  let timer: ReturnType<typeof setTimeout> | null = null

  const now = (): void => {
    if (timer === null) return
    clearTimeout(timer)
    timer = null
    save()
  }
  const soon = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(now, milliseconds)
  }
  const saveWhenHidden = (): void => {
    if (document.visibilityState === 'hidden') now()
  }

  document.addEventListener('visibilitychange', saveWhenHidden)
  window.addEventListener('pagehide', now)
  // Before the next page is there, which may be the same page about somebody else.
  const stopGuarding = useRouter().beforeEach(now)
  onBeforeUnmount(() => {
    stopGuarding()
    now()
    document.removeEventListener('visibilitychange', saveWhenHidden)
    window.removeEventListener('pagehide', now)
  })

  return { soon, now }
}
