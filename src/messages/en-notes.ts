import type { zhTWNotes } from './zh-TW-notes.ts'

/** The words of `zh-TW-notes` in English. */
export const enNotes: typeof zhTWNotes = {}
