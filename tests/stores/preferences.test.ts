import { afterEach, describe, expect, it } from 'vitest'
import type { PreferenceKey } from '../../src/services.ts'
import { usePreferencesStore } from '../../src/stores/preferences.ts'
import { startStores } from '../support/services.ts'

const startWith = (stored: Partial<Record<PreferenceKey, string>> = {}) => {
  const entries = new Map(Object.entries(stored))
  const system = { theme: 'light' as 'light' | 'dark', changed: (() => undefined) as (theme: 'light' | 'dark') => void }
  const changeSystem = (theme: 'light' | 'dark'): void => {
    system.theme = theme
    system.changed(theme)
  }
  const pinia = startStores({
    systemTheme: {
      read: () => system.theme,
      watch: (changed) => {
        system.changed = changed
      },
    },
    preferences: {
      read: (key) => entries.get(key) ?? null,
      write: (key, value) => void entries.set(key, value),
    },
  })
  return { entries, changeSystem, store: usePreferencesStore(pinia) }
}

afterEach(() => {
  delete document.documentElement.dataset.theme
})

describe('the theme', () => {
  it('is the one that the page was painted with', () => {
    expect(startWith().store.theme).toBe('light')
    document.documentElement.dataset.theme = 'dark'
    expect(startWith().store.theme).toBe('dark')
  })

  it('is shown and kept when it is chosen', () => {
    const { store, entries } = startWith()
    store.setTheme('dark')
    expect([store.theme, document.documentElement.dataset.theme, entries.get('theme')]).toEqual([
      'dark',
      'dark',
      'dark',
    ])
    store.setTheme('light')
    expect([store.theme, document.documentElement.dataset.theme, entries.get('theme')]).toEqual([
      'light',
      'light',
      'light',
    ])
  })
})

describe('the theme of the system', () => {
  it.each([
    [{}, 'system'],
    [{ theme: 'system' }, 'system'],
    [{ theme: 'dark' }, 'dark'],
    [{ theme: 'light' }, 'light'],
    [{ theme: 'something else' }, 'system'],
  ] as const)('with %o stored the choice is %s', (stored, choice) => {
    expect(startWith(stored).store.themeChoice).toBe(choice)
  })

  it('is followed as it changes, until another one is chosen', () => {
    const { store, changeSystem, entries } = startWith()
    changeSystem('dark')
    expect([store.theme, document.documentElement.dataset.theme]).toEqual(['dark', 'dark'])
    expect(entries.has('theme')).toBe(false)
    store.setTheme('light')
    changeSystem('dark')
    expect(store.theme).toBe('light')
    store.setTheme('system')
    expect([store.theme, store.themeChoice, entries.get('theme')]).toEqual(['dark', 'system', 'system'])
    changeSystem('light')
    expect(store.theme).toBe('light')
  })
})

describe('the language', () => {
  it.each([
    [{}, 'zh-Hant-TW'],
    [{ language: 'en' }, 'en'],
    [{ language: 'something else' }, 'zh-Hant-TW'],
  ])('with %o stored is %s', (stored, language) => {
    expect(startWith(stored).store.language).toBe(language)
  })

  it('is kept as it is chosen', () => {
    const { store, entries } = startWith()
    store.setLanguage('en')
    expect([store.language, entries.get('language')]).toEqual(['en', 'en'])
  })
})

describe('going on after an answer', () => {
  it('is on until it is turned off, and kept', () => {
    expect(startWith().store.isAutoAdvanceOn).toBe(true)
    expect(startWith({ 'auto-advance': 'off' }).store.isAutoAdvanceOn).toBe(false)
    const { store, entries } = startWith()
    store.setAutoAdvance(false)
    expect([store.isAutoAdvanceOn, entries.get('auto-advance')]).toEqual([false, 'off'])
    store.setAutoAdvance(true)
    expect([store.isAutoAdvanceOn, entries.get('auto-advance')]).toEqual([true, 'on'])
  })
})

describe('the digit keys', () => {
  it.each([
    [{}, true],
    [{ 'digit-keys': 'on' }, true],
    [{ 'digit-keys': 'off' }, false],
    [{ 'digit-keys': 'something else' }, true],
  ])('with %o stored are on: %s', (stored, isOn) => {
    expect(startWith(stored).store.areDigitKeysOn).toBe(isOn)
  })

  it('are kept as they are chosen', () => {
    const { store, entries } = startWith()
    store.setDigitKeys(false)
    expect([store.areDigitKeysOn, entries.get('digit-keys')]).toEqual([false, 'off'])
    store.setDigitKeys(true)
    expect([store.areDigitKeysOn, entries.get('digit-keys')]).toEqual([true, 'on'])
  })
})

describe('going on by itself after an answer', () => {
  it.each([
    [{}, true],
    [{ 'auto-advance': 'on' }, true],
    [{ 'auto-advance': 'off' }, false],
    [{ 'auto-advance': 'something else' }, true],
  ])('with %o stored is on: %s', (stored, isOn) => {
    expect(startWith(stored).store.isAutoAdvanceOn).toBe(isOn)
  })

  it('is kept as it is chosen', () => {
    const { store, entries } = startWith()
    store.setAutoAdvance(false)
    expect([store.isAutoAdvanceOn, entries.get('auto-advance')]).toEqual([false, 'off'])
    store.setAutoAdvance(true)
    expect([store.isAutoAdvanceOn, entries.get('auto-advance')]).toEqual([true, 'on'])
  })
})

describe('the notice before the first rating', () => {
  it('is due until it has been read on this device', () => {
    const { store, entries } = startWith()
    expect(store.isNoticeRead).toBe(false)
    store.readNotice()
    expect([store.isNoticeRead, entries.get('notice-read')]).toEqual([true, 'yes'])
    expect(startWith({ 'notice-read': 'yes' }).store.isNoticeRead).toBe(true)
  })
})
