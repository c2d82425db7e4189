import type { Page } from '@playwright/test'
import type { TeamTables } from '../support/team-tables.ts'
import { databaseName } from './stored-data.ts'

/** Puts rows into the database of the device, past the app; the app has made the tables. */
export const storeTables = async (page: Page, tables: TeamTables): Promise<void> => {
  const rows = Object.entries(tables).flatMap(([table, records]) =>
    (records as readonly object[]).map((record) => [table, toTransferable(record)] as const),
  )
  await page.evaluate(
    ([name, all]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onerror = () => reject(opening.error ?? new Error('The database does not open.'))
        opening.onsuccess = () => {
          const database = opening.result
          const transaction = database.transaction([...new Set(all.map(([table]) => table))], 'readwrite')
          const arrays = { Uint8Array, Float64Array } as const
          for (const [table, record] of all)
            transaction.objectStore(table).put(
              Object.fromEntries(
                Object.entries(record).map(([key, value]) => {
                  const packed = value as { readonly type?: keyof typeof arrays; readonly numbers?: number[] } | null
                  return packed?.type !== undefined && packed.numbers !== undefined
                    ? [key, arrays[packed.type].from(packed.numbers)]
                    : [key, value]
                }),
              ),
            )
          transaction.oncomplete = () => {
            database.close()
            resolve()
          }
          transaction.onerror = () => reject(transaction.error ?? new Error('The rows were not stored.'))
        }
      }),
    [databaseName, rows] as const,
  )
}

/** Typed arrays do not pass between a test and its page. */
const toTransferable = (record: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(record).map(([key, value]: [string, unknown]) =>
      ArrayBuffer.isView(value)
        ? [key, { type: value.constructor.name, numbers: Array.from(value as unknown as ArrayLike<number>) }]
        : [key, value],
    ),
  )
