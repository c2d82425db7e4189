import { describe, expect, it } from 'vitest'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { compareVersions } from '../../src/reports/version-changes.ts'
import { readCatalogueStandard } from '../support/catalogue-standards.ts'
import { createStandard } from '../support/stored-standard.ts'

/** A standard of one duty: one task per entry, with its name and the texts of its indicators. */
const version = (...tasks: readonly (readonly [name: string, ...texts: readonly string[]])[]): CompetencyStandard => {
  const base = createStandard({ duties: [tasks.map(([, ...texts]) => ({ indicators: texts.length, levels: [4] }))] })
  return {
    ...base,
    duties: base.duties.map((duty) => ({
      ...duty,
      tasks: duty.tasks.map((task, position) => {
        const [name, ...texts] = tasks[position] ?? ['']
        return {
          ...task,
          name,
          indicators: task.indicators.map((indicator, index) => ({ ...indicator, text: texts[index] ?? '' })),
        }
      }),
    })),
  }
}

const short = (before: CompetencyStandard, now: CompetencyStandard) => {
  const { same, changed, added, gone } = compareVersions(before, now)
  return {
    same: same.map((one) => one.now.indicator.text),
    changed: changed.map((one) => [one.before.indicator.text, one.now.indicator.text]),
    added: added.map(({ indicator }) => indicator.text),
    gone: gone.map(({ indicator }) => indicator.text),
  }
}

describe('two versions of a standard', () => {
  it.each([
    [
      'are the same where every text is',
      version(['訂單', '建立訂單', '確認付款']),
      version(['訂單', '建立訂單', '確認付款']),
      { same: ['建立訂單', '確認付款'], changed: [], added: [], gone: [] },
    ],
    [
      'find what has moved by an insertion',
      version(['訂單', '建立訂單', '確認付款']),
      version(['訂單', '接待顧客', '建立訂單', '確認付款']),
      { same: ['建立訂單', '確認付款'], changed: [], added: ['接待顧客'], gone: [] },
    ],
    [
      'pair a new wording with the old one that is most like it',
      version(['訂單', '依客戶需求建立訂單', '依客戶需求建立報價單']),
      version(['訂單', '依照客戶需求建立報價單', '依照客戶需求建立訂單']),
      {
        same: [],
        changed: [
          ['依客戶需求建立報價單', '依照客戶需求建立報價單'],
          ['依客戶需求建立訂單', '依照客戶需求建立訂單'],
        ],
        added: [],
        gone: [],
      },
    ],
    [
      'call the same text under another task text changed',
      version(['訂單', '確認付款']),
      version(['收款', '確認付款']),
      { same: [], changed: [['確認付款', '確認付款']], added: [], gone: [] },
    ],
    [
      'prefer the same task for a text that stands twice',
      version(['訂單', '確認付款'], ['收款', '確認付款']),
      version(['收款', '確認付款'], ['訂單', '確認付款']),
      { same: ['確認付款', '確認付款'], changed: [], added: [], gone: [] },
    ],
    [
      'list what is nowhere any more',
      version(['訂單', '建立訂單', '寄送傳真']),
      version(['訂單', '建立訂單', '回覆即時訊息']),
      { same: ['建立訂單'], changed: [], added: ['回覆即時訊息'], gone: ['寄送傳真'] },
    ],
  ])('%s', (_, before, now, expected) => {
    expect(short(before, now)).toEqual(expected)
  })

  it('of 113 indicators are each counted once', () => {
    const before = readCatalogueStandard('KMM2431-002v2')
    const { same, changed, added, gone } = compareVersions(before, readCatalogueStandard('KRM2431-001v2'))
    expect(same.length + changed.length + gone.length).toBe(113)
    const target = readCatalogueStandard('KRM2431-001v2').duties.flatMap(({ tasks }) => tasks)
    expect(same.length + changed.length + added.length).toBe(target.flatMap(({ indicators }) => indicators).length)
  })
})
