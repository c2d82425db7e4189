import workerUrl from './table-worker.ts?worker&url'

/** Milliseconds that reading the chosen file takes in a worker, into nothing. */
export interface ReadingTimes {
  readonly parsed: number
  readonly split: number
}

/** The header of the app forbids addresses of scripts from strings; its one policy is free on this page. */
const toScriptUrl = (url: string): string =>
  (window.trustedTypes?.createPolicy('app-sw', { createScriptURL: (own) => own }).createScriptURL(url) ?? url) as string

const measureReading = (): Promise<ReadingTimes> =>
  new Promise((resolve) => {
    const worker = new Worker(toScriptUrl(workerUrl), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<ReadingTimes>) => resolve(data))
    worker.postMessage(document.querySelector('input')?.files?.[0])
  })

Object.assign(globalThis, { measureReading })
