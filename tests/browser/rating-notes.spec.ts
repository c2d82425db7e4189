import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { pressAtPace } from './fast-keys.ts'
import { tabTo } from './keyboard-focus.ts'
import { indicatorsOf, readStandard, shortStandard } from './printed-standards.ts'
import { createRatingNote, readNotes } from './rating-note.ts'
import { createRatingScreen, rateAddress, startAssessment } from './rating-screen.ts'
import { readRecords, readTypedDigits } from './stored-data.ts'

const standard = readStandard(shortStandard)
const indicators = indicatorsOf(standard)
const [firstId, secondId] = [indicators[0]?.id ?? '', indicators[1]?.id ?? '']

/** Writes of notes fail until they are repaired; to be called before the page is opened. */
const prepareFailingNotes = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const fault = { isOn: false }
    Object.assign(globalThis, { noteFault: fault })
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (...args) {
      if (fault.isOn && (this.name === 'evidence' || this.name === 'marks'))
        throw new DOMException('made to fail by a test', 'UnknownError')
      return put.apply(this, args)
    }
  })
const setNoteFault = (page: Page, isOn: boolean): Promise<void> =>
  page.evaluate((value) => {
    Object.assign((globalThis as unknown as { readonly noteFault: object }).noteFault, { isOn: value })
  }, isOn)

test.describe('the note of an indicator', () => {
  test('E opens it, every key types in it, and Escape leads back to the radios', async ({ page }) => {
    const screen = createRatingScreen(page)
    const note = createRatingNote(page)
    const assessmentId = await startAssessment(page, shortStandard)
    await page.keyboard.press('e')
    await expect(note.panel).toHaveAccessibleName('P1.1.1 的佐證')
    await expect(note.text).toBeFocused()
    for (const key of ['4', 'e', 'E', '?', '0', 'Backspace', 'PageDown', 'Home', '8', 'End', '9'])
      await page.keyboard.press(key)
    await expect(note.text).toHaveValue('84eE?9')
    await screen.shows(indicators[0])
    await expect
      .poll(() => readNotes(page), 'saved by itself')
      .toEqual({ [firstId]: { text: '84eE?9', link: '', other: null } })
    await expect(note.panel).toContainText('已存在這台裝置')
    await page.keyboard.press('Escape')
    await expect(note.panel).toHaveCount(0)
    await expect(screen.radio(1)).toBeFocused()
    await screen.type('4')
    await screen.shows(indicators[1])
    expect(await readTypedDigits(page, assessmentId, standard)).toBe('4'.padEnd(18, '.'))

    await page.keyboard.press('PageUp')
    await expect(note.open).toHaveAccessibleName('看佐證')
    await tabTo(page, note.open)
    await page.keyboard.press('Enter')
    await expect(note.text).toBeFocused()
    await expect(note.text).toHaveValue('84eE?9')
    await page.keyboard.press('Control+Enter')
    await expect(note.panel).toHaveCount(0)
    await expect(screen.radio(4), 'the answer is still there').toBeFocused()
    await screen.shows(indicators[0])
  })

  test('Under a Zhuyin input method the key at the place of E opens it', async ({ page }) => {
    const note = createRatingNote(page)
    await startAssessment(page, shortStandard)
    await createRatingScreen(page)
      .radio(1)
      .dispatchEvent('keydown', { key: 'ㄍ', code: 'KeyE', bubbles: true, cancelable: true })
    await expect(note.text).toBeFocused()
  })

  test('A dot marks its task and its duty, and goes with the text', async ({ page }) => {
    const note = createRatingNote(page)
    await startAssessment(page, shortStandard)
    const dots = page.getByRole('navigation', { name: '職責與任務進度' }).getByRole('img', { name: '有佐證' })
    await expect(dots).toHaveCount(0)
    await page.keyboard.press('e')
    await note.text.fill('做過')
    await expect(dots).toHaveCount(2)
    await page.reload()
    await expect(dots).toHaveCount(2)
    await expect(createRatingScreen(page).radio(1)).toBeFocused()
    await page.keyboard.press('e')
    await note.text.fill('')
    await expect(dots).toHaveCount(0)
    await expect.poll(() => readNotes(page)).toEqual({})
  })

  test('It is stored also when the page is left at once', async ({ page }) => {
    const screen = createRatingScreen(page)
    const note = createRatingNote(page)
    await startAssessment(page, shortStandard)
    await page.keyboard.press('e')
    await page.keyboard.type('一')
    await page.keyboard.press('Escape')
    await screen.type('3')
    await page.keyboard.press('e')
    await page.keyboard.type('二')
    await page.getByRole('link', { name: '結果', exact: true }).click()
    const noteOf = (text: string) => ({ text, link: '', other: null })
    await expect.poll(() => readNotes(page)).toEqual({ [firstId]: noteOf('一'), [secondId]: noteOf('二') })
    await expect(page).toHaveURL(/\/result$/u)

    await page.goBack()
    await screen.shows(indicators[1])
    await page.keyboard.press('e')
    await expect(note.text).toHaveValue('二')
  })

  test('It is stored when the page is hidden', async ({ page }) => {
    await page.addInitScript(() => {
      // The clock of the page stands still for what waits: only the hiding can have saved the note.
      const wait = window.setTimeout
      Object.defineProperty(window, 'setTimeout', {
        value: (action: TimerHandler, time?: number, ...rest: unknown[]) =>
          wait(action, time === 300 ? 3_600_000 : time, ...rest),
      })
    })
    await startAssessment(page, shortStandard)
    await page.keyboard.press('e')
    await page.keyboard.type('做過')
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await expect.poll(() => readNotes(page)).toEqual({ [firstId]: { text: '做過', link: '', other: null } })
  })

  test('A link that is no web address is refused with a reason and stays as text', async ({ page }) => {
    const screen = createRatingScreen(page)
    const note = createRatingNote(page)
    await startAssessment(page, shortStandard)
    await page.keyboard.press('e')
    await page.keyboard.type('做過')
    await note.link.fill('javascript:alert(1)')
    await page.keyboard.press('Enter')
    await screen.shows(indicators[0])
    await page.keyboard.press('Tab')
    await expect(note.panel).toContainText('只有 http 或 https 開頭的網址能當連結。這段文字會照原樣留在佐證裡。')
    await expect(note.panel.getByRole('link')).toHaveCount(0)
    await expect
      .poll(() => readNotes(page))
      .toEqual({ [firstId]: { text: '做過\njavascript:alert(1)', link: '', other: null } })
    await expect(note.link, 'can be put right').toHaveValue('javascript:alert(1)')
    await note.link.fill('https://example.org/a?b=1')
    await expect(note.panel.getByRole('link', { name: '開啟連結' })).toHaveAttribute(
      'href',
      'https://example.org/a?b=1',
    )
    await expect
      .poll(() => readNotes(page))
      .toEqual({ [firstId]: { text: '做過', link: 'https://example.org/a?b=1', other: null } })
  })

  test('Ten thousand characters of every kind are kept as they are, and the number is only a suggestion', async ({
    page,
  }) => {
    const note = createRatingNote(page)
    await startAssessment(page, shortStandard)
    const text = `${'職'.repeat(9_990)} 👩‍👩‍👧 \u202Eabc\u202C =1+1`
    await page.keyboard.press('e')
    await expect(note.panel).toContainText('0 字／建議 200 字以內')
    await note.text.fill('職能 a')
    await expect(note.panel).toContainText('4 字／建議 200 字以內')
    await note.text.fill(text)
    await expect.poll(async () => (await readNotes(page))[firstId]?.text === text).toBe(true)
    await page.reload()
    await expect(createRatingScreen(page).radio(1)).toBeFocused()
    await page.keyboard.press('e')
    await expect(note.text).toHaveValue(text)
  })

  test('The four prompts come when they are asked for', async ({ page }) => {
    const note = createRatingNote(page)
    await startAssessment(page, shortStandard)
    await page.keyboard.press('e')
    await expect(note.panel.getByText('情境')).toHaveCount(0)
    await note.panel.getByRole('button', { name: '寫作提示' }).click()
    await expect(note.panel.getByRole('term')).toHaveText(['情境', '任務', '行動', '結果'])
    await note.panel.getByRole('button', { name: '把四個標題放進佐證' }).click()
    await expect(note.text).toHaveValue('情境：\n任務：\n行動：\n結果：')
    await expect(note.text).toBeFocused()
  })

  test('What could not be stored stays visible, wherever one goes, until it is', async ({ page }) => {
    await prepareFailingNotes(page)
    const screen = createRatingScreen(page)
    const note = createRatingNote(page)
    await startAssessment(page, shortStandard)
    await setNoteFault(page, true)
    await page.keyboard.press('e')
    await page.keyboard.type('做過')
    await expect(note.panel.getByRole('alert')).toContainText('這一題的佐證沒有存到。')
    await page.keyboard.press('Escape')
    await screen.type('4')
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('P1.1.1 的佐證沒有存到。')
    await expect(page.getByRole('banner').getByText('沒存到')).toBeVisible()
    await alert.getByRole('button', { name: '再試一次' }).click()
    await expect(alert, 'still not').toContainText('P1.1.1 的佐證沒有存到。')
    await page.keyboard.press('PageUp')
    await screen.radio(4).focus()
    await page.keyboard.press('PageUp')
    await page.keyboard.press('e')
    await expect(note.text, 'nothing typed is lost').toHaveValue('做過')
    await setNoteFault(page, false)
    await note.panel.getByRole('button', { name: '再試一次' }).click()
    await expect(alert).toHaveCount(0)
    await expect.poll(() => readNotes(page)).toEqual({ [firstId]: { text: '做過', link: '', other: null } })
  })

  test('Two tabs that write the same note keep both texts and ask which one holds', async ({ page, context }) => {
    const note = createRatingNote(page)
    const assessmentId = await startAssessment(page, shortStandard)
    const otherPage = await context.newPage()
    const otherNote = createRatingNote(otherPage)
    await otherPage.goto(rateAddress(assessmentId, firstId))
    await expect(createRatingScreen(otherPage).radio(1)).toBeFocused()
    await otherPage.keyboard.press('e')
    await otherNote.text.fill('別處')
    await expect.poll(() => readNotes(page)).toEqual({ [firstId]: { text: '別處', link: '', other: null } })
    await page.bringToFront()
    await page.keyboard.press('e')
    await expect(note.text, 'sees what is stored').toHaveValue('別處')

    // Both go on from the same text, and neither sees the other in time.
    await Promise.all([note.text.fill('別處，這裡'), otherNote.text.fill('別處，那裡')])
    const asked = page.getByRole('group', { name: /^另一個分頁也改了這份佐證/u })
    await expect(asked).toBeVisible()
    const texts = asked.getByRole('definition')
    await expect.poll(async () => (await texts.allInnerTexts()).sort()).toEqual(['別處，這裡', '別處，那裡'].sort())
    await asked.getByRole('button', { name: '兩份接在一起' }).click()
    await expect(asked).toHaveCount(0)
    const stored = (await readNotes(page))[firstId]
    expect(stored?.other).toBeNull()
    expect(stored?.text.split('\n').sort()).toEqual(['別處，這裡', '別處，那裡'].sort())
    await expect(otherNote.text, 'the other tab follows').toHaveValue(stored?.text ?? '')
  })
})

test.describe('a line of evidence', () => {
  test('It is asked for after a high rating, quietly, and never again once it is there', async ({ page }) => {
    const screen = createRatingScreen(page)
    const note = createRatingNote(page)
    const assessmentId = await startAssessment(page, shortStandard)
    // The first task requires 4.
    for (const digit of ['4', '3', '0', '7']) {
      await screen.type(digit)
      await expect(page.getByText(/(?:評為|標為)/u)).toBeVisible()
      await expect(note.request, `not after ${digit}`).toHaveCount(0)
    }
    await screen.type('5')
    await expect(note.request).toHaveAccessibleName('為 P2.1.1 補佐證')
    await screen.shows(indicators[5])
    await expect(screen.radio(1), 'nothing waits for it').toBeFocused()
    await note.request.click()
    await screen.shows(indicators[4])
    await expect(note.text).toBeFocused()
    await page.keyboard.type('做過')
    await page.keyboard.press('Escape')
    await expect(screen.radio(5)).toBeFocused()
    await expect(note.request).toHaveCount(0)
    expect(await readTypedDigits(page, assessmentId, standard)).toBe('43075'.padEnd(18, '.'))
  })

  test('It is asked for where a rating has jumped since the round before, which is named', async ({ page }) => {
    const screen = createRatingScreen(page)
    const note = createRatingNote(page)
    await startAssessment(page, shortStandard)
    await screen.type('123')
    await page.goto('/')
    await startAssessment(page, shortStandard)
    await screen.type('3')
    await expect(page.getByText('評為 3 級，上次 1 級')).toBeVisible()
    await expect(note.request).toHaveAccessibleName('為 P1.1.1 補佐證')
    await screen.type('3')
    await expect(page.getByText('評為 3 級', { exact: true })).toBeVisible()
    await expect(note.request).toHaveCount(0)
    await screen.type('1')
    await expect(page.getByText('評為 1 級，上次 3 級')).toBeVisible()
    await expect(note.request).toHaveAccessibleName('為 P1.1.3 補佐證')
  })
})

test('Marks can be set and taken back, and looking back is offered only where there is an earlier round', async ({
  page,
}) => {
  const screen = createRatingScreen(page)
  const note = createRatingNote(page)
  const wish = note.panel.getByRole('checkbox', { name: '這一項我想發展' })
  const sure = note.panel.getByRole('button', { name: '很有把握' })
  const back = note.panel.getByRole('combobox', { name: /^回頭看，2\d{3} 年 .+評的 5 級，當時其實是$/u })
  const readMarks = async () =>
    ((await readRecords(page, 'marks')) as readonly Record<string, unknown>[]).map(
      ({ indicatorId, wantsToDevelop, confidence, lookingBack }) => ({
        indicatorId,
        wantsToDevelop,
        confidence,
        lookingBack,
      }),
    )
  await startAssessment(page, shortStandard)
  await page.keyboard.press('e')
  await expect(wish).toBeHidden()
  await note.marks.click()
  await expect(wish).toBeVisible()
  await expect(note.panel.getByRole('combobox')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await screen.type('5')
  // Another address is a new page, which waits for no write.
  await expect.poll(async () => (await readRecords(page, 'ratings')).length).toBe(1)

  await startAssessment(page, shortStandard)
  await page.keyboard.press('e')
  await note.marks.click()
  await wish.check()
  await sure.click()
  await back.selectOption('3 級')
  const expected = { indicatorId: firstId, wantsToDevelop: true, confidence: 'sure', lookingBack: 3 }
  await expect.poll(readMarks).toEqual([expected])
  await page.reload()
  await expect(screen.radio(1)).toBeFocused()
  await page.keyboard.press('e')
  await note.marks.click()
  await expect(wish).toBeChecked()
  await expect(sure).toHaveAttribute('aria-pressed', 'true')
  await expect(back).toHaveValue('3')
  await expect(screen.group, 'the answers stay the only radios').toHaveCount(1)
  await wish.uncheck()
  await sure.click()
  await back.selectOption('沒有要改的看法')
  await expect.poll(readMarks).toEqual([])
})

test.describe('a way of answering that may be no judgement any more', () => {
  test('Ten times the same level across tasks is hinted at once, and stops nothing', async ({ page }) => {
    const screen = createRatingScreen(page)
    const assessmentId = await startAssessment(page, shortStandard)
    const hint = page.getByText('連續 10 題都是 3 級。每一題都想過，就照這樣評。')
    await screen.type('333333333')
    await screen.shows(indicators[9])
    await expect(hint).toHaveCount(0)
    await screen.type('3')
    await expect(hint).toBeVisible()
    await expect(screen.radio(1)).toBeFocused()
    await page.getByRole('button', { name: '不再提醒' }).click()
    await expect(hint).toHaveCount(0)
    await expect(screen.radio(1), 'the digits go on working').toBeFocused()
    await screen.type('33')
    await screen.shows(indicators[12])
    await expect(page.getByText(/^連續 \d+ 題都是/u)).toHaveCount(0)
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe('3'.repeat(12).padEnd(18, '.'))
  })

  test('Ten answers faster than anybody reads are hinted at', async ({ page }) => {
    await startAssessment(page, shortStandard)
    await pressAtPace(page, '1234512345', 120)
    await expect(page.getByText('最近 10 題答得很快。不趕時間，可以逐題想一想。')).toBeVisible()
  })
})
