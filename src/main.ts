import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { createCatalogClient } from './infrastructure/catalog-client.ts'
import { createTextCopier } from './infrastructure/clipboard.ts'
import { createLoader, deferStorage } from './infrastructure/deferred-storage.ts'
import { createFileSaver } from './infrastructure/file-download.ts'
import { createId } from './infrastructure/identity.ts'
import { createPreferenceStorage } from './infrastructure/preference-storage.ts'
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
import './styles/tables.css'
import './styles/print.css'

/** Here, and for the database in `infrastructure/storage.ts`, instances are created. Everything else is given what it needs. */
const start = (): void => {
  const app = createApp(App)
  const pinia = createPinia()
  const baseUrl = import.meta.env.BASE_URL
  const messages = createMessageCatalogue()
  const now = (): Date => new Date()

  const catalog = createCatalogClient({ baseUrl: `${baseUrl}catalog/`, fetch: (...args) => fetch(...args) })
  const loadStorage = createLoader(async () => {
    const { createStorage } = await import('./infrastructure/storage.ts')
    return createStorage({
      catalog,
      baseUrl,
      navigator,
      now,
      onProblem: (problem) => useStorageStore(pinia).setProblem(problem),
    })
  })

  const services: Services = {
    catalog,
    ...deferStorage(loadStorage),
    storageGuard: createStorageGuard(navigator),
    preferences: createPreferenceStorage(() => localStorage),
    systemTheme: createSystemTheme((query) => window.matchMedia(query)),
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
  const router = createAppRouter(baseUrl, messages)
  // The file of a page did not arrive: without a word the link would seem dead.
  router.onError(defects.report)
  app.use(router)
  const mount = (): unknown => app.mount('#app')
  // Without the words of the chosen language the app speaks the one that it came with.
  void language.then(mount, mount)
}

start()
