import type { Page } from '@playwright/test'
import { type MemberFile, memberFileText } from '../support/hand-over-files.ts'
import { createTeamTables, personId } from '../support/team-tables.ts'
import { expect, test } from './fixtures.ts'
import { readRecords } from './stored-data.ts'
import { indicatorsOf, longStandard, readStandard, shortStandard, standardWithoutLevels } from './printed-standards.ts'
import { findSmallTargets, findViolations, measureOverflow } from './screen-checks.ts'
import { createTeamImportScreen } from './team-import-screen.ts'
import { storeTables } from './team-screen.ts'

type Standard = Parameters<typeof createTeamTables>[0]['standard']

/** Invented: one digit per indicator, 7 尚無機會, 8 不適用; what the manager says about the same person beside it. */
interface Pair {
  readonly name: string
  readonly digits: string
  readonly manager?: string
  readonly isEarly?: boolean
}

const three: readonly Pair[] = [
  {
    name: '林怡君',
    digits: '445334432432238545',
    manager: '444344434432248345',
  },
  {
    name: '陳冠宇',
    digits: '343344545445444443',
    manager: '343344545443242443',
    isEarly: true,
  },
  { name: '黃詩涵', digits: '545444343322239454' },
]

const toReview = ({ name, manager = '', isEarly }: Pair, index: number, standard: Standard) => ({
  ...{
    schemaVersion: 1,
    id: `review of ${name}`,
    revision: 20,
    side: 'given',
    teamId: 'team-1',
  },
  ...{
    personId: personId(index),
    assessmentId: `assessment-${index}`,
    assessmentRevision: 3,
  },
  contentHash: standard.contentHash,
  reviewer: { id: 'chief', name: '周文琪' },
  ratings: indicatorsOf(standard as never).map(({ id }, place) => {
    const level = Number(manager[place])
    return level > 6
      ? {
          indicatorId: id,
          status: level === 7 ? 'no-opportunity' : 'not-applicable',
          level: null,
        }
      : { indicatorId: id, status: 'rated', level }
  }),
  ...{
    agreed: [],
    shownEarlyAt: isEarly === true ? '2026-11-20T01:00:00.000Z' : null,
    endorsedAt: null,
  },
  updatedAt: '2026-11-20T01:00:00.000Z',
})

const openCalibration = async (page: Page, standardId: string, people: readonly Pair[]): Promise<void> => {
  const standard = readStandard(standardId) as unknown as Standard
  await page.goto('/team')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('把成員的自評放在一起，看誰可以支援誰。')
  const reviews = people.flatMap((one, index) => (one.manager === undefined ? [] : [toReview(one, index, standard)]))
  await storeTables(page, {
    ...createTeamTables({ standard, people }),
    reviews,
  })
  await page.goto('/')
  await page.getByRole('link', { name: '團隊' }).first().click()
  await page.getByRole('link', { name: '評級校準' }).click()
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const table = (page: Page) => page.getByRole('table', { name: '哪些任務看法不同' })

/** Counted here from the digits, and not by the app. */
const countPairs = (people: readonly Pair[], places: readonly number[]) => {
  const pairs = people.flatMap(({ digits, manager }) =>
    places.flatMap((place) => {
      const [own, other] = [Number(digits[place]), Number(manager?.[place] ?? '9')]
      return own > 6 || other > 6 ? [] : [own - other]
    }),
  )
  const count = (isCounted: (difference: number) => boolean): number => pairs.filter(isCounted).length
  return {
    compared: pairs.length,
    same: count((difference) => difference === 0),
    near: count((difference) => Math.abs(difference) === 1),
    far: count((difference) => Math.abs(difference) > 1),
    selfHigher: count((difference) => difference > 0),
    otherHigher: count((difference) => difference < 0),
  }
}

test('The team’s two ratings are counted by task and lead to the talks', async ({ page }) => {
  const standard = readStandard(shortStandard)
  await openCalibration(page, shortStandard, three)
  await expect(heading(page)).toHaveText('「T3.2 完成出貨作業」看法最不同：4 組有 2 組差 2 級以上。')
  await expect(page.getByText('比了 2 人的自評和主管評級')).toBeVisible()
  await expect(page.getByText('其中 1 人非盲評')).toBeVisible()
  await expect(page.getByText('1 人待主管評，沒有算進來')).toBeVisible()

  let place = 0
  for (const duty of standard.duties)
    for (const task of duty.tasks) {
      const expected = countPairs(
        three,
        task.indicators.map(() => place++),
      )
      const row = table(page).getByRole('row', {
        name: `${task.code ?? ''} ${task.name ?? ''}`,
      })
      await expect(row.getByRole('cell')).toHaveText(['', ...Object.values(expected).map(String)], {
        useInnerText: true,
      })
    }
  const all = countPairs(three, [...Array(18).keys()])
  await expect(page.locator('dl.facts dd')).toHaveText(
    [all.same, all.near, all.far, all.selfHigher, all.otherHigher].map((count) => `${count} 組`),
  )

  const apart = page.getByRole('region', { name: '差 2 級以上的指標' })
  await expect(apart.getByRole('listitem').filter({ hasText: 'P3.2' }).first()).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  expect(await findSmallTargets(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await measureOverflow(page)).toBe(0)
  expect(await findViolations(page)).toEqual([])
  await page.setViewportSize({ width: 1280, height: 800 })

  await page.getByRole('link', { name: '主管評 黃詩涵' }).press('Enter')
  await expect(heading(page)).toContainText('黃詩涵目前做到哪一級')
  await page.goBack()
  await apart.getByRole('link', { name: '和 陳冠宇 面談' }).first().press('Enter')
  await expect(page.getByText('非盲評：主管在評完之前看過自評。')).toBeVisible()
})

test('Without a complete rating of the manager nothing is counted, and one is led to rating', async ({ page }) => {
  await page.goto('/team')
  await page.getByRole('button', { name: '看示範團隊' }).click()
  await page.getByRole('link', { name: '評級校準' }).click()
  await expect(heading(page)).toHaveText('還沒有可以比的評級。')
  await expect(page.getByText('8 人待主管評，沒有算進來')).toBeVisible()
  await expect(table(page)).toHaveCount(0)
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('link', { name: '主管評 林怡君' }).click()
  await expect(page.getByRole('radiogroup').first()).toBeVisible()
})

test('A long standard, one without levels, and hidden names do not break it', async ({ newProfile }) => {
  for (const [standardId, count] of [
    [longStandard, 113],
    [standardWithoutLevels, indicatorsOf(readStandard(standardWithoutLevels)).length],
  ] as const) {
    const page = await (await newProfile()).newPage()
    const people = [
      {
        name: '一位名字長得超過一般表格欄寬的外籍同事Bartholomew-Christopherson',
        digits: '1'.repeat(count),
        manager: '4'.repeat(count),
      },
    ]
    await openCalibration(page, standardId, people)
    await expect(page.locator('dl.facts dd').nth(2)).toHaveText(`${count} 組`)
    await expect(table(page).getByRole('row')).not.toHaveCount(0)
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await measureOverflow(page)).toBe(0)
    await page.goto(`${page.url()}&names=hidden`)
    await expect(page.getByRole('link', { name: '和 A 面談' }).first()).toBeVisible()
    await expect(page.getByText('Bartholomew')).toHaveCount(0)
  }
})

test('Of two contents of one revision the manager chooses one, then the other; both stay', async ({ page }) => {
  const standard = readStandard(shortStandard) as unknown as MemberFile['standard']
  const fileOf = (name: string, digits: string) => ({
    name: `${name}.json`,
    text: memberFileText({
      standard,
      digits,
      personId: 'b2d0',
      name: '李佩珊',
      revision: 31,
    }),
  })
  const screen = createTeamImportScreen(page)
  await page.goto('/team/import')
  await page.getByLabel('團隊名稱').fill('電商營運組')
  await screen.choose(fileOf('first', '44533443243223不545'))
  await screen.confirm.click()
  await expect(screen.heading).toHaveText('已匯入 1 個檔案。')
  await screen.choose(fileOf('second', '44533443243003不545'))
  await page.getByRole('radio', { name: /^先不放進團隊圖/u }).check()
  await screen.confirm.click()
  await expect(screen.heading).toHaveText('已匯入 1 個檔案。')

  await page.goto('/')
  await page.getByRole('link', { name: '團隊' }).first().click()
  await page.getByRole('link', { name: '李佩珊' }).first().click()
  await expect(heading(page)).toHaveText('李佩珊：同一版有兩種內容，等你選。')
  const fork = page.getByRole('region', { name: '第 31 版有兩種內容' })
  await expect(fork).toContainText('T3.2 的 2 題不同。兩份都會留著，團隊圖用哪一份？')
  await expect(fork.getByRole('radio', { name: /^先不放進團隊圖/u })).toBeChecked()
  expect(await findViolations(page)).toEqual([])
  expect(await findSmallTargets(page)).toEqual([])

  await expect(fork.getByRole('radio', { name: /^用內容 1.*first\.json/u })).toBeVisible()
  await expect(fork.getByRole('radio', { name: /^用內容 2.*second\.json/u })).toBeVisible()

  const shown = new Set<string | null>()
  for (const place of [1, 2]) {
    const before = await readRecords(page, 'forkChoices')
    await fork.getByRole('radio', { name: new RegExp(`^用內容 ${place}`, 'u') }).check({ force: true })
    await expect.poll(() => readRecords(page, 'forkChoices')).not.toEqual(before)
    await expect(page.getByRole('region', { name: '交過的版本' }).getByText('熱圖用這一版')).toHaveCount(1)
    await page.reload()
    await expect(fork.getByRole('radio', { name: new RegExp(`^用內容 ${place}`, 'u') })).toBeChecked()
    shown.add(await page.getByRole('row', { name: /^T3\.2/u }).textContent())
    await expect(page.getByRole('region', { name: '交過的版本' }).getByRole('listitem')).toHaveCount(2)
  }
  expect(shown.size).toBe(2)
})
