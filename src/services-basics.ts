import type { StorageFailure } from './domain/failure.ts'

/** Calls `next` at once and after every change, also a change made in another tab. Returns how to stop. */
export interface LiveQuery<Value> {
  readonly subscribe: (next: (value: Value) => void, failed: (failure: StorageFailure) => void) => () => void
}

/** A file to be handed to the person; nothing is sent anywhere. */
export interface MadeFile {
  readonly name: string
  readonly type: string
  /** A Blob where it is too large to be held as one text. */
  readonly content: string | Uint8Array<ArrayBuffer> | Blob
}

export interface MadeTextFile extends MadeFile {
  readonly content: string
}
