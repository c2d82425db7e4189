import { type ComputedRef, type ShallowRef, computed, nextTick, shallowRef, watch } from 'vue'
import type { Answers } from '../domain/assessment.ts'
import type { BehaviourIndicator } from '../domain/competency-standard.ts'
import type { IndicatorPlace, StandardOutline } from '../domain/standard-outline.ts'
import { useMessages } from '../messages/messages.ts'
import { dutyProgress, isDone } from '../reports/assessment-progress.ts'
import type { RatingOption } from '../reports/rating-options.ts'
import { type RatingPage, toRatingPages } from '../reports/rating-pages.ts'

/** The rows on the screen. */
export interface RatingRows {
  /** Gives the focus to the radios of a row that does not have it yet. */
  readonly focusRow: (indicatorId: string) => void
  /** Gives the focus to what is chosen in a row, wherever the focus is. */
  readonly focusChosen: (indicatorId: string) => void
}

export interface ListRatingOptions {
  readonly outline: () => StandardOutline | null
  readonly answers: () => Answers
  /** The row that the address names. */
  readonly indicatorId: () => string
  readonly rows: () => RatingRows | null
  readonly isAutoAdvanceOn: () => boolean
  readonly rate: (indicator: BehaviourIndicator, option: RatingOption, isSameStep: boolean) => void
  /** Takes the last answer back and returns what it answered; null where there is none. */
  readonly undo: () => BehaviourIndicator | null
  /** The focus is in a row that the address does not name yet. */
  readonly nameRow: (indicatorId: string) => void
  /** Shows the page of an indicator that is not on this one. */
  readonly openPage: (indicatorId: string) => void
}

export interface ListRating {
  readonly pages: ComputedRef<readonly RatingPage[]>
  readonly pageIndex: ComputedRef<number>
  /** Null where the standard has no such indicator. */
  readonly page: ComputedRef<RatingPage | null>
  /** What a screen reader is told. */
  readonly announcement: Readonly<ShallowRef<string>>
  /** The duty that the last answer has finished. */
  readonly endedDutyId: Readonly<ShallowRef<string | null>>
  /** The last indicator has been answered and there is none behind it. */
  readonly isLastReached: Readonly<ShallowRef<boolean>>
  /** The focus has come to a row. */
  readonly enter: (place: IndicatorPlace) => void
  /** Chooses and stays. */
  readonly choose: (place: IndicatorPlace, option: RatingOption) => void
  /** Chooses and goes on, unless the person has switched that off. */
  readonly answer: (place: IndicatorPlace, option: RatingOption) => void
  readonly advance: (place: IndicatorPlace) => void
  readonly goBy: (place: IndicatorPlace, steps: 1 | -1) => void
  readonly undo: () => Promise<void>
  /** A button that has done its work goes, and the focus with it: without this the digits would be dead. */
  readonly catchFocus: () => Promise<void>
}

/** One visit to a list of rows under one scale: what an answer does, and where the focus goes. */
export const useListRating = (options: ListRatingOptions): ListRating => {
  const { indicatorId, rows } = options
  const m = useMessages()
  const outline = computed(options.outline)
  const pages = computed(() => (outline.value === null ? [] : toRatingPages(outline.value)))
  const pageIndex = computed(() =>
    pages.value.findIndex(({ places }) => places.some(({ indicator }) => indicator.id === indicatorId())),
  )
  const page = computed(() => pages.value[pageIndex.value] ?? null)
  const announcement = shallowRef('')
  const endedDutyId = shallowRef<string | null>(null)
  const isLastReached = shallowRef(false)
  /** The indicator that has been answered since its row was entered: further choices are the same step. */
  const chosenHereId = shallowRef<string | null>(null)
  const enteredId = shallowRef<string | null>(null)

  watch([indicatorId, rows], () => rows()?.focusRow(indicatorId()), { flush: 'post' })

  const catchFocus = async (): Promise<void> => {
    await nextTick()
    if (document.activeElement === document.body) rows()?.focusRow(indicatorId())
  }
  /** The radio that is chosen is known once the answer is on the screen. */
  const focusChosen = async (id: string): Promise<void> => {
    await nextTick()
    rows()?.focusChosen(id)
  }
  const isOnPage = (place: IndicatorPlace): boolean => page.value?.places.includes(place) === true

  /** A row of this page takes the focus at once, so that the next key finds it. */
  const goTo = (place: IndicatorPlace): void => {
    if (isOnPage(place)) rows()?.focusRow(place.indicator.id)
    else options.openPage(place.indicator.id)
  }

  const choose = ({ indicator }: IndicatorPlace, option: RatingOption): void => {
    options.rate(indicator, option, chosenHereId.value === indicator.id)
    chosenHereId.value = indicator.id
    announcement.value = m.value.rating.announce(indicator.code ?? '', option)
  }

  const advance = ({ duty, indicator, position }: IndicatorPlace): void => {
    const next = outline.value?.places[position + 1]
    const endsDuty = next?.duty.id !== duty.id && isDone(dutyProgress(duty, options.answers()))
    endedDutyId.value = endsDuty ? duty.id : null
    isLastReached.value = next === undefined
    if (next !== undefined) goTo(next)
    else void focusChosen(indicator.id)
  }

  const undo = async (): Promise<void> => {
    const undone = options.undo()
    const place = undone === null ? undefined : outline.value?.placeById.get(undone.id)
    if (place === undefined) return
    endedDutyId.value = null
    isLastReached.value = false
    announcement.value = m.value.rating.undone(place.indicator.code ?? '')
    if (isOnPage(place)) await focusChosen(place.indicator.id)
    else options.openPage(place.indicator.id)
  }

  return {
    pages,
    pageIndex,
    page,
    announcement,
    endedDutyId,
    isLastReached,
    enter: ({ indicator }) => {
      if (enteredId.value !== indicator.id) chosenHereId.value = null
      enteredId.value = indicator.id
      if (indicator.id !== indicatorId()) options.nameRow(indicator.id)
    },
    choose,
    answer: (place, option) => {
      choose(place, option)
      if (options.isAutoAdvanceOn()) advance(place)
      else void focusChosen(place.indicator.id)
    },
    advance,
    goBy: ({ position }, steps) => {
      const target = outline.value?.places[position + steps]
      endedDutyId.value = null
      if (target !== undefined) goTo(target)
    },
    undo,
    catchFocus,
  }
}
