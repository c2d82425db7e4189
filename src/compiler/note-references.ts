import { cleanText } from './printed-text.ts'

const noteMarker = /[[［【（(]\s*(註\s*[0-9０-９一二三四五六七八九十]*)\s*[\]］】）)]/gu

/** 註1 for every spelling of the label: 「註 1」, 「註１」. */
const normalizeLabel = (label: string): string => label.normalize('NFKC').replace(/\s+/gu, '')

/** The labels of the notes that a text refers to, as `{ noteRefs }`, or nothing. */
export const noteReferences = (text: string): { noteRefs?: string[] } => {
  if (!text.includes('註')) return {}
  const labels = [...text.matchAll(noteMarker)].map((match) => normalizeLabel(match[1] ?? ''))
  return labels.length === 0 ? {} : { noteRefs: [...new Set(labels)] }
}

/** A name without the markers of its notes. */
export const withoutNoteMarkers = (text: string): string => cleanText(text.replace(noteMarker, ' '))

/** The label a note begins with, and what follows it; null where it begins with none. */
export const splitNoteLabel = (text: string): { readonly label: string; readonly rest: string } | null => {
  const match =
    /^\s*(?:[[［【（(]\s*(註\s*[0-9０-９一二三四五六七八九十]*)\s*[\]］】）)]|(註\s*[0-9０-９]+)(?=[\s：:]))/u.exec(
      text,
    )
  if (match === null) return null
  return { label: normalizeLabel(match[1] ?? match[2] ?? ''), rest: text.slice(match[0].length) }
}
