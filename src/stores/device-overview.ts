import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import type { DeviceOverview, StorageFailure } from '../services.ts'
import { useServices } from './services.ts'

/** What lies on this device, watched from the first use on. Comes with the first screen; the commands over it do not. */
export const useDeviceOverviewStore = defineStore('device-overview', () => {
  const { deviceRecords } = useServices()
  const overview = shallowRef<DeviceOverview | null>(null)
  const failure = shallowRef<StorageFailure | null>(null)
  let stop: (() => void) | null = null

  const watch = (): void => {
    stop ??= deviceRecords.watchOverview().subscribe(
      (value) => {
        overview.value = value
        failure.value = null
      },
      (error) => {
        failure.value = error
      },
    )
  }

  return { overview: shallowReadonly(overview), failure: shallowReadonly(failure), watch }
})
