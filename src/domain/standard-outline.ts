import type { BehaviourIndicator, CompetencyItem, CompetencyStandard, Duty, Task } from './competency-standard.ts'

/** One behaviour indicator with the duty and task it stands under. */
export interface IndicatorPlace {
  readonly indicator: BehaviourIndicator
  readonly task: Task
  readonly duty: Duty
  /** 0-based, in the order of the standard. */
  readonly position: number
}

/** A standard with every lookup that the screens need, derived once and never changed. */
export interface StandardOutline {
  readonly standard: CompetencyStandard
  readonly places: readonly IndicatorPlace[]
  readonly placeById: ReadonlyMap<string, IndicatorPlace>
  readonly competencyById: ReadonlyMap<string, CompetencyItem>
}

/** Derives the lookups. The places follow the printed order, duty by duty and task by task. */
export const createStandardOutline = (standard: CompetencyStandard): StandardOutline => {
  const places: IndicatorPlace[] = []
  for (const duty of standard.duties)
    for (const task of duty.tasks)
      for (const indicator of task.indicators) places.push({ indicator, task, duty, position: places.length })
  return Object.freeze({
    standard,
    places,
    placeById: new Map(places.map((place) => [place.indicator.id, place])),
    competencyById: new Map([...standard.knowledge, ...standard.skills].map((item) => [item.id, item])),
  })
}

/** Makes the outline of each standard once; the same content has the same outline. */
export const createOutlineCache = (): ((standard: CompetencyStandard) => StandardOutline) => {
  const outlineByHash = new Map<string, StandardOutline>()
  return (standard) => {
    const known = outlineByHash.get(standard.contentHash)
    if (known !== undefined) return known
    const outline = createStandardOutline(standard)
    outlineByHash.set(standard.contentHash, outline)
    return outline
  }
}

/** The behaviour indicators of a duty in order. */
export const dutyToIndicators = (duty: Duty): readonly BehaviourIndicator[] =>
  duty.tasks.flatMap((task) => task.indicators)
