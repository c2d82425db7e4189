import type { Door } from './generated-files.ts'
import type { StoredBlock, StoredParts } from './stored-results.ts'

/** A file on its way into the page. */
export interface SentFile {
  readonly name: string
  readonly door: Door
  readonly base64: string
}

/** What the page did with one file. */
export interface Seen {
  /** From choosing to the answer on the screen. */
  readonly milliseconds: number
  /** Everything that the screen said about it. */
  readonly said: string
  readonly outcome: 'refused' | 'unchanged' | 'previewed' | 'stored'
  /** Tables that were not what they had been before the file was chosen, before anything was confirmed. */
  readonly changedTables: readonly string[]
  /** Tables that were not what they had been once the import was taken back. */
  readonly leftTables: readonly string[]
  readonly isPolluted: boolean
  readonly blocks: readonly StoredBlock[]
  readonly parts: readonly StoredParts[]
}

export interface PageDriver {
  readonly giveFiles: (files: readonly SentFile[]) => Promise<readonly Seen[]>
}

/** Runs in the page: chooses files as a person does, through the elements of the page, and reads the database past it. */
export const installDriver = (databaseName: string): void => {
  const patience = 60_000

  const when = <Value>(look: () => Value | null | undefined | false): Promise<Value> =>
    new Promise((resolve, reject) => {
      const found = look()
      if (found) {
        resolve(found)
        return
      }
      const giveUp = setTimeout(() => {
        observer.disconnect()
        reject(new Error(`Nothing happened: ${document.body.innerText.slice(0, 400)}`))
      }, patience)
      const observer = new MutationObserver(() => {
        const value = look()
        if (!value) return
        observer.disconnect()
        clearTimeout(giveUp)
        resolve(value)
      })
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    })

  const button = (name: string): HTMLElement | null =>
    [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === name) ?? null
  const textOf = (selector: string): string => document.querySelector(selector)?.textContent ?? ''
  const heading = (): string => textOf('h1')

  /** Whatever is in the database, in one text: keys in order, bytes and numbers written out. */
  const write = (value: unknown): string => {
    if (ArrayBuffer.isView(value)) return `bytes ${Array.from(value as Uint8Array).join()}`
    if (Array.isArray(value)) return `[${value.map(write).join()}]`
    if (typeof value !== 'object' || value === null) return `${typeof value} ${JSON.stringify(value)}`
    const record = value as Readonly<Record<string, unknown>>
    const members = Object.keys(record).sort()
    return `{${members.map((name) => `${JSON.stringify(name)}:${write(record[name])}`).join()}}`
  }
  let database: IDBDatabase | null = null
  const openDatabase = (): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      if (database !== null) {
        resolve(database)
        return
      }
      const opening = indexedDB.open(databaseName)
      opening.onerror = () => reject(opening.error ?? new Error('The database does not open.'))
      opening.onsuccess = () => resolve((database = opening.result))
    })
  const readTables = async (): Promise<ReadonlyMap<string, readonly unknown[]>> => {
    const opened = await openDatabase()
    const names = [...opened.objectStoreNames]
    const transaction = opened.transaction(names)
    const tables = names.map(
      (name) =>
        new Promise<readonly [string, readonly unknown[]]>((resolve, reject) => {
          const reading = transaction.objectStore(name).getAll()
          reading.onsuccess = () => resolve([name, reading.result as unknown[]])
          reading.onerror = () => reject(reading.error ?? new Error('The store cannot be read.'))
        }),
    )
    return new Map(await Promise.all(tables))
  }
  /** Of every table one value, whatever the order of its records. */
  const hash = async (tables: ReadonlyMap<string, readonly unknown[]>): Promise<ReadonlyMap<string, string>> => {
    const hashes = new Map<string, string>()
    for (const [name, records] of tables) {
      const text = records.map(write).sort().join('\n')
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
      hashes.set(name, String(new Uint8Array(digest)))
    }
    return hashes
  }
  const findChanged = async (before: ReadonlyMap<string, string>): Promise<readonly string[]> => {
    const now = await hash(await readTables())
    return [...now].flatMap(([name, value]) => (before.get(name) === value ? [] : [name]))
  }

  const toFile = ({ name, base64 }: SentFile): File =>
    new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], name)
  const choose = async (file: File, door: Door): Promise<void> => {
    const input = await when(() =>
      document.querySelector<HTMLInputElement>(
        door === 'team' ? 'input[aria-label="匯入成員檔案"]' : 'input[hidden][aria-label="開啟檔案"]',
      ),
    )
    const files = new DataTransfer()
    files.items.add(file)
    input.files = files.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }

  const goTo = async (address: string): Promise<void> => {
    history.pushState(history.state, '', address)
    dispatchEvent(new PopStateEvent('popstate', { state: history.state as unknown }))
    await when(() => heading() !== '' && location.pathname === address && button('取消') === null)
  }

  /** The door has refused it where we are, has opened a page of its own, or has sent it to the team. */
  const look = (name: string): 'refused' | 'page' | 'team' | null => {
    const alert = [...document.querySelectorAll('[role=alert]')].find((one) =>
      one.textContent.includes(`「${name}」：`),
    )
    if (alert !== undefined) return 'refused'
    const main = textOf('main')
    const isPage = location.pathname === '/open' && main.includes(name)
    if (isPage && document.querySelector('main .message, main [role=alert], main button') !== null) return 'page'
    return location.pathname === '/team/import' && main.includes(name) && button('取消') !== null ? 'team' : null
  }

  const decide = (): void => {
    const answers = ['use', 'accept', 'other', '', 'none']
    for (const group of document.querySelectorAll('main [role=radiogroup]')) {
      const radios = [...group.querySelectorAll<HTMLInputElement>('input[type=radio]')]
      radios.find(({ value }) => answers.includes(value))?.click()
    }
  }

  const toPlain = (record: unknown): unknown =>
    JSON.parse(
      JSON.stringify(record, (_, value: unknown) =>
        ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<number>) : value,
      ),
    )
  const newIn = (
    table: string,
    before: ReadonlyMap<string, readonly unknown[]>,
    after: ReadonlyMap<string, readonly unknown[]>,
  ): readonly unknown[] => {
    const known = new Set(before.get(table)?.map((record) => (record as { readonly id: string }).id))
    const added = after.get(table)?.filter((record) => !known.has((record as { readonly id: string }).id)) ?? []
    return added.map(toPlain)
  }

  const give = async (sent: SentFile): Promise<Seen> => {
    const file = toFile(sent)
    const before = await readTables()
    const hashBefore = await hash(before)
    const began = performance.now()
    await choose(file, sent.door)
    const place = await when(() => look(file.name))
    const milliseconds = performance.now() - began
    const said = place === 'refused' ? textOf('[role=alert]') : textOf('main')
    const changedTables = await findChanged(hashBefore)
    const isPolluted = Object.keys(Object.prototype).length > 0 || 'polluted' in {}
    const seen = { milliseconds, said, changedTables, leftTables: [], isPolluted, blocks: [], parts: [] }
    if (place === 'refused') {
      button('知道了')?.click()
      await when(() => look(file.name) === null)
      return { ...seen, outcome: 'refused' }
    }
    if (place === 'page') {
      const isRefused = heading().includes('沒有開啟') || document.querySelector('main [role=alert]') !== null
      await goTo('/team/import')
      return { ...seen, outcome: isRefused ? 'refused' : 'previewed' }
    }
    decide()
    await Promise.resolve()
    const confirm =
      button('確認匯入') ?? (document.querySelector('main [role=radiogroup]') && (await when(() => button('確認匯入'))))
    if (confirm === null) {
      const isRefused = heading().includes('不能匯入')
      button('取消')?.click()
      await when(() => button('取消') === null)
      return { ...seen, outcome: isRefused ? 'refused' : 'unchanged' }
    }
    confirm.click()
    await when(() => heading().startsWith('已匯入'))
    const after = await readTables()
    const [blocks, parts] = [newIn('receivedResults', before, after), newIn('receivedParts', before, after)]
    const undo = await when(() => button('復原上次匯入'))
    undo.click()
    await when(() => heading() === '已復原上次匯入。')
    const leftTables = await findChanged(hashBefore)
    return { ...seen, outcome: 'stored', leftTables, blocks: blocks as StoredBlock[], parts: parts as StoredParts[] }
  }

  const giveFiles = async (files: readonly SentFile[]): Promise<readonly Seen[]> => {
    const seen: Seen[] = []
    for (const file of files) seen.push(await give(file))
    return seen
  }
  Object.assign(globalThis, { formatDriver: { giveFiles } satisfies PageDriver })
}
