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
