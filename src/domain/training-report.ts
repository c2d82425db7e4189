import type { CompetencyStandard, Duty, Task } from './competency-standard.ts'
import { requiredLevel } from './required-level.ts'
import { type RequirementProfile, profileToEntryById } from './requirement-profile.ts'
import type { Team } from './team.ts'
import type { Training } from './training.ts'
import type { ShortCount, TrainingEvidence } from './training-evidence.ts'

/** What the evidence is put together from. */
export interface TrainingReportSource {
  readonly organization: string | null
  readonly team: Pick<Team, 'name' | 'unit'> & { readonly profile: RequirementProfile | null }
  /** The round that is going on; null where there is none. */
  readonly period: string | null
  /** What the two moments are called. */
  readonly moments: { readonly before: string; readonly after: string }
  readonly evidence: TrainingEvidence
  readonly trainings: readonly Training[]
}

/** What is required in a task: every level that one of its indicators is compared with, ascending. */
export interface TaskRequirement {
  readonly levels: readonly number[]
  /** Printed side by side with nobody having chosen: 原文並列 5、4. Empty otherwise. */
  readonly undecided: readonly number[]
}

/** People who are short. Null, and not 0, where nobody can be compared. */
export interface ShortPeople {
  readonly short: number | null
  readonly compared: number
}

/** The need in one task, what answers it, and what became of it. */
export interface TaskReport {
  readonly duty: Duty
  readonly task: Task
  readonly requirement: TaskRequirement
  readonly before: ShortPeople
  readonly after: ShortPeople
  readonly rerated: number
  /** Of those who were rated again; null where nobody was. */
  readonly closed: number | null
  readonly opened: number | null
  readonly trainings: readonly Training[]
}

/** A training with the tasks whose need it answers, in the order of the standard. A task that the standard does not have any more is left out. */
export interface TrainingWithTasks {
  readonly training: Training
  readonly tasks: readonly Task[]
}

/** The evidence of training as it is printed and as it goes into the workbook. Counts of people, nobody's name. */
export interface TrainingReport {
  readonly organization: string | null
  readonly unit: string
  readonly period: string | null
  readonly moments: { readonly before: string; readonly after: string }
  readonly standard: CompetencyStandard
  readonly people: number
  readonly counted: number
  /** Null where nothing is applicable to anybody. */
  readonly coverage: { readonly rated: number; readonly applicable: number } | null
  /** In the order of the standard. */
  readonly tasks: readonly TaskReport[]
  /** What was held first, then what is planned, each by day; without a day last. */
  readonly trainings: readonly TrainingWithTasks[]
}

/** Puts everything together once, for paper and for the workbook. */
export const createTrainingReport = ({
  organization,
  team,
  period,
  moments,
  evidence,
  trainings,
}: TrainingReportSource): TrainingReport => {
  const { standard, people, counted, rated, applicable } = evidence
  const placeById = new Map(
    standard.duties.flatMap((duty) => duty.tasks.map((task) => [task.id, { duty, task }] as const)),
  )
  const ordered = trainings.toSorted(compareTrainings)
  const trainingsByTask = groupByTask(ordered)
  const requirementOf = createRequirementOf(team.profile)
  return {
    organization,
    unit: team.unit ?? team.name,
    period,
    moments,
    standard,
    people,
    counted,
    coverage: applicable === 0 ? null : { rated, applicable },
    tasks: evidence.tasks.flatMap(({ task, before, after, rerated, closed, opened }) => {
      const duty = placeById.get(task.id)?.duty
      if (duty === undefined) return []
      const change = rerated === 0 ? { closed: null, opened: null } : { closed, opened }
      return {
        ...{ duty, task, requirement: requirementOf(task), rerated, ...change },
        before: toShortPeople(before),
        after: toShortPeople(after),
        trainings: trainingsByTask.get(task.id) ?? [],
      }
    }),
    trainings: ordered.map((training) => {
      const ids = new Set(training.taskIds)
      return { training, tasks: [...placeById.values()].flatMap(({ task }) => (ids.has(task.id) ? task : [])) }
    }),
  }
}

/** Held before planned, then by day, then by name. */
const compareTrainings = (one: Training, other: Training): number =>
  Number(other.isHeld) - Number(one.isHeld) ||
  Number(one.heldOn === null) - Number(other.heldOn === null) ||
  (one.heldOn ?? '').localeCompare(other.heldOn ?? '') ||
  one.name.localeCompare(other.name, 'zh-Hant-TW')

const groupByTask = (trainings: readonly Training[]): ReadonlyMap<string, readonly Training[]> => {
  const byTask = new Map<string, Training[]>()
  for (const training of trainings)
    for (const id of new Set(training.taskIds)) byTask.set(id, [...(byTask.get(id) ?? []), training])
  return byTask
}

const toShortPeople = ({ short, compared }: ShortCount): ShortPeople => ({
  short: compared === 0 ? null : short,
  compared,
})

const createRequirementOf = (profile: RequirementProfile | null): ((task: Task) => TaskRequirement) => {
  const entryById = profileToEntryById(profile)
  return (task) => {
    const required = task.indicators.flatMap((indicator) => requiredLevel(indicator, task, entryById) ?? [])
    return {
      levels: [...new Set(required.map(({ level }) => level))].sort((one, other) => one - other),
      undecided: required.find(({ undecided }) => undecided.length > 0)?.undecided ?? [],
    }
  }
}
