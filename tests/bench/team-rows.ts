import type { Page } from '@playwright/test'
import { databaseName } from '../browser/stored-data.ts'
import { readSampleStandard } from '../support/sample-team.ts'
import { createTeamTables } from '../support/team-tables.ts'
import { withNewProfile, withServed } from './built-pages.ts'
import type { Row } from './rows.ts'
import { compareByTurns } from './statistics.ts'

const rounds = 3
/** A team of eight has nothing to search: the changes of the table are compared with one of twenty. */
const teams = { small: 8, some: 20, large: 10_000, largest: 100_000 } as const

/** What a manager waits for: the team page of few and of many people, and every change of what it shows. */
export const measureTeam = (appFolder: string): Promise<readonly Row[]> =>
  withServed([appFolder], (app) =>
    withNewProfile({}, async (context) => {
      const page = await context.newPage()
      await page.goto(app.origin)
      await page.getByRole('link', { name: '團隊' }).first().click()
      await page.getByRole('heading', { level: 1 }).filter({ hasText: '把成員' }).waitFor()
      for (const [id, people] of Object.entries(teams)) await storeTeam(page, id, people)
      const opening: Row = {
        name: 'team page of 10,000 people, opened',
        controlName: 'of 8 people',
        unit: 'ms',
        mostRatio: 3,
        ...(await compareByTurns(
          rounds,
          () => openTeam(page, app.origin, 'large'),
          () => openTeam(page, app.origin, 'small'),
        )),
      }
      const changes: Row[] = []
      for (const [name, change] of Object.entries(changesOfTable)) {
        const measure = async (team: keyof typeof teams): Promise<number> => {
          await openTeam(page, app.origin, team)
          return measureChange(page, change)
        }
        changes.push({
          name: `team of 100,000 people, ${name}`,
          controlName: 'of 20 people',
          unit: 'ms',
          mostFigure: 100,
          ...(await compareByTurns(
            rounds,
            () => measure('largest'),
            () => measure('some'),
          )),
        })
      }
      return [opening, ...changes]
    }),
  )

/** From the click in the main menu until rows stand in the table; the team is read and computed anew. */
const openTeam = async (page: Page, origin: string, team: keyof typeof teams): Promise<number> => {
  await page.goto(`${origin}/team?team=team-${team}&view=settings`)
  await page.getByRole('heading', { level: 1, name: `團隊 ${team}` }).waitFor()
  await page.goto('about:blank')
  await page.goto(`${origin}/standards`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page.evaluate(
    (address) =>
      new Promise<number>((resolve) => {
        const started = performance.now()
        new MutationObserver((_, observer) => {
          if (document.querySelector('table.heat tbody .cell') === null) return
          observer.disconnect()
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)))
        }).observe(document.body, { subtree: true, childList: true })
        history.pushState(history.state, '', address)
        dispatchEvent(new PopStateEvent('popstate', { state: history.state as unknown }))
      }),
    `/team?team=team-${team}`,
  )
}

/** What is done to the table: by which element, and with which value. */
interface TableChange {
  readonly selector: string
  readonly value: string | null
}

const changesOfTable: Readonly<Record<string, TableChange>> = {
  'sorted by name': { selector: '.order select', value: 'name' },
  filtered: { selector: 'input[type=search]', value: 'E00000' },
  'duties to tasks': { selector: '[aria-label="欄位層級"] button:last-child', value: null },
}

/** Until the table is drawn with other rows or columns. */
const measureChange = async (page: Page, change: TableChange): Promise<number> => {
  // What is prepared behind the first picture has come to its end.
  await page.waitForTimeout(3000)
  return page.evaluate(
    ({ selector, value }) =>
      new Promise<number>((resolve, reject) => {
        const element = document.querySelector<HTMLInputElement>(selector)
        const table = document.querySelector('.region')
        if (table === null || element === null) {
          reject(new Error('There is nothing to change.'))
          return
        }
        const started = performance.now()
        const giveUp = setTimeout(() => resolve(performance.now() - started), 5000)
        new MutationObserver((_, observer) => {
          observer.disconnect()
          clearTimeout(giveUp)
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)))
        }).observe(table, { subtree: true, childList: true, characterData: true })
        if (value === null) element.click()
        else {
          element.value = value
          element.dispatchEvent(new Event(element.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }))
        }
      }),
    change,
  )
}

/** Writes a team of invented people into the database, without the app. */
const storeTeam = (page: Page, id: string, people: number): Promise<void> => {
  const standard = readSampleStandard()
  const [row] = createTeamTables({ standard, people: [], name: `團隊 ${id}`, team: { id: `team-${id}` } }).teams
  const record = createTeamTables({ standard, people: [] }).standards[0]
  return page.evaluate(
    async ({ name, team, storedStandard, teamId, count, contentHash }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onerror = () => reject(opening.error ?? new Error('The database does not open.'))
        opening.onsuccess = () => resolve(opening.result)
      })
      const transaction = database.transaction(['standards', 'teams', 'receivedResults'], 'readwrite')
      transaction.objectStore('standards').put(storedStandard)
      transaction.objectStore('teams').put(team)
      const [indicatorCount, perBlock] = [18, 1000]
      let state = 42
      const next = (below: number): number => {
        state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
        return Math.floor((state / 4_294_967_296) * below)
      }
      const surnames = Array.from('陳林黃張李王吳劉蔡楊許鄭謝郭洪')
      const given = Array.from('怡君冠宇詩涵家豪佩珊柏翰雅婷明哲志偉淑芬')
      for (let first = 0; first < count; first += perBlock) {
        const here = Math.min(perBlock, count - first)
        const numbers = Array.from({ length: here }, (_, index) => String(first + index).padStart(6, '0'))
        const times = new Float64Array(here).map(() => 1_763_500_000_000 + next(10_000_000))
        transaction.objectStore('receivedResults').put({
          schemaVersion: 1,
          id: `${teamId}-${first}`,
          teamId,
          importId: teamId,
          contentHash,
          count: here,
          indicatorCount,
          answers: new Uint8Array(here * indicatorCount).map(() => next(10)),
          revisions: new Float64Array(here).fill(1),
          startedAt: times,
          updatedAt: times,
          personIds: numbers.map((number) => `${teamId}-${number}`),
          assessmentIds: numbers.map((number) => `${teamId}-a-${number}`),
          names: numbers.map(
            () =>
              `${surnames[next(surnames.length)] ?? ''}${given[next(given.length)] ?? ''}${given[next(given.length)] ?? ''}`,
          ),
          employeeNumbers: numbers.map((number) => `E${number}`),
          units: numbers.map(() => `第 ${next(40)} 處`),
          isAltered: false,
          source: 'table',
          partHashes: null,
        })
      }
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve()
        transaction.onerror = () => reject(transaction.error ?? new Error('The rows were not stored.'))
      })
      database.close()
    },
    {
      name: databaseName,
      team: row,
      storedStandard: record,
      teamId: `team-${id}`,
      count: people,
      contentHash: standard.contentHash,
    },
  )
}
