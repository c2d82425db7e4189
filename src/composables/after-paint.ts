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
