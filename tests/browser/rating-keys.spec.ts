import { expect, test } from './fixtures.ts'
import { tabTo } from './keyboard-focus.ts'
import { indicatorsOf, readStandard, shortStandard } from './printed-standards.ts'
import { createRatingScreen, startAssessment } from './rating-screen.ts'
import { readTypedDigits } from './stored-data.ts'
import { sendKeys } from './synthetic-keys.ts'

const standard = readStandard(shortStandard)
const indicators = indicatorsOf(standard)
const unanswered = '.'.repeat(indicators.length)
const answered = (digits: string): string => digits.padEnd(indicators.length, '.')

test.describe('digits', () => {
  test('They rate and go on, and the focus is on the checked radio or else on the first', async ({ page }) => {
    const screen = createRatingScreen(page)
    const assessmentId = await startAssessment(page, shortStandard)
    await expect(screen.radio(1)).toBeFocused()
    await expect(screen.chosen).toHaveCount(0)
    for (const [position, digit] of '1234560789'.split('').entries()) {
      await screen.type(digit)
      await screen.shows(indicators[position + 1])
      await expect(screen.radio(1)).toBeFocused()
    }
    for (const [position, digit] of '1234560789'.split('').entries()) {
      await page.keyboard.press('PageUp')
      await screen.shows(indicators[9 - position])
      const expectedDigit = '1234560789'.charAt(9 - position)
      await expect(screen.radio(expectedDigit), `${digit} steps back`).toBeFocused()
      await expect(screen.radio(expectedDigit)).toBeChecked()
    }
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(answered('1234560789'))
  })

  test('They do nothing while the focus is outside the group', async ({ page }) => {
    const screen = createRatingScreen(page)
    const assessmentId = await startAssessment(page, shortStandard)
    await screen.type('44')
    const outside = [
      screen.undoButton,
      screen.continueButton,
      screen.previousButton,
      page.getByRole('button', { name: '現在顯示' }),
      page.getByRole('link', { name: /^T2 / }),
      page.getByRole('link', { name: '結果', exact: true }),
    ]
    for (const target of outside) {
      await target.focus()
      await screen.type('31')
    }
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await screen.type('3')
    await screen.shows(indicators[2])
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(answered('44'))
  })

  test('They do nothing together with Ctrl, Alt or Shift', async ({ page }) => {
    const screen = createRatingScreen(page)
    const assessmentId = await startAssessment(page, shortStandard)
    for (const key of ['Control+3', 'Alt+3', 'Shift+Digit3']) await page.keyboard.press(key)
    await screen.shows(indicators[0])
    expect(await readTypedDigits(page, assessmentId, standard)).toBe(unanswered)
  })

  test('They rate under a Zhuyin input method, which types something else', async ({ page }) => {
    const screen = createRatingScreen(page)
    const assessmentId = await startAssessment(page, shortStandard)
    await sendKeys(page, [
      { key: 'ˇ', code: 'Digit3' },
      { key: 'ㄓ', code: 'Digit5' },
      { key: 'Process', code: 'Digit4', isComposing: true },
      { key: '２', code: 'Digit2' },
      { key: 'Unidentified', code: 'Digit0' },
    ])
    await screen.shows(indicators[5])
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(answered('35420'))
  })

  test('The number pad rates with NumLock, and does not without', async ({ page }) => {
    const screen = createRatingScreen(page)
    const assessmentId = await startAssessment(page, shortStandard)
    await sendKeys(page, [
      { key: 'ArrowLeft', code: 'Numpad4' },
      { key: 'End', code: 'Numpad1' },
      { key: 'Clear', code: 'Numpad5' },
      { key: 'Insert', code: 'Numpad0' },
    ])
    await screen.shows(indicators[0])
    await expect(screen.chosen).toHaveCount(0)
    // What the browser itself sends without NumLock: arrows, which choose and do not go on.
    await page.keyboard.press('Numpad2')
    await screen.shows(indicators[0])
    await page.keyboard.press('Backspace')
    await expect(screen.chosen).toHaveCount(0)
    await sendKeys(page, [
      { key: '4', code: 'Numpad4' },
      { key: '0', code: 'Numpad0' },
      { key: '8', code: 'Numpad8' },
    ])
    await screen.shows(indicators[3])
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(answered('408'))
  })

  test('A key that is held down or bounces counts once', async ({ page }) => {
    const screen = createRatingScreen(page)
    const assessmentId = await startAssessment(page, shortStandard)
    const four = { key: '4', code: 'Digit4' }
    await sendKeys(page, [
      { ...four, timeStamp: 10_000 },
      { ...four, timeStamp: 10_500, repeat: true },
      { ...four, timeStamp: 10_600, repeat: true },
    ])
    await screen.shows(indicators[1])
    await sendKeys(page, [
      { ...four, timeStamp: 20_000 },
      { ...four, timeStamp: 20_059 },
    ])
    await screen.shows(indicators[2])
    await sendKeys(page, [
      { ...four, timeStamp: 30_000 },
      { ...four, timeStamp: 30_061 },
      { key: '5', code: 'Digit5', timeStamp: 30_065 },
    ])
    await screen.shows(indicators[5])
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(answered('44445'))
  })
})

test.describe('choosing and confirming', () => {
  test('Arrow keys choose without going on, and Enter confirms', async ({ page }) => {
    const screen = createRatingScreen(page)
    const assessmentId = await startAssessment(page, shortStandard)
    await page.keyboard.press('ArrowDown')
    await expect(screen.radio(2)).toBeChecked()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(screen.radio(4)).toBeChecked()
    await expect(screen.radio(4)).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(screen.chosen).toHaveAccessibleName('3 一般監督')
    await screen.shows(indicators[0])
    await page.keyboard.press('Enter')
    await screen.shows(indicators[1])
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(answered('3'))

    await page.keyboard.press('ArrowUp')
    await expect(screen.chosen, 'the arrows go round').toHaveAccessibleName('9 先略過')
    await screen.continueButton.click()
    await screen.shows(indicators[2])
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(answered('39'))
  })

  test('Choosing again with the arrows is one step of undoing', async ({ page }) => {
    const screen = createRatingScreen(page)
    const assessmentId = await startAssessment(page, shortStandard)
    await screen.type('6')
    await page.keyboard.press('PageUp')
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp']) await page.keyboard.press(key)
    await expect(screen.chosen).toHaveAccessibleName('3 一般監督')
    await page.keyboard.press('Backspace')
    await expect(screen.chosen).toHaveAccessibleName('6 獨立創新')
    await screen.shows(indicators[0])
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(answered('6'))
    await page.keyboard.press('Backspace')
    await expect(screen.chosen).toHaveCount(0)
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(unanswered)
  })

  test('A click answers and goes on', async ({ page }) => {
    const screen = createRatingScreen(page)
    const assessmentId = await startAssessment(page, shortStandard)
    await screen.radio(4).click()
    await screen.shows(indicators[1])
    await expect(screen.radio(1)).toBeFocused()
    const words = await page.getByText('還不會做', { exact: true }).first().boundingBox()
    await page.mouse.click((words?.x ?? 0) + 5, (words?.y ?? 0) + 5)
    await screen.shows(indicators[2])
    await screen.radio(8).click()
    await screen.shows(indicators[3])
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(answered('408'))
    await screen.type('5')
    await screen.shows(indicators[4])
  })

  test('After a click nothing is chosen for the next indicator, and a digit answers it', async ({ page }) => {
    const screen = createRatingScreen(page)
    const assessmentId = await startAssessment(page, shortStandard)
    for (const [position, digit] of [4, 4, 9].entries()) {
      await screen.radio(digit).click()
      await screen.shows(indicators[position + 1])
      await expect(screen.chosen).toHaveCount(0)
      await expect(screen.radio(1)).toBeFocused()
    }
    await screen.type('2')
    await screen.shows(indicators[4])
    await page.keyboard.press('PageUp')
    await expect(screen.radio(2)).toBeChecked()
    await expect(screen.radio(2)).toBeFocused()
    await screen.radio(3).click()
    await screen.shows(indicators[4])
    await expect(screen.chosen).toHaveCount(0)
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(answered('4493'))
  })

  test('Leaving in the same moment as answering leads away, and the answer is kept', async ({ page }) => {
    const screen = createRatingScreen(page)
    const assessmentId = await startAssessment(page, shortStandard)
    await page.evaluate(() => {
      const press = new KeyboardEvent('keydown', { key: '4', code: 'Digit4', bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(press)
      document.querySelector<HTMLElement>('a[href$="/result"]')?.click()
    })
    await expect(page).toHaveURL(/\/result$/u)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('已評 1／適用 18')
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(answered('4'))
    await page.goBack()
    await expect(screen.group).toBeVisible()
    await expect(page).toHaveURL(/\/rate\//u)
  })

  test('After the fastest typing Back leads through every indicator, and a reload shows the last', async ({ page }) => {
    const screen = createRatingScreen(page)
    await startAssessment(page, shortStandard)
    await screen.type('43434')
    await screen.shows(indicators[5])
    await expect(page).toHaveTitle(new RegExp(indicators[5]?.code ?? '', 'u'))
    await expect(page).toHaveURL(new RegExp(`${encodeURIComponent(indicators[5]?.code ?? '')}$`, 'u'))
    await page.reload()
    await screen.shows(indicators[5])
    for (const position of [4, 3, 2, 1, 0]) {
      await page.goBack()
      await screen.shows(indicators[position])
      await expect(screen.radio(position % 2 === 0 ? 4 : 3)).toBeFocused()
    }
    await page.goForward()
    await screen.shows(indicators[1])
  })

  test('PageDown and PageUp move without answering, and stop at both ends', async ({ page }) => {
    const screen = createRatingScreen(page)
    const assessmentId = await startAssessment(page, shortStandard)
    await page.keyboard.press('PageUp')
    await screen.shows(indicators[0])
    for (let position = 1; position < indicators.length; position += 1) {
      await page.keyboard.press('PageDown')
      await screen.shows(indicators[position])
    }
    await page.keyboard.press('PageDown')
    await screen.shows(indicators.at(-1))
    await screen.previousButton.click()
    await screen.shows(indicators.at(-2))
    await expect(screen.radio(1)).toBeFocused()
    expect(await readTypedDigits(page, assessmentId, standard)).toBe(unanswered)
  })
})

test.describe('undoing', () => {
  test('Backspace and Ctrl+Z lead back to any depth, and give every answer its old value', async ({ page }) => {
    const screen = createRatingScreen(page)
    const assessmentId = await startAssessment(page, shortStandard)
    await screen.type('445334432432')
    // The first two once more, with other answers.
    for (let step = 0; step < 12; step += 1) await page.keyboard.press('PageUp')
    await screen.type('08')
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(answered('085334432432'))

    for (const [key, position] of [
      ['Backspace', 1],
      ['Control+z', 0],
    ] as const) {
      await page.keyboard.press(key)
      await screen.shows(indicators[position])
      await expect(screen.radio(4), 'has its old value again').toBeChecked()
      await expect(screen.radio(4)).toBeFocused()
    }
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(answered('445334432432'))

    for (let position = 11; position >= 0; position -= 1) {
      await page.keyboard.press(position % 2 === 0 ? 'Backspace' : 'Control+z')
      await screen.shows(indicators[position])
      await expect(screen.chosen).toHaveCount(0)
      await expect(screen.radio(1)).toBeFocused()
    }
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(unanswered)
    await page.keyboard.press('Backspace')
    await screen.shows(indicators[0])
    await expect(screen.undoButton).toHaveCount(0)
  })

  test('The line about the last answer stays, and its button is named 復原 and nothing else', async ({ page }) => {
    const screen = createRatingScreen(page)
    const assessmentId = await startAssessment(page, shortStandard)
    await screen.type('4')
    await expect(screen.undoButton).toHaveAccessibleName('復原')
    await expect(screen.continueButton).toHaveAccessibleName('繼續')
    const line = page.locator('.undo')
    await expect(line).toContainText(/上一題\s*P1\.1\.1\s*評為 4 級/u)
    await page.keyboard.press('PageDown')
    await expect(line).toContainText('評為 4 級')
    await screen.undoButton.click()
    await screen.shows(indicators[0])
    await expect(screen.radio(1)).toBeFocused()
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(unanswered)
    await screen.type('7')
    await expect(line).toContainText(/P1\.1\.1\s*標為尚無機會/u)
  })
})

test.describe('the sheet with all keys', () => {
  test('It opens with ?, and closing it gives the focus back', async ({ page }) => {
    const screen = createRatingScreen(page)
    await startAssessment(page, shortStandard)
    await page.keyboard.press('?')
    const sheet = page.getByRole('dialog', { name: '快捷鍵' })
    await expect(sheet).toBeVisible()
    await page.keyboard.press('4')
    await page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)
    await expect(screen.radio(1)).toBeFocused()
    await screen.shows(indicators[0])
    await screen.type('4')
    await screen.shows(indicators[1])
  })

  test('Its switch turns the digits off, also after a reload, and on again', async ({ page }) => {
    const screen = createRatingScreen(page)
    const assessmentId = await startAssessment(page, shortStandard)
    const sheet = page.getByRole('dialog', { name: '快捷鍵' })
    const offSwitch = sheet.getByRole('checkbox', { name: /^關閉數字鍵/u })
    await page.keyboard.press('?')
    await tabTo(page, offSwitch)
    await page.keyboard.press('Space')
    await expect(offSwitch).toBeChecked()
    await page.keyboard.press('Escape')
    await expect(screen.radio(1)).toBeFocused()
    await screen.type('4')
    await screen.shows(indicators[0])
    await page.reload()
    await expect(screen.radio(1)).toBeFocused()
    await screen.type('4')
    await screen.shows(indicators[0])
    await expect(screen.chosen).toHaveCount(0)
    expect(await readTypedDigits(page, assessmentId, standard)).toBe(unanswered)

    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await screen.shows(indicators[1])
    await page.keyboard.press('Backspace')
    await screen.shows(indicators[0])

    await page.keyboard.press('?')
    await expect(offSwitch).toBeChecked()
    await offSwitch.click()
    await page.keyboard.press('Escape')
    await screen.type('5')
    await screen.shows(indicators[1])
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(answered('5'))
  })

  test('It also opens from the menu, and the focus comes back to the menu', async ({ page }) => {
    await page.goto('/')
    const menu = page.getByRole('button', { name: '更多：資料與隱私、設定、快捷鍵' })
    await menu.click()
    await page.getByRole('button', { name: '快捷鍵', exact: true }).click()
    await expect(page.getByRole('dialog', { name: '快捷鍵' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(menu).toBeFocused()
  })
})

test.describe('what a screen reader is told', () => {
  test('The ten radios are named by digit and label, in the order 1–6, 0, 7, 8, 9', async ({ page }) => {
    const screen = createRatingScreen(page)
    await startAssessment(page, shortStandard)
    const names = [
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
    ]
    await expect(screen.radios).toHaveCount(10)
    for (const [position, name] of names.entries()) await expect(screen.radios.nth(position)).toHaveAccessibleName(name)
    await expect(screen.radio(2)).toHaveAccessibleDescription(
      '能夠在大部分可預計及有規律的情況中，在經常性監督下，按指導進行需要某些判斷及理解性的工作。需具備基本知識、技能。',
    )
    await expect(screen.group).toHaveAccessibleName(`${indicators[0]?.code ?? ''} ${indicators[0]?.text ?? ''}`)
    await expect(screen.group).toHaveAccessibleDescription('按 1–6 直接作答，並前往下一題')
    await expect(page.getByText(indicators[0]?.code ?? '', { exact: true })).toBeVisible()
  })

  test('One live region says what was answered, and nothing about saving', async ({ page }) => {
    const screen = createRatingScreen(page)
    await startAssessment(page, shortStandard)
    await expect(screen.liveRegion).toHaveCount(1)
    await expect(screen.liveRegion).toHaveText('')
    const spoken = ['P1.1.1，4 級', 'P1.1.2，0 級', 'P1.1.3，尚無機會', 'P1.2.1，不適用', 'P2.1.1，先略過']
    for (const [position, digit] of '40789'.split('').entries()) {
      await screen.type(digit)
      await expect(screen.liveRegion).toHaveText(spoken[position] ?? '')
    }
    await page.keyboard.press('Backspace')
    await expect(screen.liveRegion).toHaveText('P2.1.1，已復原')
    const saved = page.getByText('已存在這台裝置').first()
    await expect(saved).toBeVisible()
    await expect(saved.locator('xpath=ancestor-or-self::*[@aria-live or @role="status" or @role="alert"]')).toHaveCount(
      0,
    )
  })
})

test.describe('the required level', () => {
  test('It is hidden until the duty is done, and the base level is nowhere', async ({ page }) => {
    const screen = createRatingScreen(page)
    await startAssessment(page, shortStandard)
    const hidden = page.getByText('要求級別會在評完這項職責後顯示，避免影響你的判斷。')
    const shown = page.getByText('這項任務要求 4 級。')
    for (const digit of '445') {
      await expect(hidden).toBeVisible()
      await expect(shown).toHaveCount(0)
      await expect(page.getByText(/基準級別/u)).toHaveCount(0)
      await screen.type(digit)
    }
    await screen.type('3')
    await screen.shows(indicators[4])
    await expect(hidden, 'the next duty hides it again').toBeVisible()
    await page.keyboard.press('PageUp')
    await expect(shown, 'the duty is done').toBeVisible()
    await page.keyboard.press('Backspace')
    await expect(hidden, 'the duty is open again').toBeVisible()
  })

  test('現在顯示 shows it for the duty, and the digits go on working', async ({ page }) => {
    const screen = createRatingScreen(page)
    await startAssessment(page, shortStandard)
    await page.getByRole('button', { name: '現在顯示' }).click()
    await expect(page.getByText('這項任務要求 4 級。')).toBeVisible()
    await screen.type('4')
    await screen.shows(indicators[1])
    await expect(page.getByText('這項任務要求 4 級。')).toBeVisible()
    await screen.type('444')
    await screen.shows(indicators[4])
    await expect(page.getByRole('button', { name: '現在顯示' })).toBeVisible()
  })
})

test.describe('the end of a duty', () => {
  test('Its panel tells the gap and never takes the focus, so that the next digit counts', async ({ page }) => {
    const screen = createRatingScreen(page)
    const assessmentId = await startAssessment(page, shortStandard)
    await screen.type('4453')
    const panel = page.getByRole('region', { name: 'T1 經營數位社群媒體評完了' })
    await expect(panel).toBeVisible()
    await expect(panel.getByRole('status')).toHaveText(
      /自評 4\.0，要求 4\.0，差距\s+0\.0\s*；平均達標，1 項任務未達，未達指標 1\/4，平均缺口 0\.3/u,
    )
    await expect(screen.radio(1)).toBeFocused()
    await screen.shows(indicators[4])
    await screen.type('3')
    await expect(panel).toHaveCount(0)
    await screen.shows(indicators[5])
    await screen.type('4432')
    await expect(page.getByRole('region', { name: 'T2 跨境店鋪前後台營運管理評完了' }).getByRole('status')).toHaveText(
      /自評 3\.2，要求 4\.0，差距\s+−0\.8\s*；2 項任務未達，未達指標 3\/5，平均缺口 0\.8/u,
    )
    await expect(screen.radio(1)).toBeFocused()
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(answered('445334432'))
  })

  test('Its links lead to the gap and back to the first indicator of the duty', async ({ page }) => {
    const screen = createRatingScreen(page)
    await startAssessment(page, shortStandard)
    await screen.type('4453')
    await page.getByRole('link', { name: '調整這項的作答' }).click()
    await screen.shows(indicators[0])
    await expect(screen.radio(4)).toBeFocused()
    await screen.type('4453')
    await page.getByRole('link', { name: '看這項的差距' }).click()
    await expect(page).toHaveURL(/\/result#duty-gaps$/u)
    await expect(page.getByRole('table', { name: /職責/u })).toBeVisible()
  })

  test('After the last indicator the result is offered, and what is still open', async ({ page }) => {
    const screen = createRatingScreen(page)
    await startAssessment(page, shortStandard)
    await screen.type('4453')
    for (let step = 4; step < indicators.length - 1; step += 1) await page.keyboard.press('PageDown')
    await screen.shows(indicators.at(-1))
    await screen.type('4')
    await expect(screen.resultLink).toBeVisible()
    await expect(page.getByText('這是最後一題，還有 13 題沒答。')).toBeVisible()
    await page.getByRole('link', { name: '回到沒答的題目' }).click()
    await screen.shows(indicators[4])
    await expect(screen.radio(1)).toBeFocused()
  })
})
