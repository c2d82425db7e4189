import { createHash } from 'node:crypto'
import { canonicalText } from './stored-standard.ts'

/** A backup as whoever reads it without this program sees it. */
export interface BackupFile {
  format: string
  formatVersion: number
  fileId: string
  checksum: string
  exportedAt: string
  contains: string[]
  person?: { id: string; name?: string }
  standards: unknown[]
  assessments: {
    id: string
    revision: number
    ratings: { indicatorId: string; status: string; level: number | null }[]
  }[]
  tables: Record<string, Record<string, unknown>[]>
}

export const readBackup = (text: string): BackupFile => JSON.parse(text) as BackupFile

/** The same file with something changed, sealed again: whoever edits on purpose can do that as well. */
export const editBackup = (text: string, edit: (file: BackupFile) => unknown): string => {
  const file = readBackup(text)
  edit(file)
  return sealIndependently(file)
}

export const sealIndependently = (file: object): string => {
  const rest = Object.fromEntries(Object.entries(file).filter(([key]) => key !== 'checksum'))
  return JSON.stringify({ ...rest, checksum: createHash('sha256').update(canonicalText(rest)).digest('hex') })
}

/** The tables of a device apart from what each device notes for itself: which files it made, and when it was saved. */
export const withoutBackupNotes = (rows: Readonly<Record<string, readonly unknown[]>>): object => ({
  ...rows,
  device: rows.device?.filter((row) => (row as { readonly key: string }).key !== 'backup'),
  madeFiles: rows.madeFiles?.filter((row) => (row as { readonly kind: string }).kind !== 'backup'),
})
