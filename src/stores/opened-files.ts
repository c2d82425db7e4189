import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import type { RecognizedFile } from '../files/recognize-file.ts'

/** A file that was opened and has changed nothing yet. */
export interface OpenedFile {
  readonly file: File
  readonly recognized: RecognizedFile
  /** A table that is too long to be one's own: only its beginning was looked at. */
  readonly isLong: boolean
}

/** Where files lead to: to the team at once, to a page that says what would happen, or nowhere. */
export type OpenedTarget = 'team' | 'preview' | 'nowhere'

/** Above this only the beginning of a file is looked at first: what is no file of ours is not read at all. */
const longFile = 4 * 1024 * 1024
const beginning = 64 * 1024

/** The files that were chosen or dropped last, and those that wait for the team to read them. */
export const useOpenedFilesStore = defineStore('opened-files', () => {
  const opened = shallowRef<readonly OpenedFile[]>([])
  const target = shallowRef<OpenedTarget | null>(null)
  const forTeam = shallowRef<readonly File[]>([])
  const isReading = shallowRef(false)
  let readings = 0

  /** Recognises files. Only the last files that were opened count. */
  const open = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return
    readings += 1
    const own = readings
    isReading.value = true
    target.value = null
    const read = await lookIntoAll(files).finally(() => {
      if (own === readings) isReading.value = false
    })
    if (own !== readings) return
    opened.value = read
    if (read.every(({ recognized }) => recognized.type === 'hand-over')) sendToTeam(files)
    else target.value = read.every(({ recognized }) => recognized.type === 'refused') ? 'nowhere' : 'preview'
  }

  const sendToTeam = (files: readonly File[]): void => {
    forTeam.value = [...files]
    target.value = 'team'
  }

  /** The team takes its files: they are read once. */
  const takeForTeam = (): readonly File[] => {
    const files = forTeam.value
    forTeam.value = []
    return files
  }

  const forget = (): void => {
    readings += 1
    isReading.value = false
    opened.value = []
    target.value = null
  }

  return {
    opened: shallowReadonly(opened),
    target: shallowReadonly(target),
    forTeam: shallowReadonly(forTeam),
    isReading: shallowReadonly(isReading),
    open,
    sendToTeam,
    takeForTeam,
    /** The page that a file led to has been reached. */
    arrive: (): void => {
      target.value = null
    },
    forget,
  }
})

const lookIntoAll = async (files: readonly File[]): Promise<readonly OpenedFile[]> => {
  const { recognizeFile } = await import('../files/recognize-file.ts')
  const read: OpenedFile[] = []
  for (const file of files) read.push(await lookInto(file, recognizeFile))
  return read
}

type Recognize = (content: Uint8Array, name: string) => RecognizedFile

const lookInto = async (file: File, recognize: Recognize): Promise<OpenedFile> => {
  try {
    if (file.size <= longFile) return { file, recognized: recognize(await toBytes(file), file.name), isLong: false }
    const first = await toBytes(file.slice(0, beginning))
    const recognized = recognize(first, file.name)
    if (recognized.type === 'ratings-csv') return { file, recognized, isLong: true }
    // JSON that is cut off says nothing: a backup may be as long as it likes.
    return { file, recognized: isJson(first) ? recognize(await toBytes(file), file.name) : recognized, isLong: true }
  } catch {
    // A folder, or a file that is gone by now.
    return { file, recognized: { type: 'refused', problem: { type: 'FileUnreadable' } }, isLong: false }
  }
}

const toBytes = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer())

const isJson = (bytes: Uint8Array): boolean => /^\s*\{/u.test(new TextDecoder().decode(bytes.subarray(0, 200)))
