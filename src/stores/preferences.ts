import { defineStore } from 'pinia'
import { readonly, shallowRef } from 'vue'
import { useServices } from './services.ts'

export type Theme = 'light' | 'dark'

/** Choices of how the app behaves on this device. Nothing in them is personal. */
export const usePreferencesStore = defineStore('preferences', () => {
  const { preferences } = useServices()
  // public/theme.js has decided before the first paint.
  const theme = shallowRef<Theme>(document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light')
  const areDigitKeysOn = shallowRef(preferences.read('digit-keys') !== 'off')

  const setTheme = (chosen: Theme): void => {
    theme.value = chosen
    document.documentElement.dataset.theme = chosen
    preferences.write('theme', chosen)
  }

  const setDigitKeys = (isOn: boolean): void => {
    areDigitKeysOn.value = isOn
    preferences.write('digit-keys', isOn ? 'on' : 'off')
  }

  return { theme: readonly(theme), areDigitKeysOn: readonly(areDigitKeysOn), setTheme, setDigitKeys }
})
