import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/domain/answer.ts'
import { analyzeGaps } from '../../src/domain/gap-analysis.ts'
import { createStandardOutline } from '../../src/domain/standard-outline.ts'
import { type PlanStanding, toPlanList, toPlanRow } from '../../src/reports/plan-list.ts'
import { createItem } from '../support/plan-items.ts'
import { readBundledStandard } from '../support/bundled-standards.ts'

const today = '2026-11-21'

const standard = readBundledStandard('KRM4224-001v1')
const outline = createStandardOutline(standard)
/** Requires 4, as every indicator of this standard does; its task has the outputs O3.2.1 and O3.2.2. */
const indicatorId = 'T3:T3.2:P3.2.2'

const round = (
  assessmentId: string,
  answer: Answer | null,
  startedAt = '2026-11-01',
  isDemo = false,
): PlanStanding => ({
  assessmentId,
  startedAt,
  isDemo,
  report: analyzeGaps(outline, new Map(answer === null ? [] : [[indicatorId, answer]])),
})
const rated = (level: 0 | 1 | 2 | 3 | 4 | 5 | 6): Answer => ({ status: 'rated', level })
const item = createItem({
  contentHash: standard.contentHash,
  target: { kind: 'indicator', itemId: indicatorId, code: 'P3.2.2', text: '追蹤貨物', taskName: '完成出貨作業' },
})

describe('the order of a plan', () => {
  const items = [
    createItem({ id: 'without a day, later', createdAt: '2026-11-03T00:00:00.000Z' }),
    createItem({ id: 'without a day', createdAt: '2026-11-02T00:00:00.000Z' }),
    createItem({ id: 'next year', dueOn: '2027-01-31', status: 'in-progress' }),
    createItem({ id: 'soon', dueOn: '2026-12-31' }),
    createItem({ id: 'yesterday', dueOn: '2026-11-20' }),
    createItem({ id: 'an occasion', dueOn: '2026-12-01', origin: 'no-opportunity', way: 'assignment' }),
    createItem({ id: 'done first', dueOn: '2026-11-25', status: 'done', doneAt: '2026-11-10T00:00:00.000Z' }),
    createItem({ id: 'done last', status: 'done', doneAt: '2026-11-12T00:00:00.000Z' }),
  ]
  const list = toPlanList(items, [], today)

  it('is by date, rows without one last, 尚無機會 for itself, and what is done apart', () => {
    const ids = (rows: typeof list.gaps) => rows.map((row) => row.item.id)
    expect(ids(list.gaps)).toEqual(['yesterday', 'soon', 'next year', 'without a day', 'without a day, later'])
    expect(ids(list.opportunities)).toEqual(['an occasion'])
    expect(ids(list.done)).toEqual(['done last', 'done first'])
  })

  it('counts, and names the next day that is not past and not done', () => {
    expect(list).toMatchObject({ total: 8, inProgress: 1, overdue: 1, nextDueOn: '2026-12-01' })
    expect(toPlanList([], [], today)).toMatchObject({ total: 0, inProgress: 0, overdue: 0, nextDueOn: null })
  })

  it('is overdue from the day after', () => {
    const isOverdue = (dueOn: string | null, status: 'done' | 'in-progress' = 'in-progress') =>
      toPlanRow(createItem({ dueOn, status }), [], today).isOverdue
    expect([isOverdue('2026-11-20'), isOverdue(today), isOverdue(null)]).toEqual([true, false, false])
    expect(isOverdue('2026-11-20', 'done')).toBe(false)
  })
})

describe('where an item stands', () => {
  it.each([
    ['as it began', rated(2), null, false],
    ['better, still short', rated(3), { before: 2, now: 3, required: 4 }, false],
    ['met', rated(4), { before: 2, now: 4, required: 4 }, true],
    ['lower than before', rated(0), { before: 2, now: 0, required: 4 }, false],
    ['no rating any more', { status: 'not-applicable' } as const, null, false],
    ['never answered', null, null, false],
  ])('%s', (_, answer, effect, isMet) => {
    expect(toPlanRow(item, [round('a1', answer)], today)).toMatchObject({ effect, isMet, assessmentId: 'a1' })
  })

  it('shows the first rating of what there was no opportunity for', () => {
    const proposed = { ...item, origin: 'no-opportunity', levelBefore: null } as const
    expect(toPlanRow(proposed, [round('a1', { status: 'no-opportunity' })], today).effect).toBeNull()
    expect(toPlanRow(proposed, [round('a1', rated(3))], today).effect).toEqual({ before: null, now: 3, required: 4 })
  })

  it('is read from the last round that rated it, and rated again in the last round', () => {
    const own = round('a1', rated(2), '2026-11-01')
    const later = round('a2', rated(5), '2026-12-01')
    const unrated = round('a3', null, '2027-01-01')
    const row = toPlanRow(item, [own, unrated, later], today)
    expect(row.effect?.now).toBe(5)
    expect(row.assessmentId).toBe('a3')
  })

  it('is never read from a round before, nor from sample data', () => {
    const earlier = round('a0', rated(6), '2026-10-01')
    const sample = round('demo', rated(6), '2026-12-01', true)
    expect(toPlanRow(item, [earlier, sample, round('a1', null)], today)).toMatchObject({
      gap: { own: null },
      assessmentId: 'a1',
    })
  })

  it('is unknown where its assessment is not there', () => {
    expect(toPlanRow(item, [], today)).toMatchObject({ gap: null, assessmentId: null, effect: null, outputs: [] })
    const other = createItem({ contentHash: 'another wording' })
    expect(toPlanRow(other, [round('a1', rated(2))], today)).toMatchObject({ gap: null, assessmentId: null })
  })

  it('offers the work outputs of its task as evidence', () => {
    const codes = (row: ReturnType<typeof toPlanRow>) => row.outputs.map(({ code, name }) => [code, name])
    const outputs = [
      ['O3.2.1', '出貨明細'],
      ['O3.2.2', '庫存管理資料'],
    ]
    expect(codes(toPlanRow(item, [round('a1', rated(2))], today))).toEqual(outputs)
    const skill = { ...item.target, kind: 'skill', itemId: 'S13', code: 'S13' } as const
    expect(codes(toPlanRow({ ...item, target: skill }, [round('a1', rated(2))], today))).toEqual(outputs)
  })

  it('has no rating where it is about knowledge or a skill', () => {
    const skill = { ...item, target: { ...item.target, kind: 'skill', itemId: 'S13' } as const }
    expect(toPlanRow(skill, [round('a1', rated(5))], today)).toMatchObject({
      gap: null,
      effect: null,
      isMet: false,
      assessmentId: null,
    })
  })
})
