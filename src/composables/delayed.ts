import { type ShallowRef, onScopeDispose, shallowRef, watch } from 'vue'

/** How long something may take before the person is told that it goes on. */
export const quietMilliseconds = 400

/** True once a condition has held for a while; false again as soon as it does not. */
export const useDelayed = (condition: () => boolean): Readonly<ShallowRef<boolean>> => {
  const hasLasted = shallowRef(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  const follow = (isTrue: boolean): void => {
    clearTimeout(timer)
    hasLasted.value = false
    if (isTrue)
      timer = setTimeout(() => {
        hasLasted.value = true
      }, quietMilliseconds)
  }
  watch(condition, follow, { immediate: true })
  onScopeDispose(() => clearTimeout(timer))
  return hasLasted
}

/** Runs an action once nothing has asked for it any more for so long; never after the component has gone. */
export const useLater = (action: () => void, milliseconds: number): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  onScopeDispose(() => clearTimeout(timer))
  return () => {
    clearTimeout(timer)
    timer = setTimeout(action, milliseconds)
  }
}
