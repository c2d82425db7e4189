import type { Locator, Page } from '@playwright/test'
import { readRecords } from './stored-data.ts'

/** The note under the tiles, and what is asked beside an answer. */
export interface RatingNote {
  readonly panel: Locator
  readonly text: Locator
  readonly link: Locator
  readonly open: Locator
  /** Asks for a line of evidence beside the last answer. */
  readonly request: Locator
  readonly marks: Locator
}

export const createRatingNote = (page: Page): RatingNote => {
  const panel = page.getByRole('region', { name: /佐證$/u })
  return {
    panel,
    text: panel.getByRole('textbox', { name: '做過什麼事，可以說明這個級別？' }),
    link: panel.getByRole('textbox', { name: '連結（選填）' }),
    open: page.getByRole('button', { name: /^(?:加註佐證|看佐證)$/u }).filter({ visible: true }),
    request: page.getByRole('button', { name: /^為 .+ 補佐證$/u }),
    marks: panel.getByText('其他標記（選填）'),
  }
}

interface StoredNote {
  readonly indicatorId: string
  readonly text: string
  readonly link: string
  readonly other: { readonly text: string; readonly link: string } | null
}

/** The stored notes by indicator, read past the app. */
export const readNotes = async (page: Page): Promise<Readonly<Record<string, Omit<StoredNote, 'indicatorId'>>>> => {
  const records = (await readRecords(page, 'evidence')) as readonly StoredNote[]
  return Object.fromEntries(records.map(({ indicatorId, text, link, other }) => [indicatorId, { text, link, other }]))
}
