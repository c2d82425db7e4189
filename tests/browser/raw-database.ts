import type { Page } from '@playwright/test'
import { databaseName } from './stored-data.ts'

/** The version that Dexie gives to the present schema of the app: its own, times ten. */
export const schemaVersionNow = 30

/** A file of the own origin that starts nothing: from here the database can be handled past the app. */
export const quietAddress = '/theme.js'

/**
 * Opens the database with another version, as a newer or older release would, and closes it. A newer release may have
 * done without a table.
 */
export const openWithVersion = (
  page: Page,
  version: number,
  withoutStore: string | null = null,
): Promise<'opened' | 'blocked'> =>
  page.evaluate(
    ([name, asked, superfluous]) =>
      new Promise<'opened' | 'blocked'>((resolve, reject) => {
        const opening = indexedDB.open(name, asked)
        opening.onblocked = () => resolve('blocked')
        opening.onupgradeneeded = () => {
          if (superfluous !== null) opening.result.deleteObjectStore(superfluous)
        }
        opening.onerror = () => reject(opening.error ?? new Error('The database does not open.'))
        opening.onsuccess = () => {
          opening.result.close()
          resolve('opened')
        }
      }),
    [databaseName, version, withoutStore] as const,
  )

/** Opens the database with a version and keeps it, deaf to every other tab. Returns how to let go. */
export const holdOpen = async (page: Page, version: number): Promise<() => Promise<void>> => {
  await page.evaluate(
    ([name, asked]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name, asked)
        opening.onerror = () => reject(opening.error ?? new Error('The database does not open.'))
        opening.onsuccess = () => {
          Object.assign(globalThis, { heldDatabase: opening.result })
          resolve()
        }
      }),
    [databaseName, version] as const,
  )
  return () =>
    page.evaluate(() => (globalThis as unknown as { readonly heldDatabase: IDBDatabase }).heldDatabase.close())
}

/** Keeps a write transaction over the answers busy, so that no other can begin. Returns how to end it. */
export const occupyRatings = async (page: Page): Promise<() => Promise<void>> => {
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onerror = () => reject(opening.error ?? new Error('The database does not open.'))
        opening.onsuccess = () => {
          const database = opening.result
          const store = database.transaction(['ratings', 'assessments'], 'readwrite').objectStore('ratings')
          const state = { isBusy: true }
          Object.assign(globalThis, { occupation: state })
          const goOn = (): void => {
            if (state.isBusy) store.count().onsuccess = goOn
            else database.close()
          }
          goOn()
          resolve()
        }
      }),
    databaseName,
  )
  return () =>
    page.evaluate(() => {
      ;(globalThis as unknown as { readonly occupation: { isBusy: boolean } }).occupation.isBusy = false
    })
}

/** Puts a record as it is, whatever it is worth. */
export const putRecord = (page: Page, store: string, record: unknown): Promise<void> =>
  page.evaluate(
    ([name, storeName, value]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onerror = () => reject(opening.error ?? new Error('The database does not open.'))
        opening.onsuccess = () => {
          const database = opening.result
          const writing = database.transaction(storeName, 'readwrite')
          writing.objectStore(storeName).put(value)
          writing.oncomplete = () => {
            database.close()
            resolve()
          }
          writing.onerror = () => reject(writing.error ?? new Error('The record was not stored.'))
        }
      }),
    [databaseName, store, record] as const,
  )

/**
 * Fills what is left of the quota of the origin with a database of its own, down to the last bytes.
 */
export const fillQuota = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('filler', 1)
        opening.onerror = () => reject(opening.error ?? new Error('The database does not open.'))
        opening.onupgradeneeded = () => opening.result.createObjectStore('bytes', { autoIncrement: true })
        opening.onsuccess = () => {
          const database = opening.result
          const fill = (size: number): void => {
            const writing = database.transaction('bytes', 'readwrite')
            writing.objectStore('bytes').add(crypto.getRandomValues(new Uint8Array(size)))
            writing.oncomplete = () => fill(size)
            writing.onabort = () => {
              if (size > 64) fill(size / 2)
              else {
                database.close()
                resolve()
              }
            }
          }
          fill(65_536)
        }
      }),
  )

export const databaseVersions = (page: Page): Promise<readonly IDBDatabaseInfo[]> =>
  page.evaluate(() => indexedDB.databases())
