import { longStandard, readStandard } from '../browser/printed-standards.ts'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { buildPage, withNewProfile, withServed } from './built-pages.ts'
import type { SaveTimes } from './pages/saving/main.ts'
import type { Row } from './rows.ts'
import { median } from './statistics.ts'

const saves = 300
const warmUp = 40

interface SavingPage {
  readonly measureSaving: (standard: CompetencyStandard, saves: number, warmUp: number) => Promise<SaveTimes>
}

/** What it costs that a saved answer is flushed to the disk: every other save of the same repository is relaxed. */
export const measureSaving = async (): Promise<readonly Row[]> => {
  const standard = readStandard(longStandard) as unknown as CompetencyStandard
  const times = await withServed([await buildPage('saving')], ({ origin }) =>
    withNewProfile({}, async (context) => {
      const page = await context.newPage()
      await page.goto(origin)
      return page.evaluate((args) => (globalThis as unknown as SavingPage).measureSaving(...args), [
        standard,
        saves,
        warmUp,
      ] as const)
    }),
  )
  return [
    {
      name: 'saving an answer, strict durability',
      controlName: 'relaxed',
      unit: 'ms',
      figure: median(times.strict),
      control: median(times.relaxed),
      mostRatio: 3,
    },
  ]
}
