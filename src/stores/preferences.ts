import { defineStore } from 'pinia'
import { readonly, shallowRef } from 'vue'
import type { PreferenceStorage } from '../services.ts'
import { useServices } from './services.ts'

export type Theme = 'light' | 'dark'
export type ThemeChoice = 'system' | Theme
export type ChosenLanguage = 'zh-Hant-TW' | 'en'

/** Asked for before the app is shown: it appears in the language that was chosen. */
export const readLanguage = (preferences: PreferenceStorage): ChosenLanguage =>
  preferences.read('language') === 'en' ? 'en' : 'zh-Hant-TW'

const toThemeChoice = (stored: string | null): ThemeChoice =>
  stored === 'light' || stored === 'dark' ? stored : 'system'

/** Choices of how the app behaves on this device. Nothing in them is personal. */
export const usePreferencesStore = defineStore('preferences', () => {
  const { preferences, systemTheme } = useServices()
  const themeChoice = shallowRef(toThemeChoice(preferences.read('theme')))
  // public/theme.js has decided before the first paint.
  const theme = shallowRef<Theme>(document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light')
  const language = shallowRef(readLanguage(preferences))
  const areDigitKeysOn = shallowRef(preferences.read('digit-keys') !== 'off')
  const isAutoAdvanceOn = shallowRef(preferences.read('auto-advance') !== 'off')
  const isNoticeRead = shallowRef(preferences.read('notice-read') === 'yes')

  const show = (shown: Theme): void => {
    theme.value = shown
    document.documentElement.dataset.theme = shown
  }

  const setTheme = (chosen: ThemeChoice): void => {
    themeChoice.value = chosen
    show(chosen === 'system' ? systemTheme.read() : chosen)
    preferences.write('theme', chosen)
  }

  systemTheme.watch((changed) => {
    if (themeChoice.value === 'system') show(changed)
  })

  const setLanguage = (chosen: ChosenLanguage): void => {
    language.value = chosen
    preferences.write('language', chosen)
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
    themeChoice: readonly(themeChoice),
    language: readonly(language),
    areDigitKeysOn: readonly(areDigitKeysOn),
    isAutoAdvanceOn: readonly(isAutoAdvanceOn),
    setTheme,
    setLanguage,
    setDigitKeys,
    setAutoAdvance,
    isNoticeRead: readonly(isNoticeRead),
    readNotice,
  }
})
