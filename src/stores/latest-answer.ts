import { type ShallowRef, shallowReadonly, shallowRef, watchEffect } from 'vue'

/**
 * What a question comes to; undefined until it is answered. It is asked again whenever something changes that `ask`
 * reads before its first wait, and null asks nothing. Answers may overtake each other: only that to the last question is
 * shown.
 */
export const useLatestAnswer = <Value>(ask: () => Promise<Value> | null): Readonly<ShallowRef<Value | undefined>> => {
  const answer = shallowRef<Value | undefined>(undefined)
  watchEffect((onCleanup) => {
    let isLast = true
    onCleanup(() => {
      isLast = false
    })
    void ask()?.then((value) => {
      if (isLast) answer.value = value
    })
  })
  return shallowReadonly(answer)
}
