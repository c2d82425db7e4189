import { isUnrated } from '../domain/answer.ts'
import type { Answers } from '../domain/assessment.ts'
import type { IndicatorPlace, StandardOutline } from '../domain/standard-outline.ts'
import { matchesSearch } from './search-text.ts'

/** Indicators whose code or text contains every word of the query, in the order of the standard. */
export const findIndicators = (places: readonly IndicatorPlace[], query: string): readonly IndicatorPlace[] =>
  places.filter(({ indicator }) => matchesSearch([indicator.code ?? '', indicator.text].join(' '), query))

/** 未評: without an answer, or left at 先略過. */
export const toUnratedPlaces = ({ places }: StandardOutline, answers: Answers): readonly IndicatorPlace[] =>
  places.filter(({ indicator }) => isUnrated(answers.get(indicator.id)))
