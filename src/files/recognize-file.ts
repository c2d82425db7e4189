import { type UnreadableFile, looksLikeOurs, readFileObject, textToFileObject } from './competency-file.ts'
import { readCsvHeader } from './csv-text.ts'
import { type DecodedText, type TextEncodingName, bytesToRemains, bytesToText } from './decode-text.ts'
import {
  type HandOverFile,
  type PackFile,
  type ReviewFile,
  isHandOverFile,
  isPackFile,
  isReviewFile,
} from './file-consistency.ts'
import { neededColumns } from './ratings-csv-import.ts'
import { isObject, textToJson } from './untrusted-json.ts'

export type { HandOverFile, PackFile, ReviewFile } from './file-consistency.ts'

/** Files that people hand to each other; a backup and a table have no limit. */
export const largestHandedFile = 2 * 1024 * 1024

/** What a file is. `isAltered`: it is not what was sealed, so only a person can decide to use it all the same. */
export type RecognizedFile =
  | { readonly type: 'hand-over'; readonly file: HandOverFile; readonly isAltered: boolean }
  | { readonly type: 'pack'; readonly file: PackFile; readonly isAltered: boolean }
  | { readonly type: 'review'; readonly file: ReviewFile; readonly isAltered: boolean }
  /** Not looked at any further: restoring reads it. */
  | { readonly type: 'backup'; readonly text: string }
  /** Has the columns of the ratings file; its rows have not been read. */
  | { readonly type: 'ratings-csv'; readonly text: string; readonly encoding: TextEncodingName }
  | { readonly type: 'refused'; readonly problem: RecognitionProblem }

/** Why a file is not opened. Whatever was stored stays as it is. */
export type RecognitionProblem =
  | UnreadableFile
  | { readonly type: 'FileEmpty' }
  /** The browser could not read it: a folder, or moved away meanwhile. */
  | { readonly type: 'FileUnreadable' }
  /** More than people hand over; `largest` in bytes. */
  | { readonly type: 'FileTooLarge'; readonly largest: number }
  /** Every part can be read, and they contradict each other: another standard, an indicator twice. */
  | { readonly type: 'FileInconsistent' }
  | { readonly type: 'FileEncrypted' }
  | { readonly type: 'FileIsWorkbook' }
  | { readonly type: 'FileIsGapsCsv' }
  | { readonly type: 'FileIsTeamMatrix' }
  | { readonly type: 'FileIsStandard' }
  | { readonly type: 'FileIsStandardDocument' }
  | { readonly type: 'CsvColumnsMissing'; readonly columns: readonly string[] }

/**
 * Says what a file is, whoever opens it: the one door for everything that comes from outside. Pure, and never throws.
 * The content decides; the name only where there is no other way to tell. Of a long table the first 64 kB are enough.
 */
export const recognizeFile = (content: string | Uint8Array, name: string): RecognizedFile => {
  if (content.length === 0) return refuse({ type: 'FileEmpty' })
  const binary = recognizeBinary(content, name)
  if (binary !== null) return refuse(binary)
  const decoded: DecodedText | null =
    typeof content === 'string' ? { text: content, encoding: 'utf-8' } : bytesToText(content)
  if (decoded === null) return refuse({ type: remainsOf(content) })
  const text = decoded.text.replace(/^\uFEFF/u, '')
  if (text.trim() === '') return refuse({ type: 'FileEmpty' })
  if (/^\s*[{[]/u.test(text)) return recognizeJson(text, byteLength(content))
  return recognizeTable({ ...decoded, text }) ?? refuse({ type: remainsOfText(text) })
}

const refuse = (problem: RecognitionProblem): RecognizedFile => ({ type: 'refused', problem })

const byteLength = (content: string | Uint8Array): number =>
  typeof content === 'string' ? new TextEncoder().encode(content).length : content.length

const firstCharacters = (content: string | Uint8Array): string =>
  typeof content === 'string' ? content.slice(0, 64) : String.fromCharCode(...content.subarray(0, 64))

const workbookBeginnings = ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0']

/** Files that are recognised by their first bytes. */
const recognizeBinary = (content: string | Uint8Array, name: string): RecognitionProblem | null => {
  const first = firstCharacters(content)
  if (/^(?:age-encryption\.org\/|-----BEGIN AGE ENCRYPTED FILE-----)/u.test(first) || /\.age$/iu.test(name))
    return { type: 'FileEncrypted' }
  if (workbookBeginnings.some((beginning) => first.startsWith(beginning)) && /\.(?:xlsx?|xlsm|ods)$/iu.test(name))
    return { type: 'FileIsWorkbook' }
  return null
}

/** A file of ours that can no longer be read is a damaged one, not a foreign one. */
const remainsOf = (content: string | Uint8Array): 'FileDamaged' | 'FileNotOurs' =>
  looksLikeOurs(typeof content === 'string' ? content : bytesToRemains(content)) ? 'FileDamaged' : 'FileNotOurs'

const remainsOfText = (text: string): 'FileIsStandardDocument' | 'FileDamaged' | 'FileNotOurs' =>
  !looksLikeOurs(text) && dutyTableHeader.test(text) ? 'FileIsStandardDocument' : remainsOf(text)

/** The two columns that every 職能基準 prints in one row, whatever stands between them. */
const dutyTableHeader = /工\s*作\s*產\s*出[^\n]*行\s*為\s*指\s*標/u

const saysBackup = /"format"\s*:\s*"competency-backup"/u

const recognizeJson = (text: string, bytes: number): RecognizedFile => {
  const tooLarge = { type: 'FileTooLarge', largest: largestHandedFile } as const
  // Before it is read: a file of a hundred megabytes would hold the page up, only to be refused.
  if (bytes > largestHandedFile && !saysBackup.test(text)) return refuse(tooLarge)
  const opened = textToFileObject(text)
  if (!opened.ok) return refuse(isStandard(text) ? { type: 'FileIsStandard' } : opened.error)
  if (opened.value.format === 'competency-backup') return { type: 'backup', text }
  if (bytes > largestHandedFile) return refuse(tooLarge)
  const read = readFileObject(opened.value)
  if (!read.ok) return refuse(read.error)
  const { file, isAltered } = read.value
  if (isHandOverFile(file)) return { type: 'hand-over', file, isAltered }
  if (isPackFile(file)) return { type: 'pack', file, isAltered }
  if (isReviewFile(file)) return { type: 'review', file, isAltered }
  return refuse({ type: 'FileInconsistent' })
}

const isStandard = (text: string): boolean => {
  const value = textToJson(text)
  return isObject(value) && Array.isArray(value.duties) && typeof value.contentHash === 'string'
}

const recognizeTable = (decoded: DecodedText): RecognizedFile | null => {
  const columns = new Set(readCsvHeader(decoded.text).names)
  const has = (...names: readonly string[]): boolean => names.every((name) => columns.has(name))
  if (has('狀態', '自評級別') || has('行為指標', '自評級別')) {
    const missing = neededColumns.filter((name) => !columns.has(name))
    return missing.length > 0
      ? refuse({ type: 'CsvColumnsMissing', columns: missing })
      : { type: 'ratings-csv', ...decoded }
  }
  if (has('平均缺口', '達標率')) return refuse({ type: 'FileIsGapsCsv' })
  return has('姓名', '已評', '適用') ? refuse({ type: 'FileIsTeamMatrix' }) : null
}
