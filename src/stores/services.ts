import { inject } from 'vue'
import { type Services, servicesKey } from '../services.ts'

/** The instances that main.ts (or a test) provides. Only to be called while a store is set up. */
export const useServices = (): Services => {
  const services = inject(servicesKey)
  if (services === undefined) throw new Error('The app has been started without its services.')
  return services
}
