import { mkdtemp, rm } from 'node:fs/promises'
import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { readStandard, shortStandard } from '../browser/printed-standards.ts'
import { memberFileText } from '../support/hand-over-files.ts'
import { browserProcesses } from '../reliability/process-tree.ts'
import { buildPage, withNewProfile, withServed } from './built-pages.ts'
import { digitsOf, writeTable } from './large-table.ts'
import type { ReadingTimes } from './pages/reading-table/main.ts'
import type { Row } from './rows.ts'
import { median } from './statistics.ts'

const fewPeople = 10_000
const manyPeople = 100_000
const manyFiles = 1000
const runs = 3

/** Files of members through the screens until they are stored, beside what reading alone costs. */
export const measureImporting = async (appFolder: string): Promise<readonly Row[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'competency-tables-'))
  try {
    const few = await writeTable(folder, fewPeople)
    const many = await writeTable(folder, manyPeople)
    const paths = writeFiles(folder)
    return await withServed([appFolder, await buildPage('reading-table')], async (app, page) => {
      const reading = await repeat(() => withNewProfile({}, (context) => measureReading(context, page.origin, few)))
      const importing = await repeat(() => withNewProfile({}, (context) => measureTable(context, app.origin, few)))
      const large = await withNewProfile({}, (context) => measureTable(context, app.origin, many))
      const drop = await withNewProfile({}, (context) => measureDrop(context, app.origin, paths))
      const taken = await withNewProfile({}, (context) => measureTaking(context, page.origin, paths))
      return toRows(reading, importing, large, drop, taken)
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface ImportTimes {
  readonly total: number
  readonly longestTask: number
  /** Megabytes above the page before the file was chosen. */
  readonly memory: number
}

const toRows = (
  reading: readonly ReadingTimes[],
  importing: readonly ImportTimes[],
  large: ImportTimes,
  drop: ImportTimes,
  taken: number,
): readonly Row[] => {
  const parsed = median(reading.map((times) => times.parsed))
  const split = median(reading.map((times) => times.split))
  const total = median(importing.map((times) => times.total))
  const longest = Math.max(...importing.map((times) => times.longestTask), large.longestTask)
  return [
    {
      name: 'ratings CSV, 10,000 people, stored',
      controlName: 'PapaParse into nothing',
      unit: 's',
      figure: total / 1000,
      control: parsed / 1000,
      mostRatio: 2,
    },
    { name: 'the same', controlName: 'cut at commas', unit: 's', figure: total / 1000, control: split / 1000 },
    {
      name: 'ratings CSV, 100,000 people, stored',
      controlName: '10,000 people',
      unit: 's',
      figure: large.total / 1000,
      control: total / 1000,
      mostRatio: 12,
    },
    {
      name: 'longest task of the page meanwhile',
      controlName: 'a frame',
      unit: 'ms',
      figure: longest,
      control: 1000 / 60,
      mostFigure: 50,
    },
    {
      name: 'memory of the browser, 100,000 people',
      controlName: 'allowed above an idle page',
      unit: 'MB',
      figure: large.memory,
      control: 400,
      mostFigure: 400,
    },
    {
      name: '1,000 hand-over files, longest task of the page',
      controlName: 'the browser, before any page is told',
      unit: 'ms',
      figure: drop.longestTask,
      control: taken,
      mostFigure: 200,
    },
  ]
}

const repeat = async <Value>(measure: () => Promise<Value>): Promise<readonly Value[]> => {
  const values: Value[] = []
  for (let run = 0; run < runs; run += 1) values.push(await measure())
  return values
}

const measureReading = async (context: BrowserContext, origin: string, path: string): Promise<ReadingTimes> => {
  const page = await context.newPage()
  await page.goto(origin)
  await page.locator('input').setInputFiles(path)
  return page.evaluate(() =>
    (globalThis as unknown as { measureReading: () => Promise<ReadingTimes> }).measureReading(),
  )
}

const measureTable = async (context: BrowserContext, origin: string, path: string): Promise<ImportTimes> =>
  measureImport(context, origin, (page) => page.getByLabel('匯入成員檔案').setInputFiles(path))

const measureDrop = async (context: BrowserContext, origin: string, paths: readonly string[]): Promise<ImportTimes> =>
  measureImport(context, origin, (page) => page.getByLabel('匯入成員檔案').setInputFiles([...paths]))

/** What the browser itself takes to give the same files to a page that does nothing with them. */
const measureTaking = async (context: BrowserContext, origin: string, paths: readonly string[]): Promise<number> => {
  const page = await context.newPage()
  await page.goto(origin)
  await page.evaluate(() => {
    let longest = 0
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
    }).observe({ type: 'longtask' })
    Object.assign(globalThis, { longestTask: () => longest })
  })
  await page.locator('input').evaluate((input: HTMLInputElement) => {
    input.multiple = true
  })
  await page.locator('input').setInputFiles([...paths])
  await page.waitForTimeout(1000)
  return page.evaluate(() => (globalThis as unknown as { longestTask: () => number }).longestTask())
}

/** On the disk, as a person has them: handed over by the test they would be made in the page. */
const writeFiles = (folder: string): readonly string[] => {
  const standard = readStandard(shortStandard) as unknown as CompetencyStandard
  return Array.from({ length: manyFiles }, (_, index) => {
    const path = join(folder, `職能自評_KRM4224-001v1_20251120_${index}.json`)
    const member = { standard, digits: digitsOf(index), personId: `person-${index}`, name: `成員${index}` }
    writeFileSync(path, memberFileText(member))
    return path
  })
}

/** From choosing to stored: what the person waits for the screen to be looked at is not counted. */
const measureImport = async (
  context: BrowserContext,
  origin: string,
  choose: (page: Page) => Promise<void>,
): Promise<ImportTimes> => {
  const page = await context.newPage()
  await page.goto(`${origin}/team/import`)
  await page.getByLabel('團隊名稱').waitFor()
  await page.evaluate(watchImport)
  const memory = watchMemory()
  await choose(page)
  await page.getByRole('button', { name: '確認匯入' }).click()
  await page.getByRole('link', { name: '看團隊' }).waitFor()
  const times = await page.evaluate(() =>
    (globalThis as unknown as { importTimes: () => Omit<ImportTimes, 'memory'> }).importTimes(),
  )
  return { ...times, memory: memory.stop() }
}

/**
 * Begins at the change of the file input, also within a task of the browser that ends in it; leaves out the time between
 * preview and confirmation, ends when it is done.
 */
const watchImport = (): void => {
  let began = 0
  let previewed = 0
  let confirmed = 0
  let done = 0
  let longestTask = 0
  addEventListener('change', () => (began = performance.now()), true)
  addEventListener('click', () => (confirmed = performance.now()), true)
  new MutationObserver(() => {
    const heading = document.querySelector('h1')?.textContent ?? ''
    if (previewed === 0 && heading.includes('可以直接匯入')) previewed = performance.now()
    if (done === 0 && heading.startsWith('已匯入')) done = performance.now()
  }).observe(document, { subtree: true, childList: true, characterData: true })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      longestTask = Math.max(longestTask, startTime + duration - Math.max(startTime, began))
  }).observe({ type: 'longtask' })
  const importTimes = () => ({ total: previewed - began + (done - confirmed), longestTask })
  Object.assign(globalThis, { importTimes })
}

/** The proportional memory of every process of the browser, in megabytes: the peak above the beginning. */
const watchMemory = (): { readonly stop: () => number } => {
  const ids = browserProcesses(join(tmpdir(), 'competency-bench-'))
  const read = (): number => ids.reduce((total, id) => total + readProportional(id), 0) / 1000
  const idle = read()
  let peak = idle
  const timer = setInterval(() => {
    peak = Math.max(peak, read())
  }, 500)
  return {
    stop: () => {
      clearInterval(timer)
      return peak - idle
    },
  }
}

/** Kilobytes; none where the process has ended, or where the system does not say. */
const readProportional = (id: number): number => {
  try {
    return Number(/^Pss:\s+(\d+)/mu.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
