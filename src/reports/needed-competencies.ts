import type { CompetencyItem, Task } from '../domain/competency-standard.ts'
import type { GapReport } from '../domain/gap-analysis.ts'

/** A knowledge or skill item with the short tasks that list it. */
export interface NeededCompetency {
  readonly item: CompetencyItem
  readonly kind: 'knowledge' | 'skill'
  readonly tasks: readonly Task[]
}

/** What the tasks below their requirement have in common. */
export interface NeededCompetencies {
  readonly shortTasks: number
  /** Listed by the most short tasks first; equal ones in the order of the standard, knowledge before skills. */
  readonly items: readonly NeededCompetency[]
}

/** An item is the pair of code and name, as the standard's own list of items is: the same code may mean two things. */
export const findNeededCompetencies = (report: GapReport): NeededCompetencies => {
  const short = report.tasks.filter(({ state }) => state === 'short').map(({ task }) => task)
  const { knowledge, skills } = report.outline.standard
  const items = [
    ...knowledge.map((item) => ({ item, kind: 'knowledge' as const, tasks: listedBy(short, item, 'knowledgeIds') })),
    ...skills.map((item) => ({ item, kind: 'skill' as const, tasks: listedBy(short, item, 'skillIds') })),
  ]
  return {
    shortTasks: short.length,
    items: items.filter(({ tasks }) => tasks.length > 0).sort((one, other) => other.tasks.length - one.tasks.length),
  }
}

const listedBy = (tasks: readonly Task[], { id }: CompetencyItem, list: 'knowledgeIds' | 'skillIds'): readonly Task[] =>
  tasks.filter((task) => task[list].includes(id))
