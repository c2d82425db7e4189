import { type ShallowRef, onScopeDispose, shallowReadonly, shallowRef, watch } from 'vue'

/** In a tab that is not shown nothing is painted; then so long is waited. */
const unpaintedMilliseconds = 100

/** Runs `work` once the next frame has been handed over. Returns how to call it off. */
export const afterPaint = (work: () => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout>
  const callOff = (): void => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
  const run = (): void => {
    callOff()
    work()
  }
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer)
    timer = setTimeout(run)
  })
  timer = setTimeout(run, unpaintedMilliseconds)
  return callOff
}

/**
 * Follows a value one frame late: for what stands beside the question and may be drawn behind it. From nothing (null) to
 * something and back it follows at once.
 */
export const useAfterPaint = <Value>(source: () => Value | null): Readonly<ShallowRef<Value | null>> => {
  const late = shallowRef(source())
  let callOff: (() => void) | null = null
  const follow = (): void => {
    callOff = null
    late.value = source()
  }
  watch(source, (value) => {
    if (value === null || late.value === null) late.value = value
    else callOff ??= afterPaint(follow)
  })
  onScopeDispose(() => callOff?.())
  return shallowReadonly(late)
}
