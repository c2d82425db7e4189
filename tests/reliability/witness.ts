import type { Page } from '@playwright/test'

/** An answer as it was given on the screen. */
export interface GivenAnswer {
  readonly indicatorId: string
  readonly level: number
}

/** What one visit showed, told to this process as it happened: a browser that is killed tells nothing afterwards. */
export interface Witness {
  /** In the order in which they were given. */
  readonly given: readonly GivenAnswer[]
  /** How many of these, from the first on, the screen had said to be stored. */
  readonly acknowledged: () => number
  /** Transactions that could write and were not strict. */
  readonly notStrict: () => number
}

interface Told {
  readonly tellGiven: (indicatorId: string, level: number) => void
  readonly tellAcknowledged: () => void
  readonly tellNotStrict: () => void
}

/** To be called before the page is opened. */
export const watchVisit = async (page: Page): Promise<Witness> => {
  const given: GivenAnswer[] = []
  let acknowledged = 0
  let notStrict = 0
  await page.exposeFunction('tellGiven', (indicatorId: string, level: number) => given.push({ indicatorId, level }))
  await page.exposeFunction('tellAcknowledged', () => (acknowledged += 1))
  await page.exposeFunction('tellNotStrict', () => (notStrict += 1))
  await page.addInitScript(watchTransactions)
  return { given, acknowledged: () => acknowledged, notStrict: () => notStrict }
}

const watchTransactions = (): void => {
  const begin = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (...args) {
    const transaction = begin.apply(this, args)
    if (transaction.mode === 'readwrite' && transaction.durability !== 'strict')
      (globalThis as unknown as Told).tellNotStrict()
    return transaction
  }
}

/** Listens to the stores behind the screen; to be called when the rating screen is shown. */
export const watchAnswers = (page: Page): Promise<void> => page.evaluate(listenToStores)

interface Store {
  readonly $onAction: (listener: (call: { readonly name: string; readonly args: readonly unknown[] }) => void) => void
}

interface MountedApp extends Element {
  readonly __vue_app__: {
    readonly config: { readonly globalProperties: { readonly $pinia: { readonly _s: ReadonlyMap<string, Store> } } }
  }
}

/** Answers are saved in the order of giving: with each save the oldest one that waited is stored. */
const listenToStores = (): void => {
  const told = globalThis as unknown as Told
  const stores = document.querySelector<MountedApp>('#app')?.__vue_app__.config.globalProperties.$pinia._s
  stores?.get('current-assessment')?.$onAction(({ name, args }) => {
    if (name !== 'rate') return
    const [indicator, answer] = args as [{ readonly id: string }, { readonly level: number }]
    told.tellGiven(indicator.id, answer.level)
  })
  stores?.get('storage')?.$onAction(({ name }) => {
    if (name !== 'answerSaved') return
    const tellWhenShown = (): void => {
      const isShown = document.querySelector('header')?.textContent.includes('已存在這台裝置') === true
      if (isShown) told.tellAcknowledged()
      else requestAnimationFrame(tellWhenShown)
    }
    requestAnimationFrame(tellWhenShown)
  })
}

/** Makes the page only pretend to write answers, to see that the check notices. */
export const removeWrites = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (...args) {
      return this.name === 'ratings' ? (this.count() as IDBRequest<IDBValidKey>) : put.apply(this, args)
    }
  })
