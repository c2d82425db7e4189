import { onTestFinished } from 'vitest'

type Mutation = 'put' | 'add' | 'delete'
const mutations: readonly Mutation[] = ['put', 'add', 'delete']

/** What fake-indexeddb keeps inside: the only way to let a transaction fail for a reason that the browser names. */
interface TransactionInside extends IDBTransaction {
  readonly _requests: { operation: () => unknown }[]
  readonly _abort: (name: string) => void
  _markFinished: () => void
}

export interface FailureOptions {
  /** Which mutation of a transaction fails, counted from 1. */
  readonly at: number
  /** `always`: in every transaction, so that trying again fails as well. `once`: only in the first that gets so far. */
  readonly how: 'always' | 'once'
  /** The name that the browser gives the failure. */
  readonly name?: string
  /** Counts only what is done to this table. */
  readonly table?: string
}

/** Lets the n-th mutation of a transaction fail, and the transaction with it, as a browser does. Counts what it did. */
export const failMutation = ({ at, how, name = 'UnknownError', table }: FailureOptions) => {
  const count = { mutations: 0, failures: 0 }
  const byTransaction = new WeakMap<IDBTransaction, number>()
  patchStores((store, run) => {
    const request = run()
    if (table !== undefined && store.name !== table) return request
    const transaction = store.transaction as TransactionInside
    const number = (byTransaction.get(transaction) ?? 0) + 1
    byTransaction.set(transaction, number)
    count.mutations += 1
    const queued = transaction._requests.at(-1)
    if (number !== at || (how === 'once' && count.failures > 0) || queued === undefined) return request
    count.failures += 1
    queued.operation = () => {
      throw new DOMException('', name)
    }
    return request
  })
  return count
}

/** Lets every transaction that changes something fail where a full disk shows: at the end, when all seems written. */
export const failCommit = (name = 'QuotaExceededError') => {
  const count = { failures: 0 }
  const doomed = new WeakSet<IDBTransaction>()
  patchStores((store, run) => {
    const transaction = store.transaction as TransactionInside
    if (!doomed.has(transaction)) {
      doomed.add(transaction)
      const finish = transaction._markFinished.bind(transaction)
      transaction._markFinished = () => {
        transaction._markFinished = finish
        if (transaction.error !== null) return
        count.failures += 1
        transaction._abort(name)
      }
    }
    return run()
  })
  return count
}

const patchStores = (around: (store: IDBObjectStore, run: () => IDBRequest) => IDBRequest): void => {
  const prototype = IDBObjectStore.prototype
  const originals = mutations.map((method) => [method, prototype[method]] as const)
  const restore = (): void => {
    for (const [method, original] of originals) Object.assign(prototype, { [method]: original })
  }
  for (const [method, original] of originals)
    Object.assign(prototype, {
      [method](this: IDBObjectStore, ...args: unknown[]) {
        return around(this, () => Reflect.apply(original, this, args) as IDBRequest)
      },
    })
  restores.push(restore)
  onTestFinished(restore)
}

const restores: (() => void)[] = []

/** The disk has room again. */
export const stopFailing = (): void => {
  for (const restore of restores.splice(0).reverse()) restore()
}

/** Holds every store of a database, so that no write of anybody else begins before it is released. */
export const holdStores = (connection: IDBDatabase): (() => void) => {
  const transaction = connection.transaction([...connection.objectStoreNames], 'readwrite')
  const [first = ''] = connection.objectStoreNames
  let isHeld = true
  const stay = (): void => {
    if (isHeld) transaction.objectStore(first).count().onsuccess = stay
  }
  stay()
  return () => {
    isHeld = false
  }
}
