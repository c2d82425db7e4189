import type { Page } from '@playwright/test'
import { readSampleStandard, samplePeople } from '../support/sample-team.ts'
import { createTeamTables } from '../support/team-tables.ts'
import { parseCsv } from './csv-files.ts'
import { expectTeam } from './expected-team.ts'
import { expect, test } from './fixtures.ts'
import { tabTo } from './keyboard-focus.ts'
import { readStandard, shortStandard } from './printed-standards.ts'
import { downloadBy } from './result-screen.ts'
import { findHiddenFocus, findLostText, findSmallTargets, findViolations, measureOverflow } from './screen-checks.ts'
import { storeTables } from './team-screen.ts'

const standard = readStandard(shortStandard)
const expected = expectTeam(
  standard,
  samplePeople.map(({ digits }) => digits),
)

const teamTable = (page: Page) => page.getByRole('table', { name: '團隊', exact: true })
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** A device with results of members, opened by the main menu. */
const openTeam = async (page: Page, people = samplePeople, team: object = {}): Promise<void> => {
  await page.goto('/team')
  await expect(heading(page)).toContainText('把成員的自評放在一起')
  await storeTables(page, createTeamTables({ standard: readSampleStandard(), people, team }))
  await page.goto('/')
  await page.getByRole('link', { name: '團隊' }).first().click()
  await expect(teamTable(page)).toBeVisible()
}

/** The words of the cells as they are seen, without what only a screen reader is told. */
const readCells = (page: Page, rows: string): Promise<readonly (readonly string[])[]> =>
  teamTable(page)
    .locator(rows)
    .evaluateAll((found) =>
      found.map((row) =>
        [...row.querySelectorAll('td')].slice(0, -1).map((cell) => {
          const copy = cell.cloneNode(true) as HTMLElement
          for (const hidden of copy.querySelectorAll('.visually-hidden')) hidden.remove()
          return copy.textContent.replace(/\s+/gu, ' ').replace(' ＊', '＊').trim()
        }),
      ),
    )

test.describe('The picture of a team', () => {
  test('says what an independent calculation says, cell by cell and below the columns', async ({ page }) => {
    await openTeam(page)
    await expect(heading(page)).toHaveText('完成訂單及出貨只有一人達標，是目前的單點風險。')
    expect(await readCells(page, 'tbody tr')).toEqual(expected.rows)
    const [met, meanGap, meanShortfall] = await readCells(page, 'tfoot tr')
    expect(met?.map((text) => text.replaceAll(' ', ''))).toEqual(expected.met)
    expect(meanGap).toEqual(expected.meanGap)
    expect(meanShortfall).toEqual(expected.meanShortfall)
    await expect(teamTable(page)).toHaveAttribute('aria-rowcount', '12')
  })

  test('names whom to ask, and where the team depends on one person', async ({ page }) => {
    await openTeam(page)
    const cover = page.getByRole('region', { name: '誰可以支援' })
    await expect(cover.getByRole('listitem').first()).toContainText('T3 完成訂單及出貨')
    await expect(cover).toContainText('T3.2 完成出貨作業：只有陳冠宇達標')
    await cover.getByRole('link', { name: /完成訂單及出貨/u }).click()
    await expect(heading(page)).toHaveText('完成訂單及出貨只有一人達標，是單點風險。')
    await expect(page.getByRole('region', { name: '差 0.5 以內' })).toContainText('張家豪')
    await page.getByRole('link', { name: '完成出貨作業' }).click()
    await expect(page).toHaveURL(/\/team\/cover\/T3/u)
    await expect(heading(page)).toContainText('完成出貨作業')
  })

  test('keeps what is shown in the address, so that Back leads to it', async ({ page }) => {
    await openTeam(page)
    await page.getByRole('button', { name: '任務' }).click()
    await expect(teamTable(page).getByRole('columnheader')).toHaveCount(12)
    await page.getByRole('button', { name: '級別' }).click()
    await expect(page).toHaveURL(/by=task.*show=level|show=level.*by=task/u)
    await page.reload()
    await expect(teamTable(page).getByRole('columnheader')).toHaveCount(12)
    await page.goBack()
    await page.goBack()
    await expect(teamTable(page).getByRole('columnheader')).toHaveCount(6)
  })

  test('hides names on the screen and in the files', async ({ page }) => {
    await openTeam(page)
    await page.getByRole('button', { name: '隱藏姓名' }).click()
    await expect(teamTable(page).getByRole('link', { name: 'A', exact: true })).toBeVisible()
    const main = page.locator('main')
    for (const { name } of samplePeople) await expect(main).not.toContainText(name)
    const file = await downloadBy(page, page.getByRole('button', { name: '匯出 CSV（不含姓名）' }))
    const { rows } = parseCsv(file.bytes)
    expect(rows.map((row) => row.slice(0, 3))).toEqual(Array.from('ABCDEFGH', (letter) => ['', letter, '']))
    await teamTable(page).getByRole('link', { name: 'C', exact: true }).click()
    await expect(heading(page)).toContainText('C：')
    await expect(page.locator('main')).not.toContainText('黃詩涵')
  })

  test('leaves as a file at once: the matrix as it is shown', async ({ page }) => {
    await openTeam(page)
    const file = await downloadBy(page, page.getByRole('button', { name: '匯出 CSV', exact: true }))
    expect(file.name).toMatch(/^團隊差距_KRM4224-001v1_\d{8}\.csv$/u)
    const { header, rows } = parseCsv(file.bytes)
    expect(header).toHaveLength(9)
    expect(rows).toHaveLength(8)
    expect(rows[6]?.slice(1)).toEqual(['吳雅婷', '電商處', '0.75', '-0.2', '', '0.6667', '12', '18'])
  })

  test('has further files behind one button', async ({ page }) => {
    await openTeam(page)
    for (const [name, pattern] of [
      ['每個人的評量 CSV', /^團隊評量_.*\.csv$/u],
      ['Excel（每張一頁）', /^團隊差距_.*\.xlsx$/u],
    ] as const) {
      await page.getByRole('button', { name: '更多匯出' }).click()
      const file = await downloadBy(page, page.getByRole('button', { name, exact: true }))
      expect(file.name).toMatch(pattern)
      expect(file.bytes.length).toBeGreaterThan(1000)
    }
  })

  test('hides self-ratings until the manager has rated, on every page', async ({ page }) => {
    await openTeam(page, samplePeople, { isManagerRatingOn: true })
    await expect(teamTable(page).getByRole('cell', { name: '已交，待主管評' })).toHaveCount(8)
    expect(await readCells(page, 'tfoot tr:first-child')).toEqual([['—', '—', '—', '—']])
    await teamTable(page).getByRole('link', { name: '黃詩涵' }).click()
    await expect(heading(page)).toHaveText('黃詩涵：已交，待主管評。')
    await expect(page.getByRole('table')).toHaveCount(0)
  })

  test('counts with the requirements that the team sets, and with no others', async ({ page }) => {
    await openTeam(page)
    await page.getByRole('link', { name: '團隊的要求級別' }).click()
    await page.getByRole('radiogroup', { name: /T4.1/u }).getByText('6', { exact: true }).click()
    await expect(page.getByText('已更新要求級別與重要性。')).toBeAttached()
    await page.getByRole('link', { name: '回團隊總覽' }).click()
    await expect(teamTable(page)).toBeVisible()
    const [met] = await readCells(page, 'tfoot tr:first-child')
    expect(met?.[3]?.replaceAll(' ', '')).toBe('0／8')
  })

  test('prints on two sheets, always light', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    const twelve = [
      ...samplePeople,
      ...samplePeople.slice(0, 4).map((one, index) => ({ ...one, name: `同事${index}` })),
    ]
    await openTeam(page, twelve)
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
    expect((pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/gu) ?? []).length).toBeLessThanOrEqual(2)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).not.toMatch(
      /oklch\(0\.1|rgb\((?:1|2)\d, /u,
    )
  })
})

test.describe('The page of a member', () => {
  test('shows the result in the same tables as the own result, and nothing that changes it', async ({ page }) => {
    await openTeam(page)
    await teamTable(page).getByRole('link', { name: '林怡君' }).click()
    await expect(heading(page)).toContainText('林怡君：4 項職責有 2 項平均達標')
    await expect(page.getByRole('table', { name: '任務差距' }).getByRole('row')).toHaveCount(11)
    await expect(page.getByRole('region', { name: '交過的版本' })).toContainText('第 3 版')
    await expect(page.getByRole('button', { name: /加入計畫|建立發展計畫/u })).toHaveCount(0)
    await page
      .getByRole('link', { name: /完成出貨作業/u })
      .first()
      .click()
    await expect(page).toHaveURL(/why=T3/u)
    await page.goBack()
    await page.getByRole('link', { name: '回團隊總覽' }).click()
    await expect(teamTable(page)).toBeVisible()
  })
})

test.describe('The roster', () => {
  test('expects people, takes them off and puts them back', async ({ page }) => {
    await openTeam(page)
    await page.getByRole('link', { name: '名單與繳交情形' }).click()
    await expect(heading(page)).toHaveText('8 人都交了。')
    await page.getByRole('textbox', { name: /一行一人/u }).fill('新同事, E99, 電商處\n另一位')
    await page.getByRole('button', { name: '加入名單' }).click()
    await expect(heading(page)).toHaveText('10 人裡，2 人還沒有交。')
    await page.getByRole('button', { name: '把陳冠宇移出團隊' }).click()
    await expect(heading(page)).toHaveText('9 人裡，2 人還沒有交。')
    await page.getByRole('link', { name: '回團隊總覽' }).click()
    await expect(heading(page)).toHaveText('完成訂單及出貨沒有人達標。')
    await page.goBack()
    await page.getByRole('button', { name: '把陳冠宇移回團隊' }).click()
    await expect(heading(page)).toHaveText('10 人裡，2 人還沒有交。')
  })

  test('takes two entries for one person, and apart again', async ({ page }) => {
    await openTeam(page)
    await page.getByRole('link', { name: '名單與繳交情形' }).click()
    await page.getByRole('button', { name: '修改蔡明哲' }).click()
    await page.getByRole('combobox', { name: '和這個人是同一人' }).selectOption({ label: '吳雅婷' })
    await page.getByRole('button', { name: '儲存' }).click()
    await expect(heading(page)).toHaveText('7 人都交了。')
    await page.getByRole('region', { name: '視為同一人' }).getByRole('button').click()
    await expect(heading(page)).toHaveText('8 人都交了。')
  })
})

test('A team is made, named and deleted by hand', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: '團隊' }).first().click()
  await page.getByRole('link', { name: '新增團隊' }).click()
  await page.getByRole('textbox', { name: '團隊名稱' }).fill('電商營運組')
  await page.getByRole('button', { name: '建立團隊' }).click()
  await expect(heading(page)).toHaveText('還沒有人交自評。')
  await page.getByRole('link', { name: '團隊設定' }).click()
  const rules = page.getByRole('region', { name: '名稱與規則' })
  await rules.getByRole('textbox', { name: '團隊名稱' }).fill('營運組')
  await rules.getByRole('spinbutton').fill('5')
  await rules.getByRole('button', { name: '儲存' }).click()
  await expect(page.getByText('營運組 0 人', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: '團隊設定' }).click()
  await expect(page.getByRole('spinbutton')).toHaveValue('5')
  await page.getByRole('button', { name: '刪除這個團隊' }).click()
  await page.getByRole('button', { name: '刪除，不能復原' }).click()
  await expect(heading(page)).toContainText('把成員的自評放在一起')
})

test('The keyboard alone leads from the menu to a member and to the file', async ({ page }) => {
  await openTeam(page)
  await tabTo(page, page.getByRole('button', { name: '任務' }))
  await page.keyboard.press('Enter')
  await expect(teamTable(page).getByRole('columnheader')).toHaveCount(12)
  await tabTo(page, page.getByRole('group', { name: /人員 × 任務的表格/u }))
  await tabTo(page, teamTable(page).getByRole('link', { name: '林怡君' }))
  await page.keyboard.press('Enter')
  await expect(heading(page)).toContainText('林怡君')
  await expect(heading(page)).toBeFocused()
})

const pages: readonly (readonly [name: string, address: string])[] = [
  ['the team', '/team'],
  ['its tasks', '/team?by=task'],
  ['its levels', '/team?show=level&names=hidden'],
  ['a member', '/team/person-000002'],
  ['rating a member', '/team/person-000002?mode=rate'],
  ['who covers a duty', '/team/cover/T3'],
  ['the roster', '/team?view=people'],
  ['the requirements', '/team?view=requirements'],
  ['the settings', '/team?view=settings'],
]

test('Every page of a team is accessible at every width, light and dark', async ({ page }) => {
  test.setTimeout(240_000)
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
  await openTeam(page, [...samplePeople, { name: '還沒評的人', digits: '.'.repeat(18) }])
  for (const [what, address] of pages) {
    await page.goto(address)
    await expect(heading(page), what).toBeVisible()
    await expect(
      page.locator('main').getByRole('table').or(page.locator('main form, main fieldset, main ul')).first(),
    ).toBeVisible()
    for (const width of [1280, 360, 320]) {
      const name = `${what}, ${width} px`
      await page.setViewportSize({ width, height: 800 })
      expect.soft(await findSmallTargets(page), `${name}: targets of 44 × 44 px`).toEqual([])
      expect.soft(await measureOverflow(page), `${name}: nothing to move sideways`).toBe(0)
      if (width > 320) expect.soft(await findLostText(page), `${name}: with text twice as large`).toEqual([])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
        const found = await findViolations(page, { isOnlyAboutColours: colorScheme === 'dark' })
        expect.soft(found, `${name}, ${colorScheme}: axe`).toEqual([])
      }
      await page.emulateMedia({ colorScheme: 'light' })
      if (width === 1280) expect.soft(await findHiddenFocus(page), `${name}: focus`).toEqual([])
    }
  }
})

test('The pages speak English', async ({ page }) => {
  await openTeam(page)
  await page.evaluate(() => localStorage.setItem('competency-assessment.language', 'en'))
  await page.goto('/team')
  await expect(heading(page)).toHaveText(/^Only one person meets 完成訂單及出貨, a single point of failure\.$/u)
  await expect(page.getByRole('table', { name: 'Team', exact: true })).toBeVisible()
  expect(await findViolations(page)).toEqual([])
})

test('Of a thousand people the rows in view are there, and every one can be reached', async ({ page }) => {
  const many = Array.from({ length: 1000 }, (_, index) => ({
    name: `人${String(index).padStart(4, '0')}`,
    digits: samplePeople[index % 8]?.digits ?? '',
  }))
  await openTeam(page, many)
  await expect(teamTable(page)).toHaveAttribute('aria-rowcount', '1004')
  const rows = teamTable(page).locator('tbody tr[aria-rowindex]')
  expect(await rows.count()).toBeLessThan(100)
  await page.getByRole('group', { name: /的表格/u }).evaluate((region) => {
    region.scrollTop = 500 * 47
  })
  await expect(teamTable(page).getByRole('link', { name: '人0505' })).toBeVisible()
  await expect(teamTable(page).getByRole('row', { name: /人0505/u })).toHaveAttribute('aria-rowindex', '507')
  await page.getByRole('searchbox').fill('人0999')
  await expect(rows).toHaveCount(1)
  await expect(page.getByText('符合的 1 人，共 1000 人')).toBeVisible()
  await page.getByRole('searchbox').fill('沒有這個人')
  await expect(page.getByText('沒有人符合「沒有這個人」。')).toBeVisible()
})
