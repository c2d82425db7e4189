import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import type { RequirementProfile } from '../../src/domain/requirement-profile.ts'
import { type ExactMean, lowestTerms } from './exact-mean.ts'
import { type ExpectedDuty, type ExpectedGroup, type ExpectedTask, expectDuties } from './expected-gaps.ts'
import type { SampleAnswers } from './sample-team.ts'

/**
 * The rules of a team picture a second time, as the contract words them and slowly. Nothing of the app's own calculation
 * is used: not its reports, not its fractions.
 */
export interface ExpectedColumn {
  readonly id: string
  readonly cells: readonly {
    readonly own: ExactMean | null
    readonly required: ExactMean | null
    readonly gap: ExactMean | null
    readonly shortfall: ExactMean | null
    readonly coverage: string
    readonly state: string | null
    readonly missing: string | null
  }[]
  readonly rated: number
  /** 達標, 平均達標, 未達標, and rated too little to say. */
  readonly counts: readonly number[]
  readonly gap: ExactMean | null
  readonly shortfall: ExactMean | null
  readonly medianOwn: ExactMean | null
  readonly medianGap: ExactMean | null
  readonly priority: ExactMean | null
  readonly covering: readonly number[]
  readonly backups: readonly number[]
}

interface Group {
  readonly numbers: ExpectedGroup
  readonly state: string
  readonly tasks: readonly ExpectedTask[]
}

const dutyToGroup = (duty: ExpectedDuty): Group => duty
const taskToGroup = (task: ExpectedTask): Group => ({ ...task, tasks: [task] })

const isEnough = ({ rated, applicable }: ExpectedGroup): boolean => 2 * rated >= applicable

const covers = ({ numbers, tasks }: Group): boolean =>
  numbers.gap !== null &&
  tasks
    .filter((task) => task.numbers.applicable > 0 && task.indicators.some(({ required }) => required !== null))
    .every(
      (task) =>
        task.numbers.gap !== null &&
        task.numbers.gap.sum >= 0n &&
        task.numbers.unmet?.startsWith('0/') === true &&
        isEnough(task.numbers),
    )

export const expectColumns = (
  standard: CompetencyStandard,
  people: readonly SampleAnswers[],
  profile: RequirementProfile | null,
  smallestGroup: number,
): readonly ExpectedColumn[] => {
  const expected = people.map((answers) =>
    typeof answers === 'string' ? answers : expectDuties(standard, answers, profile),
  )
  const column = (
    id: string,
    groups: readonly (Group | string)[],
    opportunities: readonly boolean[],
  ): ExpectedColumn => {
    const present = groups.flatMap((group, person) => (typeof group === 'string' ? [] : [{ group, person }]))
    const rated = present.filter(({ group }) => group.numbers.own !== null)
    const compared = rated.filter(({ group }) => group.numbers.gap !== null)
    const under = compared.filter(({ group }) => isBelow(group.numbers.gap))
    const met = compared.filter(({ group }) => covers(group))
    const rest = compared.filter((one) => !under.includes(one) && !met.includes(one))
    const onAverage = rest.filter(({ group }) => group.numbers.unmet?.startsWith('0/') === false)
    const isShown = compared.length >= smallestGroup
    const listed = (pick: (numbers: ExpectedGroup) => ExactMean | null, from = compared): readonly ExactMean[] =>
      from.flatMap(({ group }) => pick(group.numbers) ?? [])
    return {
      id,
      cells: groups.map((group, person) => toCell(group, opportunities[person] === true)),
      rated: rated.length,
      counts: [met.length, onAverage.length, under.length, rest.length - onAverage.length],
      gap: isShown ? meanOfMeans(listed(({ gap }) => gap)) : null,
      shortfall: isShown ? meanOfMeans(listed(({ shortfall }) => shortfall)) : null,
      medianOwn: rated.length >= smallestGroup ? medianOfMeans(listed(({ own }) => own, rated)) : null,
      medianGap: isShown ? medianOfMeans(listed(({ gap }) => gap)) : null,
      priority: isShown ? meanOfMeans(listed(({ priority }) => priority)) : null,
      covering: met.map(({ person }) => person),
      backups:
        met.length >= 2
          ? []
          : compared
              .filter((one) => !met.includes(one) && isEnough(one.group.numbers) && isWithinHalf(one.group.numbers.gap))
              .map(({ person }) => person),
    }
  }
  const ofDuty = (index: number) =>
    expected.map((duties) => (typeof duties === 'string' ? duties : dutyToGroup(at(duties, index))))
  const ofTask = (duty: number, task: number) =>
    expected.map((duties) => (typeof duties === 'string' ? duties : taskToGroup(at(at(duties, duty).tasks, task))))
  const withoutOpportunity = (ids: readonly string[]): readonly boolean[] =>
    people.map((answers) => {
      if (typeof answers === 'string') return false
      const applicable = ids.filter((id) => answers.get(id)?.status !== 'not-applicable')
      return applicable.length > 0 && applicable.every((id) => answers.get(id)?.status === 'no-opportunity')
    })
  return [
    ...standard.duties.map((duty, index) =>
      column(
        duty.id,
        ofDuty(index),
        withoutOpportunity(duty.tasks.flatMap(({ indicators }) => indicators.map(({ id }) => id))),
      ),
    ),
    ...standard.duties.flatMap((duty, index) =>
      duty.tasks.map((task, place) =>
        column(task.id, ofTask(index, place), withoutOpportunity(task.indicators.map(({ id }) => id))),
      ),
    ),
  ]
}

const toCell = (group: Group | string, isWithoutOpportunity: boolean): ExpectedColumn['cells'][number] => {
  if (typeof group === 'string')
    return { own: null, required: null, gap: null, shortfall: null, coverage: '0/0', state: null, missing: group }
  const { own, required, gap, shortfall, rated, applicable } = group.numbers
  const missing =
    own !== null ? null : applicable === 0 ? 'not-applicable' : isWithoutOpportunity ? 'no-opportunity' : 'unrated'
  return { own, required, gap, shortfall, coverage: `${rated}/${applicable}`, state: group.state, missing }
}

/** Tasks and items with the heads that are short in them, in the order of the app's lists. */
export const expectNeeds = (
  standard: CompetencyStandard,
  people: readonly SampleAnswers[],
  profile: RequirementProfile | null,
) => {
  const columns = expectColumns(standard, people, profile, 3)
  const tasks = standard.duties.flatMap((duty) => duty.tasks)
  const shortPeople = (id: string): readonly number[] =>
    columns
      .slice(standard.duties.length)
      .filter((column) => column.id === id)
      .flatMap(({ cells }) => cells.flatMap((cell, person) => (isBelow(cell.gap) ? [person] : [])))
  const priorityOf = (id: string) => columns.slice(standard.duties.length).find((column) => column.id === id)?.priority
  const items = [...standard.knowledge, ...standard.skills]
  return {
    people: new Set(tasks.flatMap(({ id }) => shortPeople(id))).size,
    tasks: tasks
      .filter(({ id }) => shortPeople(id).length > 0)
      .map(({ id }, place) => ({ id, place, count: shortPeople(id).length, priority: priorityOf(id) ?? null }))
      .sort(
        (one, other) =>
          other.count - one.count ||
          compareMeans(other.priority ?? nothing, one.priority ?? nothing) ||
          one.place - other.place,
      )
      .map(({ id, count }) => [id, count]),
    competencies: items
      .map((item, place) => {
        const listing = tasks.filter(
          (task) => [...task.knowledgeIds, ...task.skillIds].includes(item.id) && shortPeople(task.id).length > 0,
        )
        return { item, place, listing, people: new Set(listing.flatMap(({ id }) => shortPeople(id))).size }
      })
      .filter((one) => one.people > 0)
      .sort((one, other) => other.people - one.people || one.place - other.place)
      .map(({ item, listing, people: heads }) => [item.id, heads, listing.map(({ id }) => id)]),
  }
}

const nothing: ExactMean = { sum: -1n, count: 1n }

const at = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index]
  if (item === undefined) throw new Error(`Nothing stands at ${index}.`)
  return item
}

const isBelow = (mean: ExactMean | null): boolean => mean !== null && mean.sum < 0n
const isWithinHalf = (mean: ExactMean | null): boolean => mean !== null && 2n * mean.sum >= -mean.count

const compareMeans = (one: ExactMean, other: ExactMean): number => {
  const difference = one.sum * other.count - other.sum * one.count
  return difference === 0n ? 0 : difference < 0n ? -1 : 1
}

const meanOfMeans = (means: readonly ExactMean[]): ExactMean | null => {
  const added = means.reduce(
    (total, mean) => ({ sum: total.sum * mean.count + mean.sum * total.count, count: total.count * mean.count }),
    { sum: 0n, count: 1n },
  )
  return means.length === 0 ? null : lowestTerms(added.sum, added.count * BigInt(means.length))
}

const medianOfMeans = (means: readonly ExactMean[]): ExactMean | null => {
  const sorted = [...means].sort(compareMeans)
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1)
  return meanOfMeans(middle)
}
