import type { TeamColumnFigures } from '../domain/team-figures.ts'

/** What the team picture says in one sentence. The message catalogue has the words. */
export type TeamFinding =
  /** Nobody has handed in. */
  | { readonly type: 'nobody' }
  /** Results are there, and none of them has a rating in the picture. */
  | { readonly type: 'nobody-counted' }
  | { readonly type: 'no-requirement' }
  /** Duties that nobody covers; a single person covers none of them. */
  | { readonly type: 'uncovered'; readonly names: readonly string[] }
  | { readonly type: 'single'; readonly names: readonly string[] }
  | { readonly type: 'covered' }

interface Team {
  readonly personCount: number
  readonly absentCount: number
  readonly figures: readonly TeamColumnFigures[]
}

export const teamToFinding = ({ personCount, absentCount, figures }: Team): TeamFinding => {
  const duties = figures.filter(({ column }) => column.kind === 'duty')
  if (personCount === absentCount) return { type: 'nobody' }
  if (duties.every(({ rated }) => rated === 0)) return { type: 'nobody-counted' }
  const compared = duties.filter((one) => one.compared > 0)
  if (compared.length === 0) return { type: 'no-requirement' }
  const namesWith = (people: number): readonly string[] =>
    compared.filter(({ distribution }) => distribution.met === people).map(({ column }) => column.name)
  const [uncovered, single] = [namesWith(0), namesWith(1)]
  if (uncovered.length > 0) return { type: 'uncovered', names: uncovered }
  return single.length > 0 ? { type: 'single', names: single } : { type: 'covered' }
}
