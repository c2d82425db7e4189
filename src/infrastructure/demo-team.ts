import { type Answer, ratingLevels } from '../domain/answer.ts'
import { standardToReference } from '../domain/assessment.ts'
import type { CompetencyStandard } from '../domain/competency-standard.ts'
import { err } from '../domain/result.ts'
import { type ReceivedResult, type Team, smallestGroupAllowed } from '../domain/team.ts'
import type { CatalogClient, DemoTeam } from '../services.ts'
import type { AssessmentDatabase } from './database.ts'
import type { StorageDependencies } from './database-session.ts'
import { packResults, standardToIndicatorIds } from './received-results.ts'
import { standardToRecord } from './stored-records.ts'
import { deleteTeam } from './team-repository.ts'

export interface DemoTeamDependencies extends StorageDependencies {
  readonly loadStandard: CatalogClient['loadStandard']
}

const demoStandardId = 'KRM4224-001v1'
/**
 * Invented, one digit per indicator in the order of the standard: 0–6, 7 no opportunity, 8 not applicable, 9 skipped.
 */
const demoDigits: readonly string[] = [
  '445334432432238545',
  '343344545445444443',
  '545444343322239454',
  '332333333443344333',
  '454444454443343444',
  '333332232322222433',
  '555444443777777554',
  '433444345333343323',
]
const dayMilliseconds = 24 * 60 * 60 * 1000

/** A team of invented people to look around in, marked as such. Added and removed as a whole, or not at all. */
export const createDemoTeam = ({ session, now, newId, loadStandard }: DemoTeamDependencies): DemoTeam => {
  const { database } = session
  return {
    addDemoTeam: async (words) => {
      const loaded = await loadStandard(demoStandardId)
      if (!loaded.ok) return loaded
      const standard = loaded.value
      const isFitting = demoDigits.every((digits) => digits.length === standardToIndicatorIds(standard).length)
      if (!isFitting || words.names.length !== demoDigits.length) return err({ type: 'CatalogDamaged' })
      const today = now()
      const place = { teamId: newId(), importId: newId() }
      const results = words.names.map((name, index) => toResult(standard, name, index, today, place))
      const records = packResults(results, standard, place, newId)
      const frozen = standardToRecord(standard, today.toISOString())
      return session.write(() =>
        database.transaction('rw', database.tables, async () => {
          const [known] = await demoTeamIds(database)
          if (known !== undefined) return known
          if ((await database.standards.get(standard.contentHash)) === undefined) await database.standards.add(frozen)
          await database.teams.add({ schemaVersion: 1, ...createTeam(place.teamId, words.team, standard, today) })
          await database.receivedResults.bulkAdd([...records])
          return place.teamId
        }),
      )
    },

    removeDemoTeam: () =>
      session.write(() =>
        database.transaction('rw', database.tables, async () => {
          for (const id of await demoTeamIds(database)) await deleteTeam(database, id)
          return null
        }),
      ),
  }
}

const createTeam = (id: string, name: string, standard: CompetencyStandard, today: Date): Team => ({
  id,
  revision: 1,
  name,
  unit: null,
  standard: standardToReference(standard),
  profile: null,
  smallestGroup: smallestGroupAllowed,
  isManagerRatingOn: false,
  createdAt: today.toISOString(),
  isDemo: true,
})

/** As if everybody had handed in on another day of the last weeks. */
const toResult = (
  standard: CompetencyStandard,
  name: string,
  index: number,
  today: Date,
  place: { readonly teamId: string; readonly importId: string },
): ReceivedResult => {
  const updated = today.getTime() - (index + 1) * 3 * dayMilliseconds
  const digits = demoDigits[index] ?? ''
  return {
    ...place,
    person: { id: `demo-${index + 1}`, name, employeeNumber: null, unit: null },
    assessmentId: `demo-assessment-${index + 1}`,
    revision: 18,
    standard: standardToReference(standard),
    startedAt: new Date(updated - dayMilliseconds).toISOString(),
    updatedAt: new Date(updated).toISOString(),
    isAltered: false,
    source: 'file',
    partHashes: {},
    readAnswers: () =>
      new Map(standardToIndicatorIds(standard).map((id, position) => [id, digitToAnswer(digits[position])])),
  }
}

const digitToAnswer = (digit: string | undefined): Answer => {
  if (digit === '7') return { status: 'no-opportunity' }
  if (digit === '8') return { status: 'not-applicable' }
  const level = ratingLevels[Number(digit)]
  return level === undefined ? { status: 'skipped' } : { status: 'rated', level }
}

const demoTeamIds = async (database: AssessmentDatabase): Promise<readonly string[]> =>
  (await database.teams.filter(({ isDemo }) => isDemo === true).toArray()).map(({ id }) => id)
