import { webcrypto } from 'node:crypto'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createFileSaver } from '../../src/infrastructure/file-download.ts'
import { createId } from '../../src/infrastructure/identity.ts'
import { createPreferenceStorage } from '../../src/infrastructure/preference-storage.ts'
import { createStorageGuard } from '../../src/infrastructure/storage-guard.ts'

describe('an identity', () => {
  const version4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u

  /** As on an address that is no secure context. */
  const withoutRandomUUID = (getRandomValues: (bytes: Uint8Array) => Uint8Array): void => {
    vi.stubGlobal('crypto', { getRandomValues })
    onTestFinished(() => void vi.unstubAllGlobals())
  }

  it.each([true, false])('is a random UUID of version 4 (secure context: %s)', (isSecure) => {
    if (!isSecure) withoutRandomUUID((bytes) => webcrypto.getRandomValues(bytes))
    const ids = Array.from({ length: 500 }, () => createId())
    expect(ids.filter((id) => !version4.test(id))).toEqual([])
    expect(new Set(ids).size).toBe(500)
  })

  it.each([
    [0x00, '00000000-0000-4000-8000-000000000000'],
    [0xff, 'ffffffff-ffff-4fff-bfff-ffffffffffff'],
    [0x5a, '5a5a5a5a-5a5a-4a5a-9a5a-5a5a5a5a5a5a'],
  ])('spells sixteen bytes of %i outside a secure context as the standard says', (byte, expected) => {
    withoutRandomUUID((bytes) => bytes.fill(byte))
    expect(createId()).toBe(expected)
  })
})

describe('the storage guard', () => {
  const guardOf = (storage: unknown) => createStorageGuard({ storage } as unknown as Navigator)
  const nothing = { isPersistent: null, usedBytes: null, availableBytes: null }

  it('tells what the browser says', async () => {
    const guard = guardOf({
      persisted: () => Promise.resolve(false),
      estimate: () => Promise.resolve({ usage: 1000, quota: 5000 }),
    })
    expect(await guard.readState()).toEqual({ isPersistent: false, usedBytes: 1000, availableBytes: 4000 })
  })

  it('asks the browser to keep the data, and tells what holds afterwards, not what it answered', async () => {
    let isPersistent = false
    const guard = guardOf({
      persist: () => {
        isPersistent = true
        // Some browsers answer before they have decided.
        return Promise.resolve(false)
      },
      persisted: () => Promise.resolve(isPersistent),
      estimate: () => Promise.resolve({}),
    })
    expect(await guard.readState()).toEqual({ ...nothing, isPersistent: false })
    expect(await guard.askForPersistence()).toEqual({ ...nothing, isPersistent: true })
  })

  it('calls the browser as a method, which insists on it', async () => {
    const storage = {
      answer: true,
      persisted(this: { readonly answer: boolean }) {
        return Promise.resolve(this.answer)
      },
    }
    expect(await guardOf(storage).readState()).toEqual({ ...nothing, isPersistent: true })
  })

  it.each([
    ['has no such interface', undefined],
    ['has one without anything in it', {}],
    [
      'rejects every question',
      {
        persisted: () => Promise.reject(new Error('no')),
        estimate: () => Promise.reject(new Error('no')),
        persist: () => Promise.reject(new Error('no')),
      },
    ],
    [
      'throws at every question',
      {
        persisted: () => {
          throw new DOMException('', 'SecurityError')
        },
        estimate: () => {
          throw new DOMException('', 'SecurityError')
        },
        persist: () => {
          throw new DOMException('', 'SecurityError')
        },
      },
    ],
  ])('promises nothing where the browser %s', async (_, storage) => {
    const guard = guardOf(storage)
    expect(await guard.readState()).toEqual(nothing)
    expect(await guard.askForPersistence()).toEqual(nothing)
  })

  it('promises nothing where the interface itself is forbidden', async () => {
    const forbidding = {
      get storage(): never {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      },
    }
    const guard = createStorageGuard(forbidding as unknown as Navigator)
    expect(await guard.readState()).toEqual(nothing)
    expect(await guard.askForPersistence()).toEqual(nothing)
  })
})

describe('the storage of preferences', () => {
  const createMemory = (): Storage & { readonly entries: Map<string, string> } => {
    const entries = new Map<string, string>()
    return {
      entries,
      getItem: (key: string) => entries.get(key) ?? null,
      setItem: (key: string, value: string) => void entries.set(key, value),
    } as unknown as Storage & { readonly entries: Map<string, string> }
  }

  it('gives back what was written, under a name of its own', () => {
    const memory = createMemory()
    const preferences = createPreferenceStorage(() => memory)
    expect(preferences.read('theme')).toBeNull()
    preferences.write('theme', 'dark')
    expect(preferences.read('theme')).toBe('dark')
    expect(preferences.read('digit-keys')).toBeNull()
    expect([...memory.entries]).toEqual([['competency-assessment.theme', 'dark']])
  })

  it.each([
    [
      'refuses the storage itself',
      (): Storage => {
        throw new DOMException('', 'SecurityError')
      },
    ],
    [
      'refuses reading and writing',
      (): Storage =>
        ({
          getItem: () => {
            throw new DOMException('', 'SecurityError')
          },
          setItem: () => {
            throw new DOMException('', 'QuotaExceededError')
          },
        }) as unknown as Storage,
    ],
  ])('knows nothing and goes on where the browser %s', (_, storage) => {
    const preferences = createPreferenceStorage(storage)
    expect(preferences.read('theme')).toBeNull()
    expect(() => preferences.write('theme', 'dark')).not.toThrow()
  })
})

describe('a file for the person', () => {
  it('is handed to the browser under its name, and let go later', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const made: Blob[] = []
    const released: string[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      made.push(blob as Blob)
      return 'blob:test'
    })
    vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void released.push(url))
    onTestFinished(() => void vi.restoreAllMocks())
    const clicked: object[] = []
    const link = { href: '', download: '', click: () => void clicked.push({ ...link }) }
    const save = createFileSaver({ createElement: () => link } as unknown as Document)
    save({ name: '評量.csv', type: 'text/csv;charset=utf-8', content: '\uFEFF工號\r\n' })
    expect(clicked).toMatchObject([{ href: 'blob:test', download: '評量.csv' }])
    expect(made[0]?.type).toBe('text/csv;charset=utf-8')
    // The byte order mark is there, for Excel.
    expect([...new Uint8Array((await made[0]?.arrayBuffer()) ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf])
    expect(released).toEqual([])
    vi.advanceTimersByTime(60_000)
    expect(released).toEqual(['blob:test'])
  })
})
