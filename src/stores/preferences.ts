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
  const isAutoAdvanceOn = shallowRef(preferences.read('auto-advance') !== 'off')
  const isNoticeRead = shallowRef(preferences.read('notice-read') === 'yes')

  const setTheme = (chosen: Theme): void => {
    theme.value = chosen
    document.documentElement.dataset.theme = chosen
    preferences.write('theme', chosen)
  }

  const setDigitKeys = (isOn: boolean): void => {
    areDigitKeysOn.value = isOn
    preferences.write('digit-keys', isOn ? 'on' : 'off')
  }

  /** Whether an answer by digit or pointer leads to the next indicator at once. */
  const setAutoAdvance = (isOn: boolean): void => {
    isAutoAdvanceOn.value = isOn
    preferences.write('auto-advance', isOn ? 'on' : 'off')
  }

  /** What is said before the very first rating has been read on this device. */
  const readNotice = (): void => {
    isNoticeRead.value = true
    preferences.write('notice-read', 'yes')
  }

  return {
    theme: readonly(theme),
    areDigitKeysOn: readonly(areDigitKeysOn),
    isAutoAdvanceOn: readonly(isAutoAdvanceOn),
    isNoticeRead: readonly(isNoticeRead),
    setTheme,
    setDigitKeys,
    setAutoAdvance,
    readNotice,
  }
})
