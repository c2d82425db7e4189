import { dateToCalendarDay } from '../domain/calendar-day.ts'
import { type CycleState, personToTurnIn } from '../domain/cycle-turnout.ts'
import type { TeamPerson } from '../domain/received-results.ts'
import type { CycleTurnout, CycleTurnoutQuery } from '../services.ts'
import type { TeamSources } from './team-sources.ts'

/** Everybody who belongs to the team, in the order of the roster. */
export const toRoster = (people: readonly TeamPerson[]): readonly TeamPerson[] =>
  people.filter(({ isRemoved }) => !isRemoved)

/** Who has handed in for a round. Of a large team only some are named: nobody reads a hundred thousand names. */
export const toTurnout = (
  { everything }: TeamSources,
  { cycle, state: wanted, most }: CycleTurnoutQuery,
): CycleTurnout => {
  const countByState: Record<CycleState, number> = { missing: 0, late: 0, 'in-time': 0 }
  const people: CycleTurnout['people'][number][] = []
  for (const [place, person] of toRoster(everything).entries()) {
    const { state, updatedAt } = personToTurnIn(person, cycle, toDay)
    countByState[state] += 1
    if ((wanted === null || wanted === state) && people.length < most)
      people.push({ personId: person.id, place, name: person.name, state, updatedAt })
  }
  return { countByState, people }
}

const toDay = (instant: string): string => dateToCalendarDay(new Date(instant))
