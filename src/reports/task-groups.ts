import type { Duty, Task } from '../domain/competency-standard.ts'
import type { IndicatorPlace } from '../domain/standard-outline.ts'

/** Indicators of one task. */
export interface TaskPlaces {
  readonly task: Task
  readonly places: readonly IndicatorPlace[]
}

/** Indicators of one duty. */
export interface DutyPlaces {
  readonly duty: Duty
  readonly tasks: readonly TaskPlaces[]
}

/** Indicators under their tasks; the order stays. */
export const groupByTask = (places: readonly IndicatorPlace[]): readonly TaskPlaces[] => {
  const groups = new Map<Task, IndicatorPlace[]>()
  for (const place of places) {
    const group = groups.get(place.task)
    if (group === undefined) groups.set(place.task, [place])
    else group.push(place)
  }
  return [...groups].map(([task, own]) => ({ task, places: own }))
}

/** Indicators under their duties and tasks; the order stays, and what has none of them is left out. */
export const groupByDuty = (places: readonly IndicatorPlace[]): readonly DutyPlaces[] => {
  const duties = [...new Set(places.map(({ duty }) => duty))]
  return duties.map((duty) => ({ duty, tasks: groupByTask(places.filter((place) => place.duty === duty)) }))
}
