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

/** What is drawn behind the question is drawn so much later when key follows key. */
const followMilliseconds = 250

/**
 * Follows a value behind the paint, and not more than four times a second: for what stands beside the question and may be
 * drawn after it. From nothing (null) to something and back it follows at once.
 */
export const useAfterPaint = <Value>(source: () => Value | null): Readonly<ShallowRef<Value | null>> => {
  const late = shallowRef(source())
  let state: 'idle' | 'waiting' | 'resting' | 'resting-behind' = 'idle'
  let callOff = (): void => undefined
  const follow = (): void => {
    state = 'resting'
    const timer = setTimeout(() => {
      if (state === 'resting-behind') follow()
      else state = 'idle'
    }, followMilliseconds)
    callOff = () => clearTimeout(timer)
    late.value = source()
  }
  const followSoon = (): void => {
    if (state === 'resting') state = 'resting-behind'
    if (state !== 'idle') return
    state = 'waiting'
    callOff = afterPaint(follow)
  }
  watch(source, (value) => {
    if (value === null || late.value === null) late.value = value
    else followSoon()
  })
  onScopeDispose(() => callOff())
  return shallowReadonly(late)
}
