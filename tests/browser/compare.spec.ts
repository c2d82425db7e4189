import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { tabTo } from './keyboard-focus.ts'
import {
  type PrintedStandard,
  indicatorsOf,
  longStandard,
  readStandard,
  shortStandard,
  standardWithoutLevels,
} from './printed-standards.ts'
import { createRatingScreen, startAssessment } from './rating-screen.ts'
import { readRecords } from './stored-data.ts'

const digits = '445334432432238545'
const target = 'KMM2431-007v2'

const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 })
const region = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })

interface PrintedItem {
  readonly id: string
  readonly code: string
  readonly name: string
}
interface PrintedCompetencies extends PrintedStandard {
  readonly knowledge: readonly PrintedItem[]
  readonly skills: readonly PrintedItem[]
}
const readCompetencies = (id: string): PrintedCompetencies => readStandard(id) as PrintedCompetencies

interface Listing {
  readonly code: string | null
  readonly levels: readonly number[]
  readonly indicators: readonly { readonly id: string }[]
  readonly knowledgeIds: readonly string[]
  readonly skillIds: readonly string[]
}
const tasksWith = (standard: PrintedStandard, itemId: string): readonly Listing[] =>
  standard.duties
    .flatMap((duty) => duty.tasks as unknown as readonly Listing[])
    .filter(({ knowledgeIds, skillIds }) => [...knowledgeIds, ...skillIds].includes(itemId))

/** Identical texts of both standards with sum and count of the typed levels, worked out from the printed texts. */
const expectShared = (own: PrintedCompetencies, other: PrintedCompetencies) =>
  (['knowledge', 'skills'] as const).flatMap((kind) =>
    other[kind].flatMap((item) => {
      const like = own[kind].find(({ name }) => name === item.name)
      if (like === undefined) return []
      const places = indicatorsOf(own).map(({ id }) => id)
      const levels = tasksWith(own, like.id)
        .flatMap(({ indicators }) => indicators.map(({ id }) => Number(digits[places.indexOf(id)])))
        .filter((level) => level < 7)
      const required = Math.max(...tasksWith(other, item.id).flatMap((task) => task.levels))
      const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length
      return [{ label: `${item.code} ${item.name}`, mean, count: levels.length, required }]
    }),
  )

const rate = async (page: Page, typed: string): Promise<void> => {
  await startAssessment(page, shortStandard)
  await createRatingScreen(page).type(typed)
  await expect.poll(async () => (await readRecords(page, 'ratings')).length).toBe(typed.length)
}

test('One’s own ratings stand beside another standard, matched by text, and a person decides about similar texts', async ({
  page,
}) => {
  await rate(page, digits)
  await test.step('From the result, choosing the standard', async () => {
    await createRatingScreen(page).resultLink.click()
    await page.getByRole('link', { name: '比較另一份基準' }).click()
    await expect(heading(page)).toHaveText('選兩份職能基準來比較。')
    await expect(page.getByLabel('你的評級')).toHaveValue(shortStandard)
    await page.getByLabel('想比的職能基準').selectOption(target)
    await expect(heading(page)).toHaveText(
      '轉任跨境電商商品企劃人員：26 項知識技能中 1 項已具備，1 項需補強，24 項是新的。',
    )
    await expect(page).toHaveTitle('職務比較 – 職能自評')
  })

  await test.step('What is held and what is short are what the printed texts and the typed digits say', async () => {
    const shared = expectShared(readCompetencies(shortStandard), readCompetencies(target))
    expect(shared).toHaveLength(2)
    for (const { label, mean, count, required } of shared) {
      const list = region(page, mean >= required ? '已具備' : '需補強')
      await expect(list).toContainText(label)
      await expect(list).toContainText(`${mean.toFixed(1)} / ${required}`)
      await expect(list).toContainText(`${count} 個指標平均 ${mean.toFixed(1)}`)
    }
    const similar = await region(page, '文字相近，由你決定').getByRole('listitem').count()
    await expect(region(page, '新增').getByRole('listitem')).toHaveCount(24 - similar)
    await expect(region(page, '新增')).toContainText(`另有 ${similar} 項在上面`)
    await expect(region(page, '新增').getByRole('listitem').filter({ hasText: '行銷管理基礎' })).toContainText(
      '11 項任務',
    )
  })

  const undo = page.getByRole('button', { name: '復原，不算同一項：大眾傳播理論基礎' })
  await test.step('A decision counts, is kept, and the focus follows it', async () => {
    await tabTo(page, page.getByRole('button', { name: '算同一項：大眾傳播理論基礎' }))
    await page.keyboard.press('Enter')
    await expect(heading(page)).toContainText('23 項是新的')
    await expect(undo).toBeFocused()
    expect(await readRecords(page, 'textMatches')).toMatchObject([
      { kind: 'knowledge', one: '大眾傳播理論基礎', other: '大眾傳播學基礎' },
    ])
    await page.reload()
    await expect(heading(page)).toContainText('23 項是新的')
  })

  await test.step('It can be taken back', async () => {
    await undo.click()
    await expect(heading(page)).toContainText('24 項是新的')
    await expect(page.getByRole('button', { name: '算同一項：大眾傳播理論基礎' })).toBeFocused()
    expect(await readRecords(page, 'textMatches')).toEqual([])
  })

  await test.step('A standard with nothing in common says so first, one without levels says 已用到', async () => {
    await page.getByLabel('想比的職能基準').selectOption(longStandard)
    await expect(heading(page)).toHaveText('兩份沒有文字相同的知識技能，行銷專員的 48 項都算新的。')
    await page.getByLabel('想比的職能基準').selectOption(standardWithoutLevels)
    await page.getByRole('button', { name: /^算同一項：行業標準/u }).click()
    await expect(heading(page)).toHaveText(/^轉任電子商務行銷企劃人員：\d+ 項知識技能中 1 項已用到，/u)
    await expect(region(page, '已用到')).toContainText('這份基準沒有訂職能級別')
    await expect(region(page, '需補強')).toHaveCount(0)
  })

  await test.step('The same standard on both sides is no comparison', async () => {
    await page.getByLabel('想比的職能基準').selectOption(shortStandard)
    await expect(heading(page)).toHaveText('兩邊是同一份職能基準，請改選另一份。')
  })
})

test('With less than half rated nothing is said about levels', async ({ page }) => {
  await rate(page, '443')
  await page.goto(`/compare?a=${shortStandard}&b=${target}`)
  await expect(heading(page)).toHaveText('已評 3／適用 18，還比不出來。')
  await expect(region(page, '兩份都有').getByRole('listitem')).toHaveCount(2)
  await expect(region(page, '已具備')).toHaveCount(0)
  await page.getByRole('link', { name: '繼續自評' }).click()
  await createRatingScreen(page).shows(indicatorsOf(readStandard(shortStandard))[3])
})

test('Two standards are compared without any rating, from the page of one of them', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: '選職能基準' }).click()
  await page.getByRole('link', { name: /^跨境電商商品企劃人員/u }).click()
  await page.getByRole('link', { name: '比較另一份基準' }).click()
  await expect(heading(page)).toHaveText('選兩份職能基準來比較。')
  await page.getByLabel('職能基準', { exact: true }).selectOption(shortStandard)
  await expect(heading(page)).toHaveText('跨境電商商品企劃人員：26 項知識技能中 2 項兩份都有，24 項是新的。')
  await page.goBack()
  await expect(heading(page)).toContainText('跨境電商商品企劃人員：')
})
