import { afterEach, describe, expect, it } from 'vitest'
import type { PreferenceKey } from '../../src/services.ts'
import { usePreferencesStore } from '../../src/stores/preferences.ts'
import { startStores } from '../support/services.ts'

const startWith = (stored: Partial<Record<PreferenceKey, string>> = {}) => {
  const entries = new Map(Object.entries(stored))
  const pinia = startStores({
    preferences: {
      read: (key) => entries.get(key) ?? null,
      write: (key, value) => void entries.set(key, value),
    },
  })
  return { entries, store: usePreferencesStore(pinia) }
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
