import { onScopeDispose } from 'vue'

/** Calls `leave` whenever the page may be the last that is seen of it: hidden, closed, or left for another one. */
export const usePageLeaving = (leave: () => void): void => {
  const leaveHidden = (): void => {
    if (document.visibilityState === 'hidden') leave()
  }
  document.addEventListener('visibilitychange', leaveHidden)
  window.addEventListener('pagehide', leave)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', leaveHidden)
    window.removeEventListener('pagehide', leave)
    leave()
  })
}
