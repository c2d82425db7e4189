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
    // One turn more: a timer alone could come before the keys and answers that arrived during the frame.
    timer = setTimeout(() => {
      timer = setTimeout(run)
    })
  })
  timer = setTimeout(run, unpaintedMilliseconds)
  return callOff
}

/** While key follows key faster than this, what is drawn behind the question waits for one of them, or for their end. */
const restMilliseconds = 250

/**
 * Follows a value behind the paint, and not more than four times a second: for what stands beside the question and may be
 * drawn after it. It never draws by itself between two keys, where the next one would have to wait for the frame. From
 * nothing (null) to something and back it follows at once.
 */
export const useAfterPaint = <Value>(source: () => Value): Readonly<ShallowRef<Value>> => {
  const late = shallowRef(source())
  let callOff = (): void => undefined
  let rest: ReturnType<typeof setTimeout> | null = null
  const stopResting = (): void => {
    if (rest !== null) clearTimeout(rest)
  }
  const follow = (): void => {
    late.value = source()
    stopResting()
    rest = setTimeout(() => {
      rest = null
    }, restMilliseconds)
  }
  const followSoon = (): void => {
    callOff()
    if (rest !== null) {
      const end = setTimeout(follow, restMilliseconds)
      callOff = () => clearTimeout(end)
    } else callOff = afterPaint(follow)
  }
  watch(source, (value) => {
    if (value === null || late.value === null) late.value = value
    else followSoon()
  })
  onScopeDispose(() => {
    callOff()
    stopResting()
  })
  return shallowReadonly(late)
}
