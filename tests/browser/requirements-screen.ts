import { type Locator, type Page, expect } from '@playwright/test'
import type { PrintedStandard } from './printed-standards.ts'

/** The page where required levels and importance are set. */
export interface RequirementsScreen {
  readonly heading: Locator
  readonly duty: (name: RegExp) => Locator
  readonly levels: (name: RegExp) => Locator
  readonly chooseLevel: (name: RegExp, level: number) => Promise<void>
  readonly importance: (name: RegExp) => Locator
  readonly row: (text: string) => Locator
  readonly back: () => Promise<void>
}

export const createRequirementsScreen = (page: Page): RequirementsScreen => {
  const levels = (name: RegExp): Locator => page.getByRole('radiogroup', { name })
  const heading = page.getByRole('heading', { level: 1 })
  return {
    heading,
    duty: (name) => page.getByRole('region', { name }),
    levels,
    chooseLevel: async (name, level) => {
      const group = levels(name)
      // The radio lies under its number, as on the rating screen.
      await group
        .locator('label')
        .nth(level - 1)
        .click()
      await expect(group.getByRole('radio', { name: `${level} 級` })).toBeChecked()
    },
    importance: (name) => page.getByRole('combobox', { name }),
    row: (text) => page.locator('.row').filter({ hasText: text }),
    back: async () => {
      await page.getByRole('link', { name: '看差距結果' }).click()
      await expect(page.getByRole('table', { name: '任務差距' })).toBeVisible()
    },
  }
}

/** The standard as if these levels had been printed for these tasks: what an independent calculation starts from. */
export const withOwnLevels = (
  standard: PrintedStandard,
  levelByTask: Readonly<Record<string, number>>,
): PrintedStandard => ({
  ...standard,
  duties: standard.duties.map((duty) => ({
    ...duty,
    tasks: duty.tasks.map((task) => {
      const level = levelByTask[task.id] ?? levelByTask[`${duty.code}`]
      return level === undefined ? task : { ...task, levels: [level], isOwn: true }
    }),
  })),
})
