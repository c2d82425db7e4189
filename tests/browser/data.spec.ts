import type { Page } from '@playwright/test'
import { parseCsv } from './csv-files.ts'
import { canonical, checksumOf, createDataScreen, fingerprintOfDatabase } from './data-screen.ts'
import { expect, test } from './fixtures.ts'
import { indicatorsOf, readStandard, shortStandard } from './printed-standards.ts'
import { createRatingScreen, startAssessment } from './rating-screen.ts'
import { quietAddress } from './raw-database.ts'
import { todayInTaipei } from './result-files.ts'
import { createResultScreen, readRows } from './result-screen.ts'
import { keepForOffline } from './service-worker.ts'
import { readAssessments, readPersonId, readRecords, readTypedDigits, tableNames } from './stored-data.ts'

const standard = readStandard(shortStandard)
const indicators = indicatorsOf(standard)
const digits = '445334432432238545'

/** Rates the whole standard and shows its result. */
const rateAll = async (page: Page): Promise<string> => {
  const screen = createRatingScreen(page)
  const assessmentId = await startAssessment(page, shortStandard)
  await screen.type(digits)
  await screen.resultLink.click()
  await expect(createResultScreen(page).taskTable).toBeVisible()
  await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(digits)
  return assessmentId
}

const readResult = async (page: Page) => {
  const result = createResultScreen(page)
  await expect(result.taskTable).toBeVisible()
  return {
    heading: await result.heading.innerText(),
    duties: await readRows(result.dutyTable),
    tasks: await readRows(result.taskTable),
  }
}

test.describe('backup and restore', () => {
  test('A backup brings everything back in another browser, with the same result', async ({ page, newProfile }) => {
    const data = createDataScreen(page)
    const assessmentId = await rateAll(page)
    const before = await readResult(page)
    const personId = await test.step('A file is made first, so that there is a person', async () => {
      await createResultScreen(page).download('差距 CSV')
      return readPersonId(page)
    })
    await page.goto('/data')
    await expect(data.heading).toHaveText('1 份自評都存在這台裝置，沒有上傳到任何地方。')
    await expect(data.backupCard).toContainText('從未備份，有 18 筆變更')
    await expect(page.getByRole('row', { name: /^自評/u })).toContainText('1 份，18 題作答')
    const backup = await data.downloadBackup()

    await test.step('The file is ours, whole, and says what was made', async () => {
      expect(backup.name).toMatch(new RegExp(`^職能自評備份_${todayInTaipei()}_[0-9a-f]{4}\\.json$`, 'u'))
      await expect(data.backupCard).toContainText(`已產生「${backup.name}」，存到瀏覽器的下載資料夾。`)
      await expect(data.backupCard).toContainText(/上次備份 \d+ 月 \d+ 日/u)
      await expect(data.backupCard).not.toContainText('筆變更')
      const file = JSON.parse(backup.bytes.toString('utf8')) as Record<string, unknown>
      expect(file).toMatchObject({ format: 'competency-backup', formatVersion: 1, person: { id: personId } })
      expect(file.checksum).toBe(checksumOf(file))
      expect(Object.keys(file.tables as object).sort()).toEqual(tableNames)
      await expect(data.madeFiles).toHaveCount(2)
      await expect(data.madeFiles.nth(0)).toContainText(backup.name)
      await expect(data.madeFiles.nth(1)).toContainText('差距_KRM4224-001v1_')
      await expect(data.madeFiles.nth(1)).toContainText('跨境電商營運人員')
    })

    const other = await (await newProfile()).newPage()
    const otherData = createDataScreen(other)
    await other.goto('/data')
    await expect(otherData.heading).toHaveText('這台裝置上還沒有自評，也沒有上傳任何東西。')
    await test.step('It is shown first and written when it is confirmed', async () => {
      await otherData.chooseBackup(backup.bytes)
      await expect(otherData.backupCard).toContainText('還沒寫入')
      await expect(otherData.backupCard).toContainText('裡面有：跨境電商營運人員。')
      await expect(otherData.backupCard).toContainText('新增 1 份自評')
      expect(await readAssessments(other)).toEqual([])
      await otherData.backupCard.getByRole('button', { name: '取消' }).click()
      await expect(otherData.backupCard).not.toContainText('還沒寫入')
      expect(await readAssessments(other)).toEqual([])
      await otherData.chooseBackup(backup.bytes)
      await other.getByRole('button', { name: '確認還原' }).click()
      await expect(otherData.backupCard).toContainText('已還原。')
    })
    await other.goto(`/a/${assessmentId}/result`)
    expect(await readResult(other)).toEqual(before)
    expect(await readTypedDigits(other, assessmentId, standard)).toBe(digits)
    expect(await readPersonId(other)).toBe(personId)

    await test.step('The same file again changes nothing', async () => {
      await other.goto('/data')
      await expect(otherData.madeFiles).toHaveCount(1)
      const fingerprint = await fingerprintOfDatabase(other)
      await otherData.chooseBackup(backup.bytes)
      await expect(otherData.backupCard).toContainText('略過 1 份：這裡已有相同或較新的')
      await other.getByRole('button', { name: '確認還原' }).click()
      await expect(otherData.backupCard).toContainText('已還原。')
      expect(await fingerprintOfDatabase(other)).toBe(fingerprint)
    })
  })

  test('A backup never replaces what is newer here, and a newer one replaces', async ({ page }) => {
    const data = createDataScreen(page)
    const screen = createRatingScreen(page)
    const assessmentId = await startAssessment(page, shortStandard)
    await screen.type('44')
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe('44'.padEnd(18, '.'))
    await page.goto('/data')
    const older = await data.downloadBackup()
    await page.goBack()
    await screen.shows(indicators[2])
    await screen.type('53')
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe('4453'.padEnd(18, '.'))
    await page.goto('/data')
    const newer = await data.downloadBackup()
    await data.chooseBackup(older.bytes)
    await expect(data.backupCard).toContainText('略過 1 份：這裡已有相同或較新的')
    await page.getByRole('button', { name: '確認還原' }).click()
    await expect(data.backupCard).toContainText('已還原。')
    expect(await readTypedDigits(page, assessmentId, standard)).toBe('4453'.padEnd(18, '.'))

    await data.erase()
    await expect(data.heading).toHaveText('這台裝置上的資料都清除了。')
    await page.goto('/data')
    await data.chooseBackup(older.bytes)
    await page.getByRole('button', { name: '確認還原' }).click()
    await expect(data.backupCard).toContainText('已還原。')
    expect(await readTypedDigits(page, assessmentId, standard)).toBe('44'.padEnd(18, '.'))
    await data.chooseBackup(newer.bytes)
    await expect(data.backupCard).toContainText('取代 1 份：備份裡的版次較新')
    await page.getByRole('button', { name: '確認還原' }).click()
    await expect(data.backupCard).toContainText('已還原。')
    expect(await readTypedDigits(page, assessmentId, standard)).toBe('4453'.padEnd(18, '.'))
  })

  test('A file that is damaged, altered, newer or foreign is refused in a plain sentence, and changes nothing', async ({
    page,
  }) => {
    const data = createDataScreen(page)
    await rateAll(page)
    await page.goto('/data')
    const backup = (await data.downloadBackup()).bytes.toString('utf8')
    await expect(data.madeFiles).toHaveCount(1)
    const fingerprint = await fingerprintOfDatabase(page)
    const parsed = JSON.parse(backup) as Record<string, unknown>
    const notOurs = '這不是職能自評的備份檔。請選 .json 檔，檔名通常以「職能自評備份」開頭。原本的資料沒有變動。'
    const damaged = '這個檔案不完整，可能下載或傳送時中斷。請改用另一份。原本的資料沒有變動。'
    const altered = '這個檔案的內容和產生時不同，可能被改過，所以沒有匯入。請改用另一份。原本的資料沒有變動。'
    const newer = '這個檔案由較新版本產生。請先連線更新一次，再匯入。原本的資料沒有變動。'
    const reseal = (file: Record<string, unknown>): string => JSON.stringify({ ...file, checksum: checksumOf(file) })
    expect(reseal(parsed), 'the checksum of the test is that of the app').toContain(String(parsed.checksum))

    for (const [kind, content, sentence] of [
      ['cut off', backup.slice(0, backup.length * 0.7), damaged],
      ['one level altered', backup.replace(/"level": ?3/u, '"level":6'), altered],
      ['one name altered', backup.replace('跨境電商營運人員', '跨境電商營運人貝'), altered],
      ['newer', JSON.stringify({ ...parsed, formatVersion: 2 }), newer],
      ['another program', '{"name":"something else"}', notOurs],
      ['a list', '[1,2,3]', notOurs],
      ['a text', '自評', notOurs],
      ['empty', '', notOurs],
      ['binary', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe]), notOurs],
      ['a hand-over of another kind', reseal({ ...parsed, format: 'competency-assessment' }), notOurs],
      ['a key of the prototype', backup.replace('"format"', '"__proto__":{"isRestored":true},"format"'), damaged],
      ['a table that is none', reseal({ ...parsed, tables: { ...(parsed.tables as object), ratings: 'no' } }), damaged],
    ] as const) {
      await data.chooseBackup(content)
      await expect(data.refusal, kind).toHaveText(sentence)
      await expect(page.getByRole('button', { name: '確認還原' })).toHaveCount(0)
      expect(await fingerprintOfDatabase(page), `${kind}: nothing has changed`).toBe(fingerprint)
    }
    await data.chooseBackup(backup)
    await expect(data.backupCard, 'the whole file is accepted afterwards').toContainText('還沒寫入')
    expect(canonical(parsed).length).toBeGreaterThan(1000)
  })
})

test.describe('ratings as CSV', () => {
  test('They come back as a new assessment with the same numbers; twice says that it is here', async ({ page }) => {
    const data = createDataScreen(page)
    const assessmentId = await rateAll(page)
    const before = await readResult(page)
    const file = await createResultScreen(page).download('評量 CSV')
    await page.goto('/data')
    await expect(data.madeFiles).toHaveCount(1)
    await data.chooseRatings(file.bytes)
    await expect(data.importCard).toContainText('還沒寫入')
    await expect(data.importCard).toContainText('跨境電商營運人員，18 題作答')
    await expect(data.importCard).not.toContainText('不是這台裝置的人')
    expect(await readAssessments(page)).toHaveLength(1)
    await page.getByRole('button', { name: '確認匯入' }).click()
    await expect(data.importCard).toContainText('已匯入，可以在首頁看到。')
    const imported = (await readAssessments(page)).find(({ id }) => id !== assessmentId)
    expect(await readTypedDigits(page, imported?.id ?? '', standard)).toBe(digits)

    const fingerprint = await fingerprintOfDatabase(page)
    await data.chooseRatings(file.bytes)
    await expect(data.importCard).toContainText('已經在這裡，沒有變更')
    await expect(page.getByRole('button', { name: '確認匯入' })).toHaveCount(0)
    expect(await fingerprintOfDatabase(page)).toBe(fingerprint)

    await page.goto(`/a/${imported?.id ?? ''}/result`)
    expect(await readResult(page)).toEqual(before)
    const again = parseCsv((await createResultScreen(page).download('評量 CSV')).bytes)
    const first = parseCsv(file.bytes)
    const identity = ['評量識別碼', '版次'].map((name) => first.header.indexOf(name))
    const withoutIdentity = (row: readonly string[]) => row.filter((_, column) => !identity.includes(column))
    expect(again.rows.map(withoutIdentity)).toEqual(first.rows.map(withoutIdentity))
  })

  test('They come back in another browser, which says that they are from another device', async ({
    page,
    newProfile,
  }) => {
    await rateAll(page)
    const before = await readResult(page)
    const file = await createResultScreen(page).download('評量 CSV')
    const other = await (await newProfile()).newPage()
    const data = createDataScreen(other)
    await other.goto('/data')
    // As a spreadsheet saves it again: tabs, and no line of its own at the end.
    await data.chooseRatings(`\uFEFF${toTabs(parseCsv(file.bytes))}`)
    await expect(data.importCard).toContainText('不是這台裝置的人。若是你在另一台裝置的作答，可以匯入。')
    await other.getByRole('button', { name: '確認匯入' }).click()
    await expect(data.importCard).toContainText('已匯入')
    await other.goto('/result')
    expect(await readResult(other)).toEqual(before)
  })

  test('A file that cannot be read is refused with the place of the mistake, and changes nothing', async ({ page }) => {
    const data = createDataScreen(page)
    await rateAll(page)
    const file = (await createResultScreen(page).download('評量 CSV')).bytes.toString('utf8')
    await page.goto('/data')
    await expect(data.madeFiles).toHaveCount(1)
    const fingerprint = await fingerprintOfDatabase(page)
    const lines = file.split('\r\n')
    const changeLine = (line: number, from: string | RegExp, to: string): string =>
      lines.map((text, index) => (index === line ? text.replace(from, to) : text)).join('\r\n')
    const unchanged = '原本的資料沒有變動。'
    for (const [content, sentence] of [
      ['', `這不是評量 CSV。請選「匯出 CSV」裡的「評量 CSV」產生的檔案。${unchanged}`],
      ['一,二\r\n1,2\r\n', `這不是評量 CSV。請選「匯出 CSV」裡的「評量 CSV」產生的檔案。${unchanged}`],
      [file.replace('自評級別', '級別'), `這個 CSV 少了這些欄位：自評級別。請用沒有刪過欄位的檔案。${unchanged}`],
      [
        changeLine(3, ',已評,', ',不適用,'),
        `第 4 列的「狀態」和級別不一致，所以整個檔案都沒有匯入。請改正後再試；${unchanged}`,
      ],
      [
        file.replaceAll(standard.contentHash, '0'.repeat(64)),
        `這台裝置沒有檔案所用的基準「跨境電商營運人員」（或版本不同），所以沒有匯入。${unchanged}`,
      ],
      [
        changeLine(2, indicators[1]?.text ?? '', '別的文字'),
        `第 3 列的指標「別的文字」和基準裡的文字不同，所以沒有匯入。${unchanged}`,
      ],
    ] as const) {
      await data.chooseRatings(content)
      await expect(data.refusal).toHaveText(sentence)
      await expect(page.getByRole('button', { name: '確認匯入' })).toHaveCount(0)
      expect(await fingerprintOfDatabase(page)).toBe(fingerprint)
    }
  })
})

const toTabs = ({ header, rows }: ReturnType<typeof parseCsv>): string =>
  [header, ...rows].map((row) => row.join('\t')).join('\r\n')

test.describe('erasing', () => {
  test.use({ serviceWorkers: 'allow' })

  test('It asks for the word, and leaves nothing on the device', async ({ page }) => {
    const data = createDataScreen(page)
    await rateAll(page)
    await page.getByRole('button', { name: '切換深色模式' }).click()
    // Over the first screen, without a new start: everything is in memory as well.
    await page.getByRole('link', { name: '自評', exact: true }).click()
    await expect(data.heading).toContainText('都答了')
    await page.getByRole('button', { name: '更多：資料與隱私、設定、快捷鍵' }).click()
    await page.getByRole('link', { name: '資料與隱私' }).click()
    await expect(data.heading).toHaveText('1 份自評都存在這台裝置，沒有上傳到任何地方。')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
    await page.getByRole('button', { name: '清除全部資料' }).click()
    const word = page.getByRole('textbox', { name: '要繼續的話，請輸入「清除」' })
    await word.fill('清楚')
    await page.keyboard.press('Enter')
    await expect(data.refusal).toHaveText('輸入的文字不是「清除」，什麼都沒有清除。')
    expect(await readAssessments(page)).toHaveLength(1)
    await page.getByRole('button', { name: '取消' }).click()
    expect(await leftOnDevice(page)).not.toEqual(nothing)

    await data.erase()
    await expect(data.heading).toHaveText('這台裝置上的資料都清除了。')
    expect(await leftOnDevice(page)).toEqual(nothing)

    await test.step('Nothing of it comes back on the screen, and the app can be used again', async () => {
      await page.getByRole('link', { name: '自評', exact: true }).click()
      await expect(data.heading).toHaveText('選一份職能基準，開始第一次自評。')
      await expect(page.getByText('跨境電商營運人員')).toHaveCount(0)
      await expect(page.getByRole('alert')).toHaveCount(0)
      const assessmentId = await startAssessment(page, shortStandard)
      await createRatingScreen(page).type('3')
      await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe('3'.padEnd(18, '.'))
      expect(await readAssessments(page)).toHaveLength(1)
    })
  })

  test('It also works while another tab is open, which keeps nothing and brings nothing back', async ({
    page,
    context,
  }) => {
    const data = createDataScreen(page)
    const other = await context.newPage()
    const screen = createRatingScreen(other)
    await startAssessment(other, shortStandard)
    await screen.type('44')
    await page.goto('/data')
    await expect(data.heading).toHaveText('1 份自評都存在這台裝置，沒有上傳到任何地方。')
    await data.erase()
    await expect(data.heading).toHaveText('這台裝置上的資料都清除了。')
    await other.bringToFront()
    await expect(other.getByRole('alert').filter({ hasText: '請重新整理' })).toBeVisible()
    await screen.type('5')
    await expect(other.getByRole('alert').filter({ hasText: '沒有存到' })).toBeVisible()
    expect(await leftOnDevice(page)).toEqual(nothing)
    await other.goto('/')
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('選一份職能基準，開始第一次自評。')
    await other.goto(quietAddress)
    expect(await readRecords(other, 'ratings')).toEqual([])
  })
})

const nothing = { databases: [], caches: [], preferences: [], serviceWorkers: 0 }

const leftOnDevice = (page: Page) =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    preferences: Object.keys(localStorage),
    serviceWorkers: (await navigator.serviceWorker.getRegistrations()).length,
  }))

test.describe('the state of the storage', () => {
  test('The browser is asked after the first saved answer, once, and its answer is shown', async ({ page }) => {
    await page.addInitScript(() => {
      const asked = { times: 0 }
      Object.assign(globalThis, { asked })
      const persist = StorageManager.prototype.persist
      StorageManager.prototype.persist = function () {
        asked.times += 1
        return persist.call(this)
      }
    })
    const timesAsked = () =>
      page.evaluate(() => (globalThis as unknown as { readonly asked: { readonly times: number } }).asked.times)
    const data = createDataScreen(page)
    const screen = createRatingScreen(page)
    await startAssessment(page, shortStandard)
    expect(await timesAsked()).toBe(0)
    await screen.type('4')
    await expect.poll(timesAsked).toBe(1)
    await screen.type('45')
    expect(await timesAsked()).toBe(1)

    await page.goto('/data')
    await expect(data.storageCard).toContainText('還沒受保護。')
    await expect(data.storageCard).toContainText('瀏覽器空間不足時，可能會自動清除。')
    await expect(data.storageCard).toContainText(/用量\s*\d+\.\d MB，可用約 \d+ GB/u)
    await data.storageCard.getByRole('button', { name: '請瀏覽器保護資料' }).click()
    await expect(data.storageCard).toContainText('瀏覽器沒有同意，請較常下載備份。')
  })

  test('A browser that has agreed is believed', async ({ page, context, baseURL }) => {
    const session = await context.newCDPSession(page)
    const { targetInfo } = await session.send('Target.getTargetInfo')
    const profile = targetInfo.browserContextId === undefined ? {} : { browserContextId: targetInfo.browserContextId }
    await session.send('Browser.grantPermissions', {
      origin: baseURL ?? '',
      permissions: ['durableStorage'],
      ...profile,
    })
    const data = createDataScreen(page)
    await page.goto('/data')
    await expect(data.storageCard).toContainText('受保護。')
    await expect(data.storageCard).toContainText('瀏覽器空間不足時，不會自動清除。')
    await expect(data.storageCard.getByRole('button')).toHaveCount(0)
  })

  test('A browser that does not say is not believed', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'storage', { value: undefined, configurable: true })
    })
    const data = createDataScreen(page)
    await page.goto('/data')
    await expect(data.storageCard).toContainText('這個瀏覽器不說明會不會自動清除，請較常下載備份。')
    await expect(data.storageCard).not.toContainText('GB')
  })

  test('From twenty changes on a quiet line reminds of the backup', async ({ page }) => {
    const data = createDataScreen(page)
    const screen = createRatingScreen(page)
    await rateAll(page)
    const reminder = page.getByText(/筆變更還沒備份/u)
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('都答了')
    await expect(reminder).toHaveCount(0)
    await startAssessment(page, shortStandard)
    await screen.type('44')
    await page.goto('/')
    await expect(reminder).toContainText('有 20 筆變更還沒備份。')
    await page.getByRole('link', { name: '下載備份' }).click()
    await data.downloadBackup()
    await expect(data.madeFiles).toHaveCount(1)
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('已答 2 題')
    await expect(reminder).toHaveCount(0)
  })
})

test.describe('the connection', () => {
  test.use({ serviceWorkers: 'allow' })

  test('It tells whether there is a connection, and that none is needed', async ({ page, context }) => {
    const data = createDataScreen(page)
    await page.goto('/data')
    await keepForOffline(page)
    await expect(data.storageCard).toContainText('目前有連線，但程式不用它傳送資料')
    await context.setOffline(true)
    await expect(data.storageCard).toContainText('目前離線，功能都能用')
  })
})
