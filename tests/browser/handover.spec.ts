import { createHash } from 'node:crypto'
import { type Page, expect } from '@playwright/test'
import { fingerprintOfDatabase, canonical, createDataScreen } from './data-screen.ts'
import { test } from './fixtures.ts'
import { indicatorsOf, readStandard, shortStandard } from './printed-standards.ts'
import { createRatingScreen, startAssessment } from './rating-screen.ts'
import { createResultScreen, downloadBy } from './result-screen.ts'
import { findSmallTargets, findViolations, measureOverflow } from './screen-checks.ts'

const digits = '445334432224835455'
const standard = readStandard(shortStandard)
const indicators = indicatorsOf(standard)

interface HandedFile {
  readonly format: string
  readonly checksum: string
  readonly contains: readonly string[]
  readonly person: Readonly<Record<string, string>>
  readonly standards: readonly Readonly<Record<string, unknown>>[]
  readonly assessments: readonly [
    { readonly id: string; readonly revision: number; readonly ratings: readonly Readonly<Record<string, unknown>>[] },
  ]
}

const checksumOf = (file: object): string => {
  const rest = Object.fromEntries(Object.entries(file).filter(([key]) => key !== 'checksum'))
  return createHash('sha256').update(canonical(rest)).digest('hex')
}
const seal = (file: object): string => JSON.stringify({ ...file, checksum: checksumOf(file) })

/** Rates the standard of the design with one note and opens its result. */
const openResult = async (page: Page, given = digits): Promise<string> => {
  const screen = createRatingScreen(page)
  const assessmentId = await startAssessment(page, standard.id)
  for (const [index, indicator] of indicators.slice(0, given.length).entries()) {
    await screen.shows(indicator)
    await screen.type(given.charAt(index))
  }
  await page.goto(`/a/${assessmentId}/result`)
  await expect(createResultScreen(page).heading).toBeVisible()
  return assessmentId
}

const expectAccessible = async (page: Page): Promise<void> => {
  expect(await findViolations(page)).toEqual([])
  expect(await findSmallTargets(page)).toEqual([])
  expect(await measureOverflow(page)).toBe(0)
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const openFile = async (page: Page, ...files: readonly { readonly name: string; readonly text: string }[]) => {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '開啟檔案' }).click(),
  ])
  await chooser.setFiles(files.map(({ name, text }) => ({ name, mimeType: '', buffer: Buffer.from(text) })))
}

const packOf = (file: HandedFile): string => {
  const [whole] = file.standards
  return seal({
    format: 'competency-pack',
    formatVersion: 1,
    fileId: 'pack-file',
    exportedAt: '2026-11-20T01:00:00.000Z',
    contains: ['pack'],
    standards: [whole],
    assessments: [],
    pack: {
      id: 'pack-1',
      period: '2026 下半年',
      dueAt: '2099-12-31',
      standard: { id: whole?.id, contentHash: whole?.contentHash },
      recipients: [],
      profile: {
        id: 'profile',
        standardId: whole?.id,
        contentHash: whole?.contentHash,
        entries: [
          {
            itemId: indicators[0]?.id,
            level: 6,
            importance: null,
            origin: 'handed-out',
            setBy: '主管',
            setAt: '2026-11-20T01:00:00.000Z',
            reason: null,
          },
        ],
      },
    },
  })
}

test.describe('Handing over', () => {
  test('makes the file that the preview says, and notes it without a new revision', async ({ page }) => {
    const assessmentId = await openResult(page)
    await page.getByRole('button', { name: '交給主管' }).click()
    await expect(page).toHaveURL(`/a/${assessmentId}/handover`)
    await expect(heading(page)).toHaveText('主管會看到 18 題的評級。')
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1)
    await page.getByRole('textbox', { name: '姓名' }).fill('林怡君')
    await page.getByRole('textbox', { name: '單位' }).fill('電商營運組')
    await page.getByRole('textbox', { name: '單位' }).blur()
    await expect(page.getByRole('region', { name: '主管會看到' })).toContainText('林怡君')
    await expect(page.getByRole('region', { name: '主管會看到' })).toContainText('佐證：沒有放進檔案')
    await expectAccessible(page)

    const file = await downloadBy(page, page.getByRole('button', { name: '產生檔案' }))
    expect(file.name).toMatch(/^職能自評_KRM4224-001v1_\d{8}_[0-9a-f]{4}\.json$/u)
    await expect(page.getByRole('region', { name: '檔案', exact: true }).getByRole('status')).toContainText(file.name)
    const read = JSON.parse(file.bytes.toString('utf8')) as HandedFile
    expect([read.format, read.contains]).toEqual(['competency-assessment', ['ratings']])
    expect(read.checksum).toBe(checksumOf(read))
    expect(read.person).toMatchObject({ name: '林怡君', unit: '電商營運組' })
    expect(read.assessments[0].ratings.map(({ text }) => text).sort()).toEqual(
      indicators.map(({ text }) => text).sort(),
    )
    const levels = new Map(read.assessments[0].ratings.map((rating) => [rating.indicatorId, rating.level]))
    expect(indicators.map(({ id }) => levels.get(id))).toEqual(
      Array.from(digits, (digit) => (digit === '8' ? null : Number(digit))),
    )
    expect(read.assessments[0].revision).toBe(19)
    await expect(page.getByText('第 1 次交出後，沒有題目不同')).toBeVisible()

    await page.goto(`/a/${assessmentId}/rate/${encodeURIComponent(indicators[0]?.id ?? '')}`)
    await createRatingScreen(page).type('1')
    await page.goto(`/a/${assessmentId}/handover`)
    await expect(page.getByText('第 1 次交出後有 1 題不同')).toBeVisible()
    await page.goto('/data')
    await expect(createDataScreen(page).madeFiles.first()).toContainText(file.name)
  })

  test('works with the keyboard alone', async ({ page }) => {
    await openResult(page)
    await page.getByRole('button', { name: '交給主管' }).focus()
    await page.keyboard.press('Enter')
    await expect(heading(page)).toBeFocused()
    const make = page.getByRole('button', { name: '產生檔案' })
    await expect(page.getByText(/^職能自評_.*\.json$/u)).toBeVisible()
    for (let step = 0; step < 20 && !(await make.evaluate((node) => node === document.activeElement)); step += 1)
      await page.keyboard.press('Tab')
    await expect(make).toBeFocused()
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    expect(await download.failure()).toBeNull()
  })

  test('says what is missing where nothing was answered', async ({ page }) => {
    const assessmentId = await startAssessment(page, standard.id)
    await page.goto(`/a/${assessmentId}/handover`)
    await expect(heading(page)).toHaveText('還沒有作答，沒有可以交的內容。')
    await expect(page.getByRole('link', { name: '去作答' })).toBeVisible()
    await expect(page.getByRole('button', { name: '產生檔案' })).toHaveCount(0)
  })
})

test.describe('Opening a file', () => {
  test('begins what a manager has handed out, once', async ({ page }) => {
    await openResult(page, '44')
    await page.getByRole('button', { name: '交給主管' }).click()
    const { bytes } = await downloadBy(page, page.getByRole('button', { name: '產生檔案' }))
    const pack = packOf(JSON.parse(bytes.toString('utf8')) as HandedFile)

    await page.goto('/')
    const before = await fingerprintOfDatabase(page)
    await openFile(page, { name: '評量包.json', text: pack })
    await expect(heading(page)).toHaveText('2026 下半年的評量包：跨境電商營運人員。')
    await expect(page.getByText('還沒寫入')).toBeVisible()
    await expect(page.getByText('主管另訂了 1 項要求或重要性')).toBeVisible()
    await expectAccessible(page)
    expect(await fingerprintOfDatabase(page)).toBe(before)
    await page.getByRole('button', { name: '開始這次自評' }).click()
    await createRatingScreen(page).shows(indicators[0])
    const [, assessmentId] = /\/a\/([^/]+)/u.exec(page.url()) ?? []
    await createRatingScreen(page).type('4444')
    await page.goto(`/a/${assessmentId}/result`)
    await expect(page.getByText('2026 下半年，2099 年 12 月 31 日截止')).toBeVisible()

    await page.goto('/')
    await openFile(page, { name: '評量包.json', text: pack })
    await expect(page.getByText('這個評量包已經開始了。')).toBeVisible()
    await expect(page.getByRole('button', { name: '開始這次自評' })).toHaveCount(0)
  })

  test('refuses what it does not know and leaves the page as it was', async ({ page }) => {
    await page.goto('/')
    await openFile(page, { name: '信.txt', text: '敬啟者' })
    await expect(page.getByRole('alert')).toContainText('「信.txt」：這不是職能自評的檔案。')
    await expect(page).toHaveURL('/')
    await expectAccessible(page)
  })

  test('shows a backup before it restores it', async ({ page, newProfile }) => {
    await openResult(page, '44')
    await page.goto('/data')
    const backup = await createDataScreen(page).downloadBackup()
    const other = await (await newProfile()).newPage()
    await other.goto('/')
    await openFile(other, { name: backup.name, text: backup.bytes.toString('utf8') })
    await expect(heading(other)).toHaveText('這是一份備份，確認後才會還原。')
    await expect(other.getByText('新增 1 份自評')).toBeVisible()
    await other.getByRole('button', { name: '確認還原' }).click()
    await expect(other.getByText('已還原。')).toBeVisible()
  })

  test('takes a file that is dropped on any page, and members’ files to the team', async ({ page }) => {
    await openResult(page, '44')
    await page.getByRole('button', { name: '交給主管' }).click()
    const { bytes, name } = await downloadBy(page, page.getByRole('button', { name: '產生檔案' }))
    await page.goto('/settings')
    await expect(heading(page)).toBeVisible()
    const transfer = await page.evaluateHandle(
      ([text, fileName]) => {
        const data = new DataTransfer()
        data.items.add(new File([text ?? ''], fileName ?? ''))
        return data
      },
      [bytes.toString('utf8'), name],
    )
    await page.dispatchEvent('main', 'dragenter', { dataTransfer: transfer })
    await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer })
    await expect(async () => {
      await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer })
      await expect(page.getByText('放開就開啟')).toBeVisible({ timeout: 200 })
    }).toPass()
    await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
    await expect(page).toHaveURL('/team/import')
  })
})
