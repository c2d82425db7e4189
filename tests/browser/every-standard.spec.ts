import { expectResult, sortByShortage } from './expected-result.ts'
import { pressAtPace, recordKeyTimes, throttleProcessor } from './fast-keys.ts'
import { expect, test } from './fixtures.ts'
import {
  indicatorsOf,
  longStandard,
  mixedAnswers,
  readStandard,
  standardIds,
  standardWithoutLevels,
} from './printed-standards.ts'
import { assessmentIdOf, createRatingScreen, startAssessment } from './rating-screen.ts'
import { checkGapsCsv, checkRatingsCsv } from './result-files.ts'
import { createResultScreen, readRows } from './result-screen.ts'
import { readTypedDigits } from './stored-data.ts'

/** 12 keys a second. */
const fastSpacing = 83
/** Wide enough that two equal digits are no bounce, however late the machine is. */
const calmSpacing = 120

for (const standard of standardIds.map(readStandard)) {
  test(`${standard.name} (${standard.id}) opens from the list, is rated, and shows the result that its text requires`, async ({
    page,
  }) => {
    const screen = createRatingScreen(page)
    const result = createResultScreen(page)
    const digits = mixedAnswers(standard)
    const expected = expectResult(standard, digits)
    const hasLevels = standard.id !== standardWithoutLevels

    await page.goto('/standards')
    await page.getByRole('link', { name: new RegExp(`^${standard.name}`) }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(standard.name)
    await page.getByRole('button', { name: '開始自評', exact: true }).click()
    await screen.shows(indicatorsOf(standard)[0])
    const assessmentId = assessmentIdOf(page)
    await pressAtPace(page, digits, calmSpacing)
    await screen.resultLink.click()

    await expect(result.taskTable).toBeVisible()
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(digits)
    await expect(result.facts).toContainText(expected.coverage)
    const columns = hasLevels ? 6 : 1
    const toShown = ({ screen: row }: (typeof expected.tasks)[number]) => ({
      ...row,
      numbers: row.numbers.slice(0, columns),
    })
    expect(await readRows(result.dutyTable)).toEqual(expected.duties.map(toShown))
    expect(await readRows(result.taskTable)).toEqual(sortByShortage(expected.tasks).map(toShown))
    const given = { page, standard, digits, assessmentId, revision: digits.length + 1 }
    await checkRatingsCsv(await result.download('評量 CSV'), given)
    await checkGapsCsv(await result.download('差距 CSV'), given)
  })
}

test('The standard without levels says why there is no gap, before and after it is rated', async ({ page }) => {
  const standard = readStandard(standardWithoutLevels)
  const screen = createRatingScreen(page)
  const result = createResultScreen(page)
  await page.goto('/standards')
  await expect(page.getByRole('link', { name: new RegExp(`^${standard.name}`) })).toContainText('未訂級別')
  await expect(page.getByRole('link', { name: new RegExp(`^${standard.name}`) })).toContainText('只顯示自評')
  await startAssessment(page, standard.id)
  await pressAtPace(page, mixedAnswers(standard), calmSpacing)
  await screen.resultLink.click()

  await expect(result.heading).toHaveText('這份基準沒有訂職能級別，所以只顯示自評。')
  await expect(
    page.getByText('原文沒有填職能級別，因此沒有要求可以比較，也不會用基準級別代替。'),
    'says why',
  ).toBeVisible()
  const main = page.getByRole('main')
  await expect(main.getByRole('columnheader', { name: '自評' })).toHaveCount(2)
  for (const word of ['差距', '要求', '平均缺口', '達標率', '未達指標'])
    await expect(main.getByRole('columnheader', { name: word, exact: true })).toHaveCount(0)
  await expect(main.getByText('未達標任務')).toHaveCount(0)
})

for (const rate of [1, 4])
  test(`113 indicators take 113 keys at 12 keys a second, and none is lost at ${rate}× processor time`, async ({
    page,
  }) => {
    test.slow(rate > 1, 'the processor is throttled')
    const standard = readStandard(longStandard)
    const indicators = indicatorsOf(standard)
    const screen = createRatingScreen(page)
    expect(indicators).toHaveLength(113)
    const digits = indicators.map((_, position) => '443355221660789'.charAt((position * 7) % 15)).join('')
    const assessmentId = await startAssessment(page, standard.id)
    await screen.shows(indicators[0])
    const readKeyTimes = await recordKeyTimes(page)
    if (rate > 1) await throttleProcessor(page, rate)

    await pressAtPace(page, digits, fastSpacing)

    await expect(screen.resultLink, 'the last key has answered the last indicator').toBeVisible()
    await expect.poll(() => readTypedDigits(page, assessmentId, standard), { timeout: 20_000 }).toBe(digits)
    const times = await readKeyTimes()
    expect(times).toHaveLength(113)
    const keysPerSecond = (112 * 1000) / ((times.at(-1) ?? 0) - (times[0] ?? 0))
    // A slow machine makes the proof weaker, not wrong: no test fails on a time.
    test.info().annotations.push({ type: 'keys per second', description: keysPerSecond.toFixed(1) })
  })
