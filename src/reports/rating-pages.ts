import type { RequiredLevel } from '../domain/required-level.ts'
import type { Duty, Task } from '../domain/competency-standard.ts'
import type { IndicatorPlace, StandardOutline } from '../domain/standard-outline.ts'
import { type TaskPlaces, groupByTask } from './task-groups.ts'

/** More rows than these are too many to keep in view. */
export const mostRows = 7

/** One page of the list mode: the indicators of one task, or a part of them. */
export interface RatingPage {
  readonly duty: Duty
  readonly task: Task
  /** At most 7. */
  readonly places: readonly [IndicatorPlace, ...IndicatorPlace[]]
  /** Which rows of the task these are, counted from 1. */
  readonly from: number
  readonly to: number
}

/** The pages in the order of the standard; a task without indicators has none. */
export const toRatingPages = ({ places }: StandardOutline): readonly RatingPage[] =>
  groupByTask(places).flatMap(toPages)

const toPages = ({ places }: TaskPlaces): readonly RatingPage[] =>
  places.flatMap((place, index) => {
    if (index % mostRows !== 0) return []
    const rows: RatingPage['places'] = [place, ...places.slice(index + 1, index + mostRows)]
    return [{ duty: place.duty, task: place.task, places: rows, from: index + 1, to: index + rows.length }]
  })

/** Indicators of one page that require the same. */
export interface RowsRequirement {
  readonly requirement: RequiredLevel | null
  readonly codes: readonly string[]
}

/** What the rows of a page require, equal requirements as one; null is no requirement. */
export const toRowsRequirements = (
  places: readonly IndicatorPlace[],
  requirementOf: (indicatorId: string) => RequiredLevel | null,
): readonly RowsRequirement[] => {
  const groups = new Map<string, { requirement: RequiredLevel | null; codes: string[] }>()
  for (const { indicator } of places) {
    const requirement = requirementOf(indicator.id)
    const key = JSON.stringify([requirement?.level, requirement?.undecided])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { requirement, codes: [indicator.code ?? ''] })
    else group.codes.push(indicator.code ?? '')
  }
  return [...groups.values()]
}
