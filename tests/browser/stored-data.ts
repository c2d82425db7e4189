import type { Page } from '@playwright/test'
import { type PrintedStandard, indicatorsOf } from './printed-standards.ts'

/** What lies in IndexedDB, read past the app. */
export const databaseName = 'competency-assessment'

export interface StoredAssessmentRecord {
  readonly id: string
  readonly standardId: string
  readonly revision: number
}

export interface StoredRatingRecord {
  readonly assessmentId: string
  readonly indicatorId: string
  readonly text: string
  readonly status: string
  readonly level: number | null
  readonly ratedAt: string
}

/** All records of one store; none where there is no database, and none is made by looking. */
export const readRecords = async (page: Page, store: string): Promise<readonly unknown[]> =>
  page.evaluate(
    async ([name, storeName]) => {
      const known = await indexedDB.databases()
      if (!known.some((database) => database.name === name)) return []
      return new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onerror = () => reject(opening.error ?? new Error('The database does not open.'))
        opening.onsuccess = () => {
          const database = opening.result
          if (!database.objectStoreNames.contains(storeName)) {
            database.close()
            resolve([])
            return
          }
          const reading = database.transaction(storeName).objectStore(storeName).getAll()
          reading.onsuccess = () => {
            database.close()
            resolve(reading.result as unknown[])
          }
          reading.onerror = () => reject(reading.error ?? new Error('The store cannot be read.'))
        }
      })
    },
    [databaseName, store] as const,
  )

export const readAssessments = async (page: Page): Promise<readonly StoredAssessmentRecord[]> =>
  (await readRecords(page, 'assessments')) as readonly StoredAssessmentRecord[]

export const readRatings = async (page: Page, assessmentId: string): Promise<readonly StoredRatingRecord[]> =>
  ((await readRecords(page, 'ratings')) as readonly StoredRatingRecord[]).filter(
    (rating) => rating.assessmentId === assessmentId,
  )

const digitByStatus: Readonly<Record<string, string>> = {
  'no-opportunity': '7',
  'not-applicable': '8',
  skipped: '9',
}

/** The stored answers as the digits that were typed, in the order of the standard; a dot where nothing is stored. */
export const readTypedDigits = async (page: Page, assessmentId: string, standard: PrintedStandard): Promise<string> => {
  const ratings = new Map((await readRatings(page, assessmentId)).map((rating) => [rating.indicatorId, rating]))
  return indicatorsOf(standard)
    .map(({ id, text }) => {
      const rating = ratings.get(id)
      if (rating === undefined) return '.'
      if (rating.text !== text) return '?'
      return rating.status === 'rated' ? String(rating.level) : (digitByStatus[rating.status] ?? '?')
    })
    .join('')
}

/** The random identity of the person of this browser profile. */
export const readPersonId = async (page: Page): Promise<string> => {
  const records = (await readRecords(page, 'device')) as readonly { readonly key: string; readonly id?: string }[]
  return records.find(({ key }) => key === 'person')?.id ?? ''
}

/** Every table that a device has, in alphabetical order. */
export const tableNames: readonly string[] = [
  ...['assessmentCycles', 'assessments', 'device', 'evidence', 'forkChoices', 'madeFiles', 'marks', 'personAliases'],
  ...['planItems', 'profiles', 'quarantine', 'ratings', 'receivedParts', 'receivedResults', 'reviews', 'selfChecks'],
  ...['snapshots', 'standards', 'teamImports', 'teamMembers', 'teams', 'textMatches', 'trainings'],
]
