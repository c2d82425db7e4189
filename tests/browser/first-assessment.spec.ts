import { expectResult, sortByShortage } from './expected-result.ts'
import { expect, test } from './fixtures.ts'
import { tabTo } from './keyboard-focus.ts'
import { indicatorsOf, readStandard, shortStandard } from './printed-standards.ts'
import { assessmentIdOf, createRatingScreen } from './rating-screen.ts'
import { checkGapsCsv, checkRatingsCsv } from './result-files.ts'
import { createResultScreen, readDownload, readFacts, readRows } from './result-screen.ts'
import { keepForOffline } from './service-worker.ts'
import { readAssessments, readTypedDigits } from './stored-data.ts'

test.use({ serviceWorkers: 'allow' })

/** The answers of the design, one key per indicator; its numbers are known. */
const digits = '445334432432238545'
const standard = readStandard(shortStandard)
const indicators = indicatorsOf(standard)

test('A standard is rated offline with the keyboard alone, one key per indicator, and the result has the numbers of the design', async ({
  page,
  context,
}) => {
  const screen = createRatingScreen(page)
  const result = createResultScreen(page)
  await page.goto('/')
  await keepForOffline(page)
  await context.setOffline(true)

  await test.step('From the first screen to the first indicator in three presses of Enter', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('選一份職能基準，開始第一次自評。')
    await tabTo(page, page.getByRole('link', { name: '選職能基準' }))
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('link', { name: new RegExp(`^${standard.name}`) }))
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('button', { name: '開始自評', exact: true }))
    await page.keyboard.press('Enter')
    await screen.shows(indicators[0])
  })
  const assessmentId = assessmentIdOf(page)

  await test.step('Nine keys, a reload in the middle, nine keys', async () => {
    await screen.type(digits.slice(0, 9))
    await screen.shows(indicators[9])
    await page.reload()
    await screen.shows(indicators[9])
    await expect(screen.radio(1)).toBeFocused()
    expect(await readTypedDigits(page, assessmentId, standard)).toBe('445334432.........')
    await screen.type(digits.slice(9))
    await expect(screen.resultLink).toBeVisible()
  })

  await test.step('What was typed is what is stored', async () => {
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(digits)
    expect(await readAssessments(page)).toMatchObject([{ id: assessmentId, standardId: shortStandard, revision: 19 }])
  })

  await test.step('The finding stands in the heading', async () => {
    await tabTo(page, screen.resultLink, { backwards: true })
    await page.keyboard.press('Enter')
    await expect(result.heading).toBeFocused()
    expect(await result.heading.innerText()).toBe(
      '4 項職責有 2 項平均達標，其中 1 項仍有任務未達。最需要補強的是完成訂單及出貨，平均低 1.2 級。',
    )
    await expect(page).toHaveTitle('差距結果 – 職能自評')
    expect(await readFacts(result.facts)).toEqual([
      '涵蓋 已評 17／適用 17，1 不適用',
      '未達標任務 6/10',
      '未達指標 8/17',
    ])
  })

  await test.step('Both tables say what an independent calculation says, and what the design shows', async () => {
    const expected = expectResult(standard, digits)
    expect(await readRows(result.dutyTable)).toEqual(expected.duties.map(({ screen: row }) => row))
    expect(await readRows(result.taskTable)).toEqual(sortByShortage(expected.tasks).map(({ screen: row }) => row))
    expect((await readRows(result.dutyTable)).map(({ name, numbers }) => [name[1], ...numbers])).toEqual([
      ['平均達標，1 項任務未達', '4.0', '4.0', '0.0', '0.3', '1/4', '75%'],
      ['2 項任務未達', '3.2', '4.0', '−0.8', '0.8', '3/5', '40%'],
      ['3 項任務未達', '2.8', '4.0', '−1.2', '1.2', '4/5', '20%'],
      ['任務都達標', '4.7', '4.0', '+0.7', '0.0', '0/3', '100%'],
    ])
    expect((await readRows(result.taskTable)).map(({ name, numbers }) => `${name[0]} ${numbers[2]}`)).toEqual([
      'T3.2 完成出貨作業 −2.0',
      'T2.3 分析平台營運績效 −1.5',
      'T1.2 進行數據分析 −1.0',
      'T3.3 訂單結案作業 −1.0',
      'T2.1 維護商品基本資料 −0.5',
      'T3.1 訂單成立 −0.5',
      'T2.2 維護商品庫存數 0.0',
      'T1.1 數位社群活動規劃及執行 +0.3',
      'T4.1 回覆消費者問題 +0.5',
      'T4.2 提供售後服務 +1.0',
    ])
  })

  await test.step('The radar says the finding and the numbers of the duties', async () => {
    await expect(result.radar).toHaveAccessibleName(/最需要補強的是完成訂單及出貨，平均低 1\.2 級。/u)
    await expect(result.radar).toHaveAccessibleName(/T2 跨境店鋪前後台營運管理自評 3\.2，比要求 4\.0 低 0\.8 級/u)
  })

  await test.step('Both files hold the same numbers, cell by cell', async () => {
    const download = async (name: string) => {
      await tabTo(page, result.exportMenu)
      await page.keyboard.press('Enter')
      const item = page.getByRole('button', { name, exact: true })
      await tabTo(page, item)
      const [made] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
      return readDownload(made)
    }
    const given = { page, standard, digits, assessmentId, revision: 19 }
    await checkRatingsCsv(await download('評量 CSV'), given)
    await checkGapsCsv(await download('差距 CSV'), given)
  })
})
