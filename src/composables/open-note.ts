import { type ComputedRef, type ShallowRef, computed, nextTick, onBeforeUnmount, shallowRef, watch } from 'vue'
import type { BehaviourIndicator } from '../domain/competency-standard.ts'
import { usePageLeaving } from './page-leaving.ts'

/** The notes that are being written; the store of the drafts is one. */
export interface NoteDrafts {
  readonly openDraft: { readonly save: () => Promise<void> } | null
  readonly open: (indicator: BehaviourIndicator) => void
  /** Stores what is typed and lets the note go. */
  readonly close: () => Promise<void>
}

export interface OpenNoteOptions {
  readonly drafts: NoteDrafts
  /** The indicator of this id where it is on the screen, else null. */
  readonly findShown: (indicatorId: string) => BehaviourIndicator | null
  /** What is shown instead of what was shown before: a note that is no longer there goes with it. */
  readonly shown: () => unknown
  /** Shows an indicator that is not on the screen. */
  readonly goTo: (indicatorId: string) => void
  /** Gives the focus back to the radios of the indicator whose note has been left. */
  readonly focus: (indicatorId: string) => void
}

export interface OpenNote {
  /** The indicator whose note is open, or will be as soon as the indicator is shown. */
  readonly openId: Readonly<ShallowRef<string | null>>
  /** The indicator whose note is on the screen. */
  readonly shownId: ComputedRef<string | null>
  readonly open: (indicatorId: string) => void
  readonly toggle: (indicatorId: string) => void
  readonly leave: () => Promise<void>
}

/** One note at a time under the radios of its indicator; what is typed is stored whichever way it is left. */
export const useOpenNote = ({ drafts, findShown, shown, goTo, focus }: OpenNoteOptions): OpenNote => {
  const openId = shallowRef<string | null>(null)
  const openIndicator = computed(() => (openId.value === null ? null : findShown(openId.value)))

  const open = (indicatorId: string): void => {
    openId.value = indicatorId
    if (openIndicator.value === null) goTo(indicatorId)
  }
  const leave = async (): Promise<void> => {
    const leftId = openId.value
    openId.value = null
    await nextTick()
    if (leftId !== null) focus(leftId)
  }

  watch(shown, () => {
    if (openIndicator.value === null) openId.value = null
  })
  watch(
    () => openIndicator.value?.id ?? null,
    () => {
      void drafts.close()
      if (openIndicator.value !== null) drafts.open(openIndicator.value)
    },
  )
  usePageLeaving(() => void drafts.openDraft?.save())
  onBeforeUnmount(() => void drafts.close())

  const shownId = computed(() => (drafts.openDraft === null ? null : (openIndicator.value?.id ?? null)))
  return {
    openId,
    shownId,
    open,
    toggle: (indicatorId) => {
      if (shownId.value === indicatorId) void leave()
      else open(indicatorId)
    },
    leave,
  }
}
