import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { createAssessmentRepository } from './infrastructure/assessment-repository.ts'
import { createCatalogClient } from './infrastructure/catalog-client.ts'
import { createTextCopier } from './infrastructure/clipboard.ts'
import { createDatabaseSession } from './infrastructure/database-session.ts'
import { createDeviceRecords } from './infrastructure/device-records.ts'
import { createFileSaver } from './infrastructure/file-download.ts'
import { createId } from './infrastructure/identity.ts'
import { createPreferenceStorage } from './infrastructure/preference-storage.ts'
import type { OwnScriptUrl } from './infrastructure/own-scripts.ts'
import { createStorageGuard } from './infrastructure/storage-guard.ts'
import { createSystemTheme } from './infrastructure/system-theme.ts'
import { createMessageCatalogue, messagesKey } from './messages/messages.ts'
import { createAppRouter } from './router/router.ts'
import { type Services, servicesKey } from './services.ts'
import { useDefectStore } from './stores/defect.ts'
import { readLanguage } from './stores/preferences.ts'
import { useStorageStore } from './stores/storage.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/parts.css'
import './styles/print.css'

/** The only place where instances are created. Everything else is given what it needs. */
const start = (): void => {
  const app = createApp(App)
  const pinia = createPinia()
  const baseUrl = import.meta.env.BASE_URL
  const messages = createMessageCatalogue()
  const now = (): Date => new Date()

  const session = createDatabaseSession({
    onProblem: (problem) => useStorageStore(pinia).setProblem(problem),
  })
  const dependencies = { session, now, newId: createId }
  const catalog = createCatalogClient({ baseUrl: `${baseUrl}catalog/`, fetch: (...args) => fetch(...args) })

  let ownScriptUrl: Promise<OwnScriptUrl> | null = null
  const loadOwnScriptUrl = (): Promise<OwnScriptUrl> =>
    (ownScriptUrl ??= import('./infrastructure/own-scripts.ts').then((module) => module.createOwnScriptUrl(baseUrl)))

  const services: Services = {
    catalog,
    assessments: createAssessmentRepository(dependencies),
    deviceRecords: createDeviceRecords(dependencies),
    loadDeviceData: async () => {
      const [{ createDeviceData }, { eraseOutsideDatabase }] = await Promise.all([
        import('./infrastructure/device-data.ts'),
        import('./infrastructure/erase.ts'),
      ])
      return createDeviceData({ ...dependencies, loadStandards: catalog.loadReadableStandards, eraseOutsideDatabase })
    },
    loadDetails: async () => {
      const { createAssessmentDetails } = await import('./infrastructure/assessment-details.ts')
      return createAssessmentDetails(dependencies)
    },
    loadPlan: async () => {
      const { createPlanRepository } = await import('./infrastructure/plan-repository.ts')
      return createPlanRepository(dependencies)
    },
    loadTeams: async () => {
      const { createTeamRepository } = await import('./infrastructure/team-repository.ts')
      return createTeamRepository(dependencies)
    },
    loadReceived: async () => {
      const { createReceivedRepository } = await import('./infrastructure/received-repository.ts')
      return createReceivedRepository(dependencies)
    },
    loadTeamPictures: async () => {
      const { createTeamPictures } = await import('./infrastructure/team-pictures.ts')
      return createTeamPictures(await loadOwnScriptUrl())
    },
    loadTeamFileImport: async () => {
      const { createImportThread, createTeamFileImport } = await import('./infrastructure/team-file-import.ts')
      const ownScriptUrl = await loadOwnScriptUrl()
      return createTeamFileImport({
        startThread: () => createImportThread(ownScriptUrl),
        loadStandards: catalog.loadReadableStandards,
      })
    },
    loadDemoTeam: async () => {
      const { createDemoTeam } = await import('./infrastructure/demo-team.ts')
      return createDemoTeam({ ...dependencies, loadStandard: catalog.loadStandard })
    },
    loadReviews: async () => {
      const { createReviewRepository } = await import('./infrastructure/review-repository.ts')
      return createReviewRepository(dependencies)
    },
    loadTeamWork: async () => {
      const { createTeamWorkRepository } = await import('./infrastructure/team-work-repository.ts')
      return createTeamWorkRepository(dependencies)
    },
    loadExchange: async () => {
      const { createAssessmentExchange } = await import('./infrastructure/assessment-exchange.ts')
      return createAssessmentExchange(dependencies, navigator)
    },
    loadDemoData: async () => {
      const { createDemoData } = await import('./infrastructure/demo-data.ts')
      return createDemoData({ ...dependencies, loadStandard: catalog.loadStandard })
    },
    storageGuard: createStorageGuard(navigator),
    preferences: createPreferenceStorage(() => localStorage),
    systemTheme: createSystemTheme((query) => window.matchMedia(query)),
    loadAppUpdates: async () => {
      const { createAppUpdates } = await import('./infrastructure/app-updates.ts')
      return createAppUpdates(baseUrl, await loadOwnScriptUrl())
    },
    saveFile: createFileSaver(document),
    copyText: createTextCopier(navigator),
    now,
    newId: createId,
  }

  const language = messages.setLanguage(readLanguage(services.preferences))

  app.provide(servicesKey, services)
  app.provide(messagesKey, messages)
  app.use(pinia)
  const defects = useDefectStore(pinia)
  app.config.errorHandler = defects.report
  window.addEventListener('unhandledrejection', (event) => defects.report(event.reason))
  const router = createAppRouter(baseUrl, messages.loadPages)
  // The file of a page did not arrive: without a word the link would seem dead.
  router.onError(defects.report)
  app.use(router)
  const mount = (): unknown => app.mount('#app')
  // Without the words of the chosen language the app speaks the one that it came with.
  void language.then(mount, mount)
}

start()
