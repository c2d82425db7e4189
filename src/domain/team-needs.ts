import type { CompetencyItem, Task } from './competency-standard.ts'
import { compareBigFractions } from './fraction-counts.ts'
import { isCompared } from './gap-analysis.ts'
import type { TeamColumns } from './team-columns.ts'
import type { TeamColumnFigures } from './team-figures.ts'

/** A task that people of the team fall short of. */
export interface TaskNeed {
  readonly task: Task
  readonly figures: TeamColumnFigures
}

/** A knowledge or skill item with the people who are short in a task that lists it. */
export interface CompetencyNeed {
  readonly item: CompetencyItem
  readonly kind: 'knowledge' | 'skill'
  /** Head count: somebody who is short in several such tasks is one person. */
  readonly people: number
  readonly tasks: readonly Task[]
}

/** Where training helps most people. Counts of people, never a list of them. */
export interface TeamNeeds {
  /** People with at least one task below its requirement, and people who can be compared at all. */
  readonly people: number
  readonly compared: number
  /** The most people first, then the highest mean priority, then the order of the standard. */
  readonly tasks: readonly TaskNeed[]
  /** The most people first, then the order of the standard, knowledge before skills. */
  readonly competencies: readonly CompetencyNeed[]
}

/** What the team needs: the tasks that people are short in, and the knowledge and skills that those tasks list. */
export const findTeamNeeds = (team: TeamColumns, figures: readonly TeamColumnFigures[]): TeamNeeds => {
  const tasks = team.outline.standard.duties.flatMap((duty) => duty.tasks)
  const firstTask = team.columns.findIndex(({ kind }) => kind === 'task')
  const { competencies, people, compared } = countCompetencies(team, tasks, firstTask)
  return {
    people,
    compared,
    tasks: tasks
      .flatMap((task, index): readonly TaskNeed[] => {
        const own = figures[firstTask + index]
        return own === undefined || own.distribution.short === 0 ? [] : [{ task, figures: own }]
      })
      .sort(
        (one, other) =>
          other.figures.distribution.short - one.figures.distribution.short ||
          comparePriorities(other.figures, one.figures),
      ),
    competencies,
  }
}

const comparePriorities = (one: TeamColumnFigures, other: TeamColumnFigures): number =>
  one.priority === null || other.priority === null
    ? Number(one.priority !== null) - Number(other.priority !== null)
    : compareBigFractions(one.priority, other.priority)

const countCompetencies = (
  team: TeamColumns,
  tasks: readonly Task[],
  firstTask: number,
): Pick<TeamNeeds, 'people' | 'compared' | 'competencies'> => {
  const { knowledge, skills } = team.outline.standard
  const items = [
    ...knowledge.map((item) => ({ item, kind: 'knowledge' as const, tasks: listedBy(tasks, item, 'knowledgeIds') })),
    ...skills.map((item) => ({ item, kind: 'skill' as const, tasks: listedBy(tasks, item, 'skillIds') })),
  ]
  const placesByTask = tasks.map((task) => items.flatMap((one, place) => (one.tasks.includes(task) ? [place] : [])))
  const count = new Uint32Array(items.length)
  /** The last person who was counted for an item: nobody is counted twice. */
  const lastPerson = new Int32Array(items.length).fill(-1)
  const shortTasks = new Set<Task>()
  let people = 0
  let compared = 0
  for (let person = 0; person < team.personCount; person += 1) {
    let isShort = false
    let hasGap = false
    for (const [index, places] of placesByTask.entries()) {
      const state = team.stateOf(person, firstTask + index)
      hasGap ||= isCompared(state)
      if (state !== 'short') continue
      isShort = true
      const task = tasks[index]
      if (task !== undefined) shortTasks.add(task)
      for (const place of places) {
        if (lastPerson[place] === person) continue
        lastPerson[place] = person
        count[place] = (count[place] ?? 0) + 1
      }
    }
    people += Number(isShort)
    compared += Number(hasGap)
  }
  const competencies = items
    .map((one, place) => ({
      ...one,
      tasks: one.tasks.filter((task) => shortTasks.has(task)),
      people: count[place] ?? 0,
    }))
    .filter((one) => one.people > 0)
    .sort((one, other) => other.people - one.people)
  return { people, compared, competencies }
}

const listedBy = (tasks: readonly Task[], { id }: CompetencyItem, list: 'knowledgeIds' | 'skillIds'): readonly Task[] =>
  tasks.filter((task) => task[list].includes(id))
