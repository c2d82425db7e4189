import type { BrowserContext, Page } from '@playwright/test'
import type { Random } from '../compiler/generator/random.ts'
import { openProfile } from '../bench/built-pages.ts'
import type { PrintedIndicator } from '../browser/printed-standards.ts'
import { rateAddress, startAssessment } from '../browser/rating-screen.ts'
import { quietAddress } from '../browser/raw-database.ts'
import { type StoredRatingRecord, readRatings } from '../browser/stored-data.ts'
import { browserProcesses, killAtOnce } from './process-tree.ts'
import { type Witness, removeWrites, watchAnswers, watchVisit } from './witness.ts'

/** Twelve keys a second. */
const spacing = 83

const shortestVisit = 100
const longestVisit = 2500

/** Someone at one browser profile, who rates one assessment. */
export interface Visitor {
  readonly origin: string
  readonly profile: string
  readonly assessmentId: string
  readonly indicators: readonly PrintedIndicator[]
  readonly random: Random
  /** Whether the browser only pretends to write the answers. */
  readonly isPretending: boolean
}

export const beginAssessment = async (profile: string, origin: string, standardId: string): Promise<string> => {
  const context = await openProfile(profile)
  const assessmentId = await startAssessment(await context.newPage(), standardId, origin)
  await context.close()
  return assessmentId
}

/** Starts the browser again and reads what is stored, past the app. */
export const readStoredAnswers = async (
  context: BrowserContext,
  { origin, assessmentId }: Visitor,
): Promise<readonly StoredRatingRecord[]> => {
  const page = await context.newPage()
  await page.goto(origin + quietAddress)
  const ratings = await readRatings(page, assessmentId)
  await page.close()
  return ratings
}

/** Types answers until the browser is killed at some moment, and returns what the screen had shown by then. */
export const typeUntilKilled = async (context: BrowserContext, visitor: Visitor): Promise<Witness> => {
  const { origin, profile, assessmentId, indicators, random, isPretending } = visitor
  const keys = Math.ceil(longestVisit / spacing) + 1
  const first = indicators[random.integer(0, indicators.length - keys)]
  const page = await context.newPage()
  const witness = await watchVisit(page)
  if (isPretending) await removeWrites(page)
  await page.goto(origin + rateAddress(assessmentId, first?.id ?? ''))
  await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement)
  await watchAnswers(page)

  const processes = browserProcesses(profile)
  if (processes.length < 2) throw new Error('The processes of the browser were not found.')
  const gone = new Promise((resolve) => context.once('close', resolve))
  const typing = typeDigits(page, random, keys)
  await sleep(random.integer(shortestVisit, longestVisit))
  killAtOnce(processes)
  await Promise.all([gone, typing])
  return witness
}

/** Presses each key when its time has come, whether the page has dealt with the one before or not. */
const typeDigits = async (page: Page, random: Random, keys: number): Promise<void> => {
  let last = 0
  for (let key = 0; key < keys && !page.isClosed(); key += 1) {
    // The same digit twice in a row could look like a key that bounces.
    last = random.pick([1, 2, 3, 4, 5, 6].filter((digit) => digit !== last))
    page.keyboard.press(String(last)).catch(() => undefined)
    await sleep(spacing)
  }
}

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
