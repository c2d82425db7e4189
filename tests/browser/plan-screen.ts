import type { Locator, Page } from '@playwright/test'

/** The development plan: its list, the page for adding, and the page of one item. */
export interface PlanScreen {
  readonly heading: Locator
  readonly gaps: Locator
  readonly opportunities: Locator
  readonly done: Locator
  readonly row: (code: string) => Locator
  readonly status: (code: string) => Locator
  readonly add: (code: string) => Locator
  readonly edit: (code: string) => Locator
  readonly field: (label: string) => Locator
  readonly save: Locator
}

export const createPlanScreen = (page: Page): PlanScreen => ({
  heading: page.getByRole('heading', { level: 1 }),
  gaps: page.getByRole('table', { name: '差距', exact: true }),
  opportunities: page.getByRole('table', { name: '尚無機會', exact: true }),
  done: page.getByRole('table', { name: /^完成 \d+ 項$/u }),
  row: (code) => page.getByRole('row').filter({ hasText: code }),
  status: (code) => page.getByRole('combobox', { name: `狀態：${code}`, exact: true }),
  add: (code) => page.getByRole('button', { name: `加入計畫 ${code}`, exact: true }),
  edit: (code) => page.getByRole('link', { name: `編輯 ${code}`, exact: true }),
  field: (label) => page.getByLabel(label, { exact: true }),
  save: page.getByRole('button', { name: '儲存並回到計畫', exact: true }),
})
