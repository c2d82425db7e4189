import type { CatalogClient } from '../services.ts'
import { createAssessmentRepository } from './assessment-repository.ts'
import { type SessionOptions, createDatabaseSession } from './database-session.ts'
import type { DeferrableStorage } from './deferred-storage.ts'
import { createDeviceRecords } from './device-records.ts'
import { createId } from './identity.ts'
import { createLoader } from './deferred-storage.ts'

/** So long after it has loaded, a page has shown what it has to show. */
const settlingMilliseconds = 1000

export interface StorageOptions extends Pick<SessionOptions, 'onProblem'> {
  readonly catalog: CatalogClient
  readonly baseUrl: string
  readonly navigator: Navigator
  readonly now: () => Date
}

/**
 * Opens the database and makes everything that reads or writes it. It arrives behind the first paint; what only some
 * pages need arrives with them.
 */
export const createStorage = ({ catalog, baseUrl, navigator, now, onProblem }: StorageOptions): DeferrableStorage => {
  const session = createDatabaseSession({ onProblem })
  const dependencies = { session, now, newId: createId }
  const loadOwnScriptUrl = createLoader(async () => (await import('./own-scripts.ts')).createOwnScriptUrl(baseUrl))

  return {
    assessments: createAssessmentRepository(dependencies),
    deviceRecords: createDeviceRecords(dependencies),
    loadDeviceData: createLoader(async () => {
      const [{ createDeviceData }, { eraseOutsideDatabase }] = await Promise.all([
        import('./device-data.ts'),
        import('./erase.ts'),
      ])
      return createDeviceData({ ...dependencies, loadStandards: catalog.loadReadableStandards, eraseOutsideDatabase })
    }),
    loadDetails: createLoader(async () => {
      const { createAssessmentDetails } = await import('./assessment-details.ts')
      return createAssessmentDetails(dependencies)
    }),
    loadTextMatches: createLoader(async () => {
      const { createTextMatchRepository } = await import('./text-match-repository.ts')
      return createTextMatchRepository(dependencies)
    }),
    loadPlan: createLoader(async () => {
      const { createPlanRepository } = await import('./plan-repository.ts')
      return createPlanRepository(dependencies)
    }),
    loadTeams: createLoader(async () => {
      const { createTeamRepository } = await import('./team-repository.ts')
      return createTeamRepository(dependencies)
    }),
    loadReceived: createLoader(async () => {
      const { createReceivedRepository } = await import('./received-repository.ts')
      return createReceivedRepository(dependencies)
    }),
    loadTeamPictures: createLoader(async () => {
      const { createTeamPictures } = await import('./team-pictures.ts')
      return createTeamPictures(await loadOwnScriptUrl())
    }),
    loadTeamFileImport: createLoader(async () => {
      const { createImportThread, createTeamFileImport } = await import('./team-file-import.ts')
      const ownScriptUrl = await loadOwnScriptUrl()
      return createTeamFileImport({
        startThread: () => createImportThread(ownScriptUrl),
        loadStandards: catalog.loadReadableStandards,
      })
    }),
    loadReviews: createLoader(async () => {
      const { createReviewRepository } = await import('./review-repository.ts')
      return createReviewRepository(dependencies)
    }),
    loadTeamWork: createLoader(async () => {
      const { createTeamWorkRepository } = await import('./team-work-repository.ts')
      return createTeamWorkRepository(dependencies)
    }),
    loadExchange: createLoader(async () => {
      const { createAssessmentExchange } = await import('./assessment-exchange.ts')
      return createAssessmentExchange(dependencies, navigator)
    }),
    loadDemoTeam: createLoader(async () => {
      const { createDemoTeam } = await import('./demo-team.ts')
      return createDemoTeam({ ...dependencies, loadStandard: catalog.loadStandard })
    }),
    loadDemoData: createLoader(async () => {
      const { createDemoData } = await import('./demo-data.ts')
      return createDemoData({ ...dependencies, loadStandard: catalog.loadStandard })
    }),
    loadAppUpdates: createLoader(async () => {
      // Nothing of it is needed to show the first page, and keeping every file for offline use is seconds of work.
      await pageSettled()
      const { createAppUpdates } = await import('./app-updates.ts')
      return createAppUpdates(baseUrl, await loadOwnScriptUrl())
    }),
  }
}

const pageSettled = (): Promise<void> =>
  new Promise((resolve) => {
    const settle = (): void => void setTimeout(resolve, settlingMilliseconds)
    if (document.readyState === 'complete') settle()
    else window.addEventListener('load', settle, { once: true })
  })
