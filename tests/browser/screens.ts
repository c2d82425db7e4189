import { type Page, expect } from '@playwright/test'
import { createDataScreen } from './data-screen.ts'
import { visitExplanations } from './explain-screens.ts'
import { pressAtPace } from './fast-keys.ts'
import { failWrites } from './failing-writes.ts'
import { indicatorsOf, longStandard, readStandard, shortStandard, standardWithoutLevels } from './printed-standards.ts'
import { visitPlan } from './plan-screens.ts'
import { visitProgress } from './progress-screens.ts'
import { createRatingScreen, rateAddress, startAssessment } from './rating-screen.ts'
import { visitRatingExtras } from './rating-screens.ts'
import { visitRequirementsAndReports } from './reports-screens.ts'
import { createResultScreen } from './result-screen.ts'
import { visitReview } from './review-screens.ts'
import { visitSettings } from './settings-screens.ts'
import { visitTeam } from './team-screens.ts'

/** Wide enough that two equal digits are no bounce, however late the machine is. */
const spacing = 120

type Visit = (name: string) => Promise<void>

/**
 * Leads through the screens in every state that a person meets, and calls `visit` on each. Needs a page on which writes
 * can be made to fail.
 */
export const visitEveryday = async (page: Page, visit: Visit): Promise<void> => {
  const heading = page.getByRole('heading', { level: 1 })
  const open = async (address: string, text: string | RegExp): Promise<void> => {
    await page.goto(address)
    await expect(heading).toHaveText(text)
  }
  await open('/', /開始第一次自評/u)
  await visit('home, empty')
  await page.getByRole('button', { name: /^更多/u }).click()
  await visit('home with the menu open')
  await page.getByRole('button', { name: '快捷鍵', exact: true }).click()
  await visit('keys')
  await open('/result', /就會出現差距/u)
  await visit('result without an assessment')
  await open('/nowhere', '找不到這一頁。')
  await visit('not found')
  await visitSettings(page, visit)
  await visitStandards(page, visit)
  await visitRating(page, visit)
  await visitResults(page, visit)
  await visitPlan(page, visit)
  await visitProgress(page, visit)
  await visitData(page, visit)
}

/** All of them together show every screen; each begins with an empty device. */
export const tours: Readonly<Record<string, (page: Page, visit: Visit) => Promise<void>>> = {
  everyday: visitEveryday,
  'what stands beside an answer': visitRatingExtras,
  'other ways of rating': visitReview,
  'the pages of a team': visitTeam,
}

const visitStandards = async (page: Page, visit: Visit): Promise<void> => {
  await page.goto('/standards')
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(5)
  await visit('standards')
  await page.goto('/standards?q=none')
  await expect(page.getByText('找不到「none」')).toBeVisible()
  await visit('standards, nothing found')
  for (const id of [longStandard, standardWithoutLevels]) {
    await page.goto(`/standards/${id}`)
    await expect(page.getByRole('button', { name: '開始自評', exact: true })).toBeVisible()
    await visit(`standard ${id}`)
  }
  for (const part of ['知識', '技能', '態度']) {
    await page.getByRole('button', { name: new RegExp(`^${part}`, 'u') }).click()
    await visit(`standard, ${part}`)
  }
}

const visitRating = async (page: Page, visit: Visit): Promise<void> => {
  const screen = createRatingScreen(page)
  const assessmentId = await startAssessment(page, longStandard)
  const indicators = indicatorsOf(readStandard(longStandard))
  await visit('rating, the first indicator of 113')
  await pressAtPace(page, '45', spacing)
  await screen.shows(indicators[2])
  await visit('rating, an answer given')
  await failWrites(page, 2)
  await pressAtPace(page, '4', spacing)
  await expect(page.getByRole('alert')).toBeVisible()
  await visit('rating, an answer not saved')
  await page.getByRole('button', { name: '再試一次' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await visit('rating with the keys open')
  await page.keyboard.press('Escape')
  const official = page.getByRole('button', { name: '官方說明' })
  if (await official.isVisible()) {
    await official.click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await visit('rating with the official texts open')
    await page.keyboard.press('Escape')
  }
  await page.goto(`/a/${assessmentId}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('113 題答了 3 題')
  await visit('tasks')
  await page.goto(rateAddress(assessmentId, 'nothing'))
  await expect(page.getByText('這份自評裡沒有這一題。')).toBeVisible()
  await visit('an unknown indicator')
  await page.goto(`/a/${assessmentId}/result`)
  await expect(page.getByText('還看不出輪廓').first()).toBeVisible()
  await visit('result, too little rated')

  await startAssessment(page, shortStandard)
  await pressAtPace(page, '4453', spacing)
  await expect(page.getByRole('region', { name: /評完了$/u })).toBeVisible()
  await visit('rating, the end of a duty')
  await pressAtPace(page, '34432432238549', spacing)
  await expect(screen.resultLink).toBeVisible()
  await visit('rating, the last indicator')
  await page.goto('/')
  await expect(page.getByRole('link', { name: '繼續自評' })).toBeVisible()
  await visit('home with several assessments')
}

const visitResults = async (page: Page, visit: Visit): Promise<void> => {
  const result = createResultScreen(page)
  await page.goto('/result')
  await expect(result.radar).toBeVisible()
  await visit('result')
  await visitRequirementsAndReports(page, visit)
  await visitExplanations(page, visit)
  await page
    .getByRole('button', { name: /^(?:匯出 CSV|更多動作)$/u })
    .filter({ visible: true })
    .click()
  await visit('result with the menu open')
  await page.getByRole('button', { name: '評量 CSV', exact: true }).click()
  await expect(page.getByText('已產生「評量_')).toBeVisible()
  await visit('result, a file made')
  const unratedId = await startAssessment(page, standardWithoutLevels)
  await page
    .getByRole('link', { name: /^(?:回任務清單|自評)$/u })
    .filter({ visible: true })
    .first()
    .click()
  await page.goto(`/a/${unratedId}/result`)
  await expect(page.getByRole('link', { name: '從這項開始' })).toBeVisible()
  await visit('result, nothing rated')
  await page.getByRole('link', { name: '從這項開始' }).click()
  await expect(page.getByRole('radiogroup')).toBeVisible()
}

const visitData = async (page: Page, visit: Visit): Promise<void> => {
  const data = createDataScreen(page)
  await page.goto('/data')
  await expect(data.heading).toContainText('3 份自評')
  const backup = await data.downloadBackup()
  await visit('data')
  await data.chooseBackup(backup.bytes)
  await expect(data.backupCard).toContainText('還沒寫入')
  await visit('data, before restoring')
  await data.chooseBackup('no backup')
  await expect(data.refusal).toBeVisible()
  await visit('data, a file refused')
  await page.getByRole('button', { name: '清除全部資料' }).click()
  await page.getByRole('button', { name: '清除，不能復原' }).click()
  await expect(page.getByText('什麼都沒有清除')).toBeVisible()
  await visit('data, asking before erasing')
}
