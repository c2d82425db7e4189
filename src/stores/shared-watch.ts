import { getCurrentScope, onScopeDispose } from 'vue'

/**
 * A subscription that several pages share. Whoever calls it watches until the component that it is called in goes; with
 * the last of them the subscription ends. Called outside a component it watches for good.
 */
export const createSharedWatch = (begin: () => () => void): (() => void) => {
  let watchers = 0
  let end = (): void => undefined
  return () => {
    watchers += 1
    if (watchers === 1) end = begin()
    if (getCurrentScope() === undefined) return
    onScopeDispose(() => {
      watchers -= 1
      if (watchers === 0) end()
    })
  }
}
