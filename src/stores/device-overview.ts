import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import type { DeviceOverview, StorageFailure } from '../services.ts'
import { useServices } from './services.ts'
import { createSharedWatch } from './shared-watch.ts'

/** What lies on this device, as of the last time a page watched it. Comes with the first screen; the commands over it do not. */
export const useDeviceOverviewStore = defineStore('device-overview', () => {
  const { deviceRecords } = useServices()
  const overview = shallowRef<DeviceOverview | null>(null)
  const failure = shallowRef<StorageFailure | null>(null)

  /** For as long as a page shows it. */
  const watch = createSharedWatch(() =>
    deviceRecords.watchOverview().subscribe(
      (value) => {
        overview.value = value
        failure.value = null
      },
      (error) => {
        failure.value = error
      },
    ),
  )

  return { overview: shallowReadonly(overview), failure: shallowReadonly(failure), watch }
})
