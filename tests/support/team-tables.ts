import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'

/** The rows of a device that a manager has imported results into, as they lie in the database. */
export interface TeamTables {
  readonly standards: readonly object[]
  readonly teams: readonly object[]
  readonly receivedResults: readonly object[]
  readonly teamMembers?: readonly object[]
  readonly reviews?: readonly object[]
}

interface TeamTableOptions {
  readonly standard: CompetencyStandard
  readonly people: readonly { readonly name: string; readonly digits: string }[]
  readonly name?: string
  readonly team?: object
}

const perBlock = 1000

/** 7 尚無機會, 8 不適用, 9 先略過, a dot for no answer: one byte each, 255 for none. */
const digitToByte = (digit: string): number => (digit === '.' ? 255 : Number(digit))

/** Written by hand as the format of the tables says, without the module that packs results. */
export const createTeamTables = ({
  standard,
  people,
  name = '電商營運組',
  team = {},
}: TeamTableOptions): TeamTables => {
  const createdAt = '2026-11-20T01:00:00.000Z'
  const { id, code, name: standardName, contentHash } = standard
  const indicatorCount = standard.duties.flatMap((duty) => duty.tasks.flatMap((task) => task.indicators)).length
  return {
    standards: [{ schemaVersion: 1, contentHash, standardId: id, standard, storedAt: createdAt }],
    teams: [
      {
        schemaVersion: 1,
        id: 'team-1',
        revision: 1,
        name,
        unit: null,
        standard: { id, code, name: standardName, contentHash },
        profile: null,
        smallestGroup: 3,
        isManagerRatingOn: false,
        createdAt,
        ...team,
      },
    ],
    receivedResults: Array.from({ length: Math.ceil(people.length / perBlock) }, (_, block) => {
      const first = block * perBlock
      const here = people.slice(first, first + perBlock)
      return {
        schemaVersion: 1,
        id: `block-${block}`,
        teamId: 'team-1',
        importId: 'import-1',
        contentHash,
        count: here.length,
        indicatorCount,
        answers: Uint8Array.from(here.flatMap(({ digits }) => Array.from(digits, digitToByte))),
        revisions: new Float64Array(here.length).fill(3),
        startedAt: new Float64Array(here.length).fill(Date.parse('2026-11-18T01:00:00.000Z')),
        updatedAt: Float64Array.from(here, (_, index) => Date.parse('2026-11-19T01:00:00.000Z') + index * 60_000),
        personIds: here.map((_, index) => personId(first + index)),
        assessmentIds: here.map((_, index) => `assessment-${first + index}`),
        names: here.map((person) => person.name),
        employeeNumbers: here.map((_, index) => `E${String(first + index).padStart(6, '0')}`),
        units: here.map(() => '電商處'),
        isAltered: false,
        source: 'file',
        partHashes: null,
      }
    }),
  }
}

/** Ascending, so that people without a place in the roster stand in the order in which they are given. */
export const personId = (index: number): string => `person-${String(index).padStart(6, '0')}`
