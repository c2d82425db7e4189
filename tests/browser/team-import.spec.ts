import { type MemberFile, memberFileText } from '../support/hand-over-files.ts'
import { expect, test } from './fixtures.ts'
import { readStandard, shortStandard } from './printed-standards.ts'
import { findSmallTargets, findViolations, measureOverflow } from './screen-checks.ts'
import { readRecords } from './stored-data.ts'
import { type ChosenFile, createTeamImportScreen } from './team-import-screen.ts'

const standard = readStandard(shortStandard) as unknown as MemberFile['standard']
const digits = '44533443243223不545'

const file = (name: string, change: Partial<MemberFile> = {}): ChosenFile => ({
  name: `職能自評_KRM4224-001v1_20251120_${(change.personId ?? name).slice(0, 4)}.json`,
  text: memberFileText({ standard, digits, personId: `${name}-id`, name, ...change }),
})
const first = [
  file('林怡君', { revision: 19, personId: 'a3f9' }),
  file('張家豪', { revision: 20, personId: '07aa' }),
  file('黃詩涵', { personId: '3f60' }),
  file('李佩珊', { revision: 31, personId: 'b2d0' }),
  file('吳雅婷', { personId: '5e00' }),
]
const cutOff = { name: '陳冠宇.json', text: file('陳冠宇').text.slice(0, -2000) }
const second = [
  file('李佩珊', { revision: 31, personId: 'b2d0', digits: '44533443243003不545' }),
  file('吳雅婷', { personId: '5e77' }),
  file('蔡明哲', { personId: '9c14' }),
  file('林怡君', { revision: 24, personId: 'a3f9', digits: '55533443243223不545' }),
  file('張家豪', { revision: 12, personId: '07aa' }),
  file('黃詩涵', { personId: '3f60' }),
  cutOff,
]

test.describe('importing members’ files', () => {
  test('goes on to its end when another page is opened meanwhile', async ({ page }) => {
    const screen = createTeamImportScreen(page)
    const files = Array.from({ length: 40 }, (_, index) => file(`成員 ${index}`, { personId: `1d${index}` }))
    await page.goto('/team/import')
    await screen.choose(...files)
    await expect(screen.heading).toHaveText('40 個檔案可以直接匯入。')
    await screen.confirm.click()
    // At once, without waiting for anything.
    await page.getByRole('link', { name: '團隊', exact: true }).first().click()
    await expect(page).toHaveURL(/\/team(?:\?|$)/u)
    await expect.poll(async () => (await readRecords(page, 'receivedResults')).length).toBe(files.length)
  })

  test('makes a team, asks what only a person can decide, and can be undone', async ({ page }) => {
    const screen = createTeamImportScreen(page)
    await page.goto('/team/import')
    await expect(screen.heading).toHaveText('選成員交給你的檔案，先看再匯入。')
    await page.getByLabel('團隊名稱').fill('電商營運組')
    await screen.choose(...first)
    await expect(screen.heading).toHaveText('5 個檔案可以直接匯入。')
    expect(await readRecords(page, 'teams')).toEqual([])
    await screen.confirm.click()
    await expect(screen.heading).toHaveText('已匯入 5 個檔案。')
    expect(await readRecords(page, 'teams')).toMatchObject([{ name: '電商營運組' }])

    await screen.choose(...second)
    await expect(screen.heading).toHaveText('3 個檔案可以直接匯入，2 個要你決定。')
    await expect(page.getByText('另外 1 個沒有變更，1 個不能匯入。確認前，團隊的資料不會改變。')).toBeVisible()
    await expect(screen.decide).toContainText('已決定 0/2，沒決定的先不匯入')
    await expect(screen.decide).toContainText('但 T3.2 的 2 題不同。兩份都會留著，團隊圖用哪一份？')
    await expect(screen.ready).toContainText('第 24 次修訂，已有的是第 19 次。2 題不同。')
    await expect(screen.ready).toContainText('只加進歷史，目前的數字不變')
    await expect(screen.notWritten).toContainText('和已有的檔案完全相同。')
    await expect(screen.notWritten).toContainText('這個檔案不完整')
    await page.getByRole('radio', { name: /^用這個檔案/u }).check()
    await page.getByRole('radio', { name: /^同一人/u }).check()
    await expect(screen.decide).toContainText('已決定 2/2')
    expect(await findViolations(page)).toEqual([])
    expect(await findSmallTargets(page)).toEqual([])
    await screen.confirm.click()
    await expect(screen.heading).toHaveText('已匯入 5 個檔案。')
    expect(await readRecords(page, 'personAliases')).toMatchObject([{ personId: '5e77', samePersonId: '5e00' }])
    expect(await readRecords(page, 'receivedResults')).toHaveLength(10)

    await page.getByRole('button', { name: '復原上次匯入' }).click()
    await expect(screen.heading).toHaveText('已復原上次匯入。')
    expect(await readRecords(page, 'receivedResults')).toHaveLength(5)
    expect(await readRecords(page, 'personAliases')).toEqual([])
    await screen.choose(...first)
    await expect(screen.heading).toHaveText('5 個檔案都已經在這裡，沒有變更。')
    await expect(screen.confirm).toHaveCount(0)
  })

  test('takes back the import that has just ended, however soon', async ({ page }) => {
    const screen = createTeamImportScreen(page)
    await page.goto('/team/import')
    await screen.choose(...first)
    await screen.confirm.click()
    await expect(screen.heading).toHaveText('已匯入 5 個檔案。')
    await screen.choose(file('蔡明哲', { personId: '9c14' }))
    await expect(screen.heading).toHaveText('1 個檔案可以直接匯入。')
    await page.evaluate(() => {
      new MutationObserver((_, observer) => {
        const undo = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === '復原上次匯入')
        if (document.querySelector('h1')?.textContent !== '已匯入 1 個檔案。' || undo === undefined) return
        observer.disconnect()
        undo.click()
      }).observe(document, { subtree: true, childList: true, characterData: true })
    })
    await screen.confirm.click()
    await expect(screen.heading).toHaveText('已復原上次匯入。')
    const left = (await readRecords(page, 'receivedResults')) as readonly { readonly personIds: readonly string[] }[]
    expect(left.flatMap(({ personIds }) => personIds).sort()).toEqual(['07aa', '3f60', '5e00', 'a3f9', 'b2d0'])
  })

  test('fits a narrow screen and works with the keys alone', async ({ page }) => {
    const screen = createTeamImportScreen(page)
    await page.setViewportSize({ width: 320, height: 700 })
    await page.goto('/team/import')
    const [one = file('林怡君'), ...others] = first
    const oddlyNamed = { ...one, name: '__a__b_c.json' }
    await screen.choose(oddlyNamed, ...others, { name: '評量.csv', text: '工號,姓名,平均缺口,達標率\r\n' })
    await expect(screen.heading).toHaveText('5 個檔案可以直接匯入。')
    await expect(screen.ready).toContainText('__a__b_c.json')
    await expect(screen.notWritten).toContainText('這是差距 CSV')
    expect(await measureOverflow(page)).toBe(0)
    expect(await findViolations(page)).toEqual([])
    await screen.confirm.focus()
    await page.keyboard.press('Enter')
    await expect(screen.heading).toHaveText('已匯入 5 個檔案。')
  })
})
