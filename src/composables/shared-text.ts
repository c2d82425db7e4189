import { type ShallowRef, shallowRef, watch } from 'vue'
import type { ReviewText } from '../domain/review.ts'
import { followText } from '../domain/shared-text.ts'
import { type DelayedSave, useDelayedSave } from './delayed-save.ts'

export interface SharedText {
  readonly typed: ShallowRef<string>
  readonly saving: DelayedSave
  /** What is typed, to be saved with something else. */
  readonly take: () => ReviewText
}

/** A field of a text that another tab can write too: it follows what is stored and loses nothing of what is typed. */
export const useSharedText = (stored: () => string, save: (text: ReviewText) => void): SharedText => {
  const typed = shallowRef(stored())
  let seen = typed.value
  const take = (): ReviewText => {
    const text = { text: typed.value, seen }
    seen = typed.value
    return text
  }
  const saving = useDelayedSave(() => {
    if (typed.value !== seen) save(take())
  })
  watch(stored, (next) => {
    typed.value = followText(typed.value, seen, next)
    seen = next
  })
  return { typed, saving, take }
}
