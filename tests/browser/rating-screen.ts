import { type Locator, type Page, expect } from '@playwright/test'
import type { PrintedIndicator } from './printed-standards.ts'

/** One indicator with its ten radios. */
export interface RatingScreen {
  readonly group: Locator
  readonly radios: Locator
  readonly radio: (digit: number | string) => Locator
  readonly chosen: Locator
  readonly continueButton: Locator
  readonly undoButton: Locator
  readonly previousButton: Locator
  readonly liveRegion: Locator
  readonly resultLink: Locator
  /** Waits until it is on the screen and named by the address: from then on Back leads to it. */
  readonly shows: (indicator: PrintedIndicator | undefined) => Promise<void>
  /** Waits for the radios, then types the digits on the number row like a practised person: 12 keys a second. */
  readonly type: (digits: string) => Promise<void>
}

/** A key that comes again within 60 ms is a bouncing key; a person needs longer. */
const millisecondsBetweenKeys = 80

export const createRatingScreen = (page: Page): RatingScreen => {
  const group = page.getByRole('radiogroup')
  return {
    group,
    radios: group.getByRole('radio'),
    radio: (digit) => group.getByRole('radio', { name: new RegExp(`^${digit} `) }),
    chosen: group.getByRole('radio', { checked: true }),
    continueButton: page.getByRole('button', { name: '繼續', exact: true }),
    undoButton: page.getByRole('button', { name: '復原', exact: true }),
    previousButton: page.getByRole('button', { name: '上一題', exact: true }),
    liveRegion: page.locator('[aria-live="polite"]'),
    resultLink: page.getByRole('link', { name: '看差距結果' }),
    shows: async (indicator) => {
      expect(indicator, 'there is such an indicator').toBeDefined()
      await expect(group).toHaveAccessibleName(new RegExp(escapeForPattern(indicator?.text ?? '')))
      await expect(page).toHaveURL((address) => indicatorIdOf(address) === indicator?.id)
    },
    type: async (digits) => {
      // A key that comes before the radios are there goes nowhere.
      await expect(group.first()).toBeVisible()
      for (const digit of digits) {
        await page.keyboard.press(digit)
        await page.waitForTimeout(millisecondsBetweenKeys)
      }
    },
  }
}

export const escapeForPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** Starts an assessment of a standard and returns its identity. */
export const startAssessment = async (page: Page, standardId: string, origin = ''): Promise<string> => {
  await page.goto(`${origin}/standards/${standardId}`)
  await page.getByRole('button', { name: '開始自評', exact: true }).click()
  // On a device where everything has been erased the notice is there again.
  const notice = page.getByRole('button', { name: '知道了，開始作答', exact: true })
  const group = page.getByRole('radiogroup')
  await expect(notice.or(group)).toBeVisible()
  if (await notice.isVisible()) await notice.click()
  await expect(group).toBeVisible()
  return assessmentIdOf(page)
}

/** The assessment that the address names. */
export const assessmentIdOf = (page: Page): string => {
  const id = /\/a\/([^/]+)/u.exec(new URL(page.url()).pathname)?.[1]
  if (id === undefined) throw new Error(`No assessment in ${page.url()}.`)
  return id
}

const indicatorIdOf = ({ pathname }: URL): string => decodeURIComponent(pathname.split('/').at(-1) ?? '')

export const rateAddress = (assessmentId: string, indicatorId: string): string =>
  `/a/${assessmentId}/rate/${encodeURIComponent(indicatorId)}`
