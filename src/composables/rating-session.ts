import { type ComputedRef, type ShallowRef, computed, nextTick, shallowRef, watch } from 'vue'
import type { Answer } from '../domain/answer.ts'
import type { Answers } from '../domain/assessment.ts'
import type { BehaviourIndicator } from '../domain/competency-standard.ts'
import type { DutyGap, GapReport } from '../domain/gap-analysis.ts'
import type { RequiredLevel } from '../domain/required-level.ts'
import type { IndicatorPlace, StandardOutline } from '../domain/standard-outline.ts'
import { useMessages } from '../messages/messages.ts'
import {
  type Progress,
  assessmentProgress,
  dutyProgress,
  isDone,
  isEveryIndicatorAnswered,
} from '../reports/assessment-progress.ts'
import { type RatingOption, answerToOption } from '../reports/rating-options.ts'
import type { RatingCommand } from './rating-keys.ts'

/** What a session reads of the open assessment and asks of it; the store of the open assessment is one. */
export interface RatedAssessment {
  readonly outline: StandardOutline | null
  readonly answers: Answers
  readonly report: GapReport | null
  /** Null where nothing is required, and until it is known what the person has set. */
  readonly requirementOf: (indicatorId: string) => RequiredLevel | null
  readonly rate: (indicator: BehaviourIndicator, answer: Answer, isSameStep: boolean) => void
  readonly undo: () => { readonly indicator: BehaviourIndicator } | null
}

export interface RatingSessionOptions {
  readonly assessment: RatedAssessment
  /** The indicator on the screen. */
  readonly indicatorId: () => string
  readonly isAutoAdvanceOn: () => boolean
  readonly goTo: (indicatorId: string) => void
  /** Gives the focus to the radios. */
  readonly focus: () => void
  /** Which indicator follows or goes before, where it is not the neighbour in the standard. */
  readonly neighbour?: (place: IndicatorPlace, steps: 1 | -1) => IndicatorPlace | null
  /** What happens behind the last one; without it the last one stays. */
  readonly end?: () => void
}

export interface RatingSession {
  /** Null where the standard has no such indicator. */
  readonly place: ComputedRef<IndicatorPlace | null>
  readonly progress: ComputedRef<Progress | null>
  readonly chosen: ComputedRef<RatingOption | null>
  readonly areAllAnswered: ComputedRef<boolean>
  /** The duty that the last answer has finished. */
  readonly endedDuty: ComputedRef<DutyGap | null>
  /** The last indicator has been answered and there is none behind it. */
  readonly isLastReached: Readonly<ShallowRef<boolean>>
  /** Null also as long as it is not shown. */
  readonly requirement: ComputedRef<RequiredLevel | null>
  readonly isRequirementShown: ComputedRef<boolean>
  readonly showRequirement: () => void
  /** What a screen reader is told. */
  readonly announcement: Readonly<ShallowRef<string>>
  /** Chooses and stays. */
  readonly choose: (option: RatingOption) => void
  /** Chooses and goes on, unless the person has switched that off. */
  readonly answer: (option: RatingOption) => void
  /** Shows the next indicator at once; the answer is being written meanwhile. */
  readonly advance: () => void
  readonly undo: () => void
  readonly obey: (command: Exclude<RatingCommand['type'], 'choose' | 'help' | 'note'>) => void
  /** A button that has done its work goes, and the focus with it: without this the digits would be dead. */
  readonly catchFocus: () => Promise<void>
}

/** One visit to the rating screen: where one is, what an answer does, and the ways on and back. */
export const useRatingSession = (options: RatingSessionOptions): RatingSession => {
  const { assessment, indicatorId, goTo } = options
  const neighbourOf = (from: IndicatorPlace, steps: 1 | -1): IndicatorPlace | null =>
    options.neighbour === undefined
      ? (outline.value?.places[from.position + steps] ?? null)
      : options.neighbour(from, steps)
  const m = useMessages()
  const outline = computed(() => assessment.outline)
  const place = computed(() => outline.value?.placeById.get(indicatorId()) ?? null)
  const announcement = shallowRef('')
  /** The indicator that has been answered since it was opened: further choices are the same step. */
  const chosenHereId = shallowRef<string | null>(null)
  const endedDutyId = shallowRef<string | null>(null)
  const isLastReached = shallowRef(false)

  const catchFocus = async (): Promise<void> => {
    await nextTick()
    if (document.activeElement === document.body) options.focus()
  }

  const choose = (option: RatingOption): void => {
    if (place.value === null) return
    assessment.rate(place.value.indicator, option.answer, chosenHereId.value === indicatorId())
    chosenHereId.value = indicatorId()
    announcement.value = m.value.rating.announce(place.value.indicator.code ?? '', option)
  }

  const advance = (): void => {
    if (place.value === null || outline.value === null) return
    const next = neighbourOf(place.value, 1)
    const { duty } = place.value
    const endsDuty = next?.duty.id !== duty.id && isDone(dutyProgress(duty, assessment.answers))
    endedDutyId.value = endsDuty ? duty.id : null
    isLastReached.value = next === null
    if (next !== null) goTo(next.indicator.id)
    else options.end?.()
  }

  const goBy = (steps: 1 | -1): void => {
    const target = place.value === null ? null : neighbourOf(place.value, steps)
    endedDutyId.value = null
    if (target !== null) goTo(target.indicator.id)
    else if (steps === 1) options.end?.()
  }

  const undo = (): void => {
    const undone = assessment.undo()
    if (undone === null) return
    endedDutyId.value = null
    isLastReached.value = false
    announcement.value = m.value.rating.undone(undone.indicator.code ?? '')
    if (undone.indicator.id !== indicatorId()) goTo(undone.indicator.id)
  }

  watch(indicatorId, () => {
    isLastReached.value = false
    chosenHereId.value = null
  })

  return {
    place,
    progress: computed(() => (outline.value === null ? null : assessmentProgress(outline.value, assessment.answers))),
    chosen: computed(() => answerToOption(assessment.answers.get(indicatorId()))),
    areAllAnswered: computed(
      () => outline.value !== null && isEveryIndicatorAnswered(outline.value, assessment.answers),
    ),
    // The report is asked for only at the end of a duty: no key waits for it.
    endedDuty: computed(() =>
      endedDutyId.value === null
        ? null
        : (assessment.report?.duties.find(({ duty }) => duty.id === endedDutyId.value) ?? null),
    ),
    isLastReached,
    ...useRequirement(options, place, catchFocus),
    announcement,
    choose,
    answer: (option) => {
      choose(option)
      if (options.isAutoAdvanceOn()) advance()
    },
    advance,
    undo,
    obey: (command) => {
      if (command === 'undo') undo()
      else goBy(command === 'next' ? 1 : -1)
    },
    catchFocus,
  }
}

/** The required level is an anchor for judgement: it is shown when its duty is done, or when the person asks for it. */
const useRequirement = (
  { assessment, indicatorId }: RatingSessionOptions,
  place: ComputedRef<IndicatorPlace | null>,
  catchFocus: () => Promise<void>,
): Pick<RatingSession, 'requirement' | 'isRequirementShown' | 'showRequirement'> => {
  const shownDutyIds = shallowRef<ReadonlySet<string>>(new Set())
  const isRequirementShown = computed(() => {
    const duty = place.value?.duty
    if (duty === undefined) return false
    return shownDutyIds.value.has(duty.id) || isDone(dutyProgress(duty, assessment.answers))
  })
  return {
    requirement: computed(() => (isRequirementShown.value ? assessment.requirementOf(indicatorId()) : null)),
    isRequirementShown,
    showRequirement: () => {
      if (place.value !== null) shownDutyIds.value = new Set(shownDutyIds.value).add(place.value.duty.id)
      void catchFocus()
    },
  }
}
