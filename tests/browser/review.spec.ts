import type { Locator, Page } from '@playwright/test'
import { failWrites, prepareFailingWrites } from './failing-writes.ts'
import { expect, test } from './fixtures.ts'
import { tabTo } from './keyboard-focus.ts'
import {
  type PrintedIndicator,
  type PrintedTask,
  indicatorsOf,
  longStandard,
  readStandard,
  shortStandard,
} from './printed-standards.ts'
import { putRecord } from './raw-database.ts'
import { assessmentIdOf, createRatingScreen, escapeForPattern, rateAddress, startAssessment } from './rating-screen.ts'
import { readAssessments, readRatings, readRecords, readTypedDigits } from './stored-data.ts'

const standard = readStandard(shortStandard)
const indicators = indicatorsOf(standard)
const tasks = standard.duties.flatMap((duty) => duty.tasks)
const typed = (digits: string): string => digits.padEnd(indicators.length, '.')
const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 })
const main = (page: Page): Locator => page.getByRole('main')

/** The row of an indicator in the list mode. */
const rowOf = (page: Page, indicator: PrintedIndicator | undefined): Locator =>
  page.getByRole('radiogroup', { name: new RegExp(`${escapeForPattern(indicator?.text ?? '')}$`, 'u') })
const radioOf = (page: Page, indicator: PrintedIndicator | undefined, digit: number): Locator =>
  rowOf(page, indicator).getByRole('radio', { name: new RegExp(`^${digit} `) })
const taskHeading = ({ name, indicators: rows }: PrintedTask): RegExp =>
  new RegExp(`${escapeForPattern(name ?? '')}：這 ${rows.length} 件事你目前做到哪一級？$`, 'u')

test.describe('the list mode', () => {
  test('One task per page, reached by links from the first screen, one key per indicator, and the same result', async ({
    page,
  }) => {
    const screen = createRatingScreen(page)
    const digits = '445334432432238545'
    await page.goto('/')
    await page.getByRole('link', { name: '選職能基準' }).click()
    await page.getByRole('link', { name: new RegExp(`^${standard.name}`) }).click()
    await page.getByRole('button', { name: '開始自評', exact: true }).click()
    await screen.shows(indicators[0])
    const assessmentId = assessmentIdOf(page)
    await page.getByRole('link', { name: '清單模式' }).click()

    await expect(heading(page)).toHaveText(taskHeading(tasks[0] as PrintedTask))
    await expect(page).toHaveURL(/\?mode=list$/u)
    await expect(page.getByRole('radiogroup')).toHaveCount(tasks[0]?.indicators.length ?? 0)
    await expect(radioOf(page, indicators[0], 1)).toBeFocused()
    expect(await rowOf(page, indicators[0]).getByRole('radio').evaluateAll(namesOf)).toEqual([
      '1 密切監督',
      '2 經常監督',
      '3 一般監督',
      '4 少許監督',
      '5 最少監督',
      '6 獨立創新',
      '0 還不會做',
      '7 尚無機會',
      '8 不適用',
      '9 先略過',
    ])

    await test.step('The required level is hidden until the duty is done', async () => {
      await expect(page.getByText('要求級別會在評完這項職責後顯示')).toBeVisible()
      await expect(page.getByText(/要求 \d 級/u)).toHaveCount(0)
    })

    await test.step('The task is done, and the next one is there with the focus', async () => {
      await screen.type(digits.slice(0, 3))
      await expect(heading(page)).toHaveText(taskHeading(tasks[1] as PrintedTask))
      await expect(radioOf(page, indicators[3], 1)).toBeFocused()
    })

    await test.step('The duty is done: its gap stands above the next task, and the next digit rates', async () => {
      await screen.type(digits.slice(3, 4))
      const panel = page.getByRole('region', { name: /評完了$/u })
      await expect(panel).toContainText('自評 4.0，要求 4.0，差距 0.0')
      await expect(radioOf(page, indicators[4], 1)).toBeFocused()
      await screen.type(digits.slice(4, 5))
      await expect(panel).toHaveCount(0)
    })

    await test.step('The rest in one go; after the last indicator the result', async () => {
      await screen.type(digits.slice(5))
      await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(digits)
      await main(page).getByRole('link', { name: '看差距結果' }).first().click()
      await expect(heading(page)).toContainText('最需要補強的是完成訂單及出貨，平均低 1.2 級。')
    })
  })

  test('Keys act on the row that has the focus: arrows choose, Enter goes on, pages turn, and everything is undone', async ({
    page,
  }) => {
    const screen = createRatingScreen(page)
    const assessmentId = await startAssessment(page, shortStandard)
    await page.goto(`${rateAddress(assessmentId, indicators[0]?.id ?? '')}?mode=list`)
    await expect(radioOf(page, indicators[0], 1)).toBeFocused()

    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(radioOf(page, indicators[0], 3)).toBeChecked()
    await expect(radioOf(page, indicators[0], 3), 'arrows stay in the row').toBeFocused()
    await page.keyboard.press('Enter')
    await expect(radioOf(page, indicators[1], 1)).toBeFocused()
    await expect(page).toHaveURL(
      new RegExp(`${escapeForPattern(encodeURI(indicators[1]?.id ?? ''))}\\?mode=list$`, 'u'),
    )
    await page.keyboard.press('PageDown')
    await screen.type('5')
    await expect(heading(page)).toHaveText(taskHeading(tasks[1] as PrintedTask))
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(typed('3.5'))

    await page.keyboard.press('Backspace')
    await expect(heading(page)).toHaveText(taskHeading(tasks[0] as PrintedTask))
    await expect(radioOf(page, indicators[2], 1)).toBeFocused()
    await page.getByRole('button', { name: '復原', exact: true }).click()
    await expect(radioOf(page, indicators[0], 1)).toBeFocused()
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(typed(''))

    await test.step('A pointer answers the row it points at and moves on from there', async () => {
      await radioOf(page, indicators[1], 2).click()
      await expect(radioOf(page, indicators[2], 1)).toBeFocused()
      await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(typed('.2'))
    })

    await test.step('A reload comes back to the same row; 逐題 is one click away', async () => {
      await page.reload()
      await expect(radioOf(page, indicators[2], 1)).toBeFocused()
      await page.getByRole('button', { name: '逐題' }).click()
      await screen.shows(indicators[2])
    })
  })

  test('A page that is turned to and fro shows its own answers in every row', async ({ page }) => {
    const screen = createRatingScreen(page)
    const assessmentId = await startAssessment(page, shortStandard)
    await page.goto(`${rateAddress(assessmentId, indicators[0]?.id ?? '')}?mode=list`)
    await expect(radioOf(page, indicators[0], 1)).toBeFocused()
    await screen.type('5462')
    const answers = [5, 4, 6, 2]
    const expectAnswers = async (from: number, to: number): Promise<void> => {
      for (let index = from; index < to; index += 1)
        await expect(radioOf(page, indicators[index], answers[index] ?? 0)).toBeChecked()
    }
    for (let turn = 0; turn < 2; turn += 1) {
      await page.keyboard.press('PageUp')
      await expectAnswers(3, 4)
      await page.keyboard.press('PageUp')
      await expect(heading(page)).toHaveText(taskHeading(tasks[0] as PrintedTask))
      await expectAnswers(0, 3)
      await page.keyboard.press('PageDown')
      await expect(heading(page)).toHaveText(taskHeading(tasks[1] as PrintedTask))
      await expectAnswers(3, 4)
      await page.keyboard.press('PageDown')
    }
  })

  test('113 indicators at 12 keys a second: none is lost, and no page has more than 7 rows', async ({ page }) => {
    const long = readStandard(longStandard)
    const digits = indicatorsOf(long)
      .map((_, position) => '4350872469153'[position % 13])
      .join('')
    const screen = createRatingScreen(page)
    const assessmentId = await startAssessment(page, longStandard)
    await page.getByRole('link', { name: '清單模式' }).click()
    await expect(page.getByRole('radiogroup').first()).toBeVisible()
    let most = 0
    for (let from = 0; from < digits.length; from += 10) {
      most = Math.max(most, await page.getByRole('radiogroup').count())
      await screen.type(digits.slice(from, from + 10))
    }
    await expect.poll(() => readTypedDigits(page, assessmentId, long)).toBe(digits)
    expect(most).toBeLessThanOrEqual(7)
  })

  test('An answer that is not saved is said in its row, and the other rows go on', async ({ page }) => {
    await prepareFailingWrites(page)
    const screen = createRatingScreen(page)
    const assessmentId = await startAssessment(page, shortStandard)
    await page.getByRole('link', { name: '清單模式' }).click()
    await expect(radioOf(page, indicators[0], 1)).toBeFocused()
    await failWrites(page, 2)
    await screen.type('4')
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('這一題沒有存到。')
    await expect(radioOf(page, indicators[1], 1), 'the message takes no focus').toBeFocused()
    await screen.type('3')
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(typed('.3'))
    await alert.getByRole('button', { name: '再試一次' }).click()
    await expect(alert).toHaveCount(0)
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(typed('43'))
    await screen.type('5')
    await expect.poll(() => readTypedDigits(page, assessmentId, standard), 'the digits live on').toBe(typed('435'))
  })
})

const namesOf = (elements: readonly Element[]): readonly (string | null)[] =>
  elements.map((element) => element.getAttribute('aria-label'))

test.describe('the review', () => {
  /** 先略過 at 11 and 15, 尚無機會 at 17, 不適用 at 16; what the groups must list follows from the digits alone. */
  const digits = '445334432492239875'
  const textsOf = (digit: string): readonly string[] =>
    indicators.filter((_, position) => digits[position] === digit).map(({ text }) => text)
  const groupOf = (page: Page, name: string): Locator => page.getByRole('region', { name })
  const listed = (group: Locator): Promise<readonly string[]> => group.locator('li p:last-child').allInnerTexts()

  test('Everything that is no rating is listed with what it means, and is answered from there until nothing is left', async ({
    page,
  }) => {
    const screen = createRatingScreen(page)
    const assessmentId = await startAssessment(page, shortStandard)
    await screen.type(digits)
    await page.getByRole('link', { name: '檢查作答' }).click()

    await expect(heading(page)).toHaveText('還有 2 題沒回答，其餘 16 題都答了。')
    await expect(heading(page)).toBeFocused()
    await expect(page).toHaveTitle('檢查作答 – 職能自評')
    await expect(page.locator('dl.facts')).toContainText('已評 14／適用 17，1 不適用')
    for (const [name, meaning, digit] of [
      ['先略過', '還沒回答，結果裡算未評', '9'],
      ['尚無機會', '沒有展現的場合，不算 0 級，也不列入差距', '7'],
      ['不適用', '你的工作不做這件事，不列入任何計算', '8'],
    ] as const) {
      await expect(groupOf(page, name)).toContainText(meaning)
      expect(await listed(groupOf(page, name))).toEqual(textsOf(digit))
    }

    await test.step('改為評級 changes one answer and comes back', async () => {
      await groupOf(page, '尚無機會')
        .getByRole('link', { name: /^改為評級/u })
        .click()
      await screen.shows(indicators[16])
      await expect(screen.radio(7)).toBeChecked()
      await screen.type('5')
      await expect(heading(page)).toHaveText('還有 2 題沒回答，其餘 16 題都答了。')
      await expect(groupOf(page, '尚無機會')).toHaveCount(0)
    })

    await test.step('回答這 2 題 leads from one to the next and back here', async () => {
      await page.getByRole('link', { name: '回答這 2 題' }).click()
      await screen.shows(indicators[10])
      await screen.type('4')
      await screen.shows(indicators[14])
      await screen.type('2')
      await expect(heading(page)).toHaveText('18 題都答了。')
      await expect(groupOf(page, '先略過')).toHaveCount(0)
      expect(await listed(groupOf(page, '不適用'))).toEqual(textsOf('8'))
      await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe('445334432442232855')
    })

    await test.step('The result leads back by its coverage', async () => {
      await page.getByRole('link', { name: '看差距結果' }).click()
      await page.getByRole('link', { name: '已評 17／適用 17，1 不適用' }).click()
      await expect(heading(page)).toHaveText('18 題都答了。')
    })
  })

  test('What has never been answered is counted and not listed; 113 of them stand under their tasks once skipped', async ({
    page,
  }) => {
    const long = readStandard(longStandard)
    const screen = createRatingScreen(page)
    const assessmentId = await startAssessment(page, longStandard)
    await page.goto(`/a/${assessmentId}/review`)
    await expect(heading(page)).toHaveText('113 題都還沒回答。')
    await expect(main(page)).toContainText('其中 113 題還沒作答過')
    await page.getByRole('link', { name: '回答這 113 題' }).click()
    await expect(screen.radio(1)).toBeFocused()
    // Every other indicator: 12 of the first 24.
    await screen.type('97'.repeat(12))
    await expect.poll(() => readTypedDigits(page, assessmentId, long)).toBe('97'.repeat(12).padEnd(113, '.'))
    await page.getByRole('link', { name: '回檢查作答' }).click()
    const group = groupOf(page, '先略過')
    const skipped = new Set(indicatorsOf(long).filter((_, position) => position < 24 && position % 2 === 0))
    expect(await group.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(
      long.duties
        .flatMap((duty) => duty.tasks)
        .filter((task) => task.indicators.some((indicator) => skipped.has(indicator)))
        .map(({ code, name }) => `${code} ${name}`),
    )
    await group.getByRole('link', { name: '從第一題開始' }).click()
    await screen.shows(indicatorsOf(long)[0])
  })
})

test.describe('the task list', () => {
  test('只看未評 and the search stand in the address and lead to the question', async ({ page }) => {
    const screen = createRatingScreen(page)
    const assessmentId = await startAssessment(page, shortStandard)
    await screen.type('4493')
    await page.goto(`/a/${assessmentId}`)
    await page.getByRole('button', { name: '只看未評' }).click()
    await expect(page).toHaveURL(/\?show=unrated$/u)
    await expect(
      main(page)
        .getByRole('link', { name: /1 題未評$/u })
        .first(),
    ).toBeVisible()
    await expect(main(page).getByRole('listitem')).toHaveCount(tasks.length - 1)
    await main(page)
      .getByRole('link', { name: new RegExp(`^${tasks[0]?.code} `) })
      .click()
    await screen.shows(indicators[2])
    await screen.type('5')
    await screen.shows(indicators[4])
    await page.goBack()
    await page.goBack()
    await expect(page.getByRole('button', { name: '只看未評' })).toHaveAttribute('aria-pressed', 'true')
    await expect(main(page).getByRole('link', { name: new RegExp(`^${tasks[0]?.code} `) })).toHaveCount(0)

    await page.getByRole('button', { name: '只看未評' }).click()
    const search = page.getByRole('searchbox', { name: '搜尋行為指標的編號或文字' })
    await search.fill('平台')
    const expected = indicators.filter(({ text }) => text.includes('平台'))
    await expect(page.getByText(`找到 ${expected.length} 題`)).toBeVisible()
    await expect(main(page).getByRole('listitem')).toHaveCount(expected.length)
    await page.reload()
    await expect(search).toHaveValue('平台')
    await search.fill('p3.2.2')
    await main(page)
      .getByRole('link', { name: /^P3\.2\.2/u })
      .click()
    await screen.shows(indicators.find(({ code }) => code === 'P3.2.2'))
    await page.goBack()
    await search.fill('沒有這種')
    await expect(main(page)).toContainText('找不到「沒有這種」。')
    await page.getByRole('button', { name: '清除搜尋' }).click()
    await expect(search).toHaveValue('')
    await expect(main(page).getByRole('listitem')).toHaveCount(tasks.length)
  })
})

test.describe('the quick review', () => {
  const digits = '445334432432238745'

  test('An earlier round is confirmed with one key per indicator, by the keyboard alone, and stays as it is', async ({
    page,
  }) => {
    const screen = createRatingScreen(page)
    const earlierId = await startAssessment(page, shortStandard)
    await screen.type(digits)
    await expect.poll(() => readTypedDigits(page, earlierId, standard)).toBe(digits)
    await page.goto(`/a/${earlierId}`)
    await tabTo(page, page.getByRole('link', { name: '快速複查' }))
    await page.keyboard.press('Enter')
    await expect(heading(page)).toHaveText('上次答過的 18 題，逐題確認就好。')
    expect(await readAssessments(page), 'looking at it writes nothing').toHaveLength(1)
    await tabTo(page, page.getByRole('button', { name: '開始複查這 18 題' }))
    await page.keyboard.press('Enter')
    await screen.shows(indicators[0])
    const newId = assessmentIdOf(page)
    expect(newId).not.toBe(earlierId)

    await test.step('The earlier answer is shown, not chosen, and counts for nothing', async () => {
      await expect(page.getByRole('region', { name: '快速複查' })).toContainText('上次評為 4 級')
      await expect(screen.chosen).toHaveCount(0)
      expect(await readRatings(page, newId)).toEqual([])
      await expect(page.getByRole('img', { name: '18 題已答 0 題' })).toBeVisible()
    })

    await test.step('Enter confirms, a digit changes, Backspace takes back', async () => {
      await page.keyboard.press('Enter')
      await screen.shows(indicators[1])
      await screen.type('6')
      await screen.shows(indicators[2])
      await page.keyboard.press('Backspace')
      await screen.shows(indicators[1])
      await expect.poll(() => readTypedDigits(page, newId, standard)).toBe(typed('4'))
      await screen.type('6')
      await screen.shows(indicators[2])
      await expect.poll(() => readTypedDigits(page, newId, standard)).toBe(typed('46'))
    })

    await test.step('It can be left and gone on with', async () => {
      await page.goto(`/standards/${shortStandard}`)
      await page.getByRole('link', { name: '快速複查' }).click()
      await page.getByRole('link', { name: '繼續複查，還有 16 題' }).click()
      await screen.shows(indicators[2])
      expect(assessmentIdOf(page)).toBe(newId)
    })

    await test.step('Sixteen times Enter, 尚無機會 and 不適用 among them, and the review says that all is done', async () => {
      for (const indicator of indicators.slice(2)) {
        await screen.shows(indicator)
        await page.keyboard.press('Enter')
      }
      await expect(heading(page)).toHaveText('18 題都答了。')
      await expect.poll(() => readTypedDigits(page, newId, standard)).toBe(`46${digits.slice(2)}`)
    })
    expect(await readTypedDigits(page, earlierId, standard)).toBe(digits)
    expect((await readAssessments(page)).find(({ id }) => id === earlierId)).toMatchObject({ revision: 19 })
  })

  test('Of another wording only the same text under the same task is offered; everything else is listed', async ({
    page,
  }) => {
    const screen = createRatingScreen(page)
    const earlierId = await startAssessment(page, shortStandard)
    await screen.type(digits)
    await expect.poll(() => readTypedDigits(page, earlierId, standard)).toBe(digits)
    await rewriteEarlier(page, earlierId)
    await page.goto(`/a/${earlierId}`)
    await page.getByRole('link', { name: '快速複查' }).click()

    // The first indicator was worded otherwise, and the task of the fourth had another name.
    await expect(heading(page)).toHaveText('上次答過的 16 題，逐題確認就好。')
    await expect(main(page)).toContainText('這份基準已更新。')
    const region = (name: string): Locator => page.getByRole('region', { name, exact: true })
    await expect(region('新的題目').getByRole('listitem')).toHaveText([
      new RegExp(escapeForPattern(indicators[0]?.text ?? ''), 'u'),
      new RegExp(escapeForPattern(indicators[3]?.text ?? ''), 'u'),
    ])
    await expect(region('這次沒有的題目').getByRole('listitem')).toHaveCount(2)
    await page.getByRole('button', { name: '開始複查這 16 題' }).click()
    await screen.shows(indicators[1])
    const newId = assessmentIdOf(page)
    await page.keyboard.press('Enter')
    await screen.shows(indicators[2])
    await page.keyboard.press('Enter')
    await screen.shows(indicators[4])
    await expect.poll(() => readTypedDigits(page, newId, standard)).toBe(typed('.45'))
    expect((await readAssessments(page)).find(({ id }) => id === newId)).toMatchObject({
      contentHash: standard.contentHash,
    })
  })
})

/** Makes the frozen standard of an assessment an older wording: another first indicator, another name of the second task. */
const rewriteEarlier = async (page: Page, assessmentId: string): Promise<void> => {
  const older = 'f'.repeat(64)
  const [record] = (await readRecords(page, 'standards')) as readonly { readonly standard: object }[]
  const rewritten = JSON.parse(
    JSON.stringify(record)
      .replaceAll(standard.contentHash, older)
      .replaceAll(JSON.stringify(indicators[0]?.text), JSON.stringify('舊的行為指標。'))
      .replaceAll(`"name":${JSON.stringify(tasks[1]?.name)}`, '"name":"舊的任務"'),
  ) as unknown
  await putRecord(page, 'standards', rewritten)
  const assessment = (await readAssessments(page)).find(({ id }) => id === assessmentId)
  await putRecord(page, 'assessments', { ...assessment, contentHash: older })
}
