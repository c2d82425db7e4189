import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  type PlanDraft,
  draftToFields,
  findPlanChange,
  findPlanProblems,
  findSeen,
  followItem,
  itemToDraft,
  itemToFields,
} from '../../src/domain/plan-draft.ts'
import {
  type PlanItem,
  changePlanItem,
  joinPlanTexts,
  planItemSchema,
  settlePlanItem,
} from '../../src/domain/development-plan.ts'
import { createItem } from '../support/plan-items.ts'

const draft: PlanDraft = {
  action: '',
  way: null,
  owner: '',
  resourceText: '',
  resourceLink: '',
  dueOn: '',
  successEvidence: '',
  status: 'not-started',
}

/** What is written where an item holds one draft and the form another. */
const changeOf = (item: PlanItem, typed: PlanDraft) => {
  const before = itemToFields(item)
  return findPlanChange(before, draftToFields(before, typed))
}

describe('what is typed into a plan item', () => {
  it('begins with the item', () => {
    const item = createItem({ dueOn: '2026-12-31', resource: { text: '課程', link: 'https://a.example' } })
    expect(itemToDraft(item)).toEqual({
      ...draft,
      dueOn: '2026-12-31',
      resourceText: '課程',
      resourceLink: 'https://a.example',
    })
    expect(changeOf(item, itemToDraft(item))).toEqual({})
  })

  it.each<[Partial<PlanDraft>, object]>([
    [{ action: '跟一次出貨' }, { action: '跟一次出貨' }],
    [{ way: 'mentoring' }, { way: 'mentoring' }],
    [{ dueOn: '2026/1/5' }, { dueOn: '2026-01-05' }],
    [{ resourceLink: ' https://a.example/x ' }, { resource: { text: '', link: 'https://a.example/x' } }],
    [{ resourceText: '書' }, { resource: { text: '書', link: '' } }],
    [
      { status: 'done', successEvidence: '報告', owner: '主管' },
      { status: 'done', successEvidence: '報告', owner: '主管' },
    ],
  ])('%j is written as %j', (typed, change) => {
    expect(changeOf(createItem(), { ...draft, ...typed })).toEqual(change)
  })

  it('keeps what cannot be taken as it was typed, and what stood there stays', () => {
    const item = createItem({ dueOn: '2026-12-31', resource: { text: '', link: 'https://a.example' } })
    const typed = { ...itemToDraft(item), dueOn: '2026-02-30', resourceLink: 'javascript:alert(1)', owner: '我' }
    const change = changeOf(item, typed)
    expect(change).toEqual({ owner: '我', typed: { dueOn: '2026-02-30', resourceLink: 'javascript:alert(1)' } })
    const changed = changePlanItem(item, change, '2026-11-21T00:00:00.000Z')
    expect(changed).toMatchObject({ dueOn: '2026-12-31', resource: { link: 'https://a.example' } })
    expect(itemToDraft(changed), 'there again').toEqual(typed)
    const corrected = changePlanItem(changed, changeOf(changed, { ...typed, dueOn: '', resourceLink: '' }), 'later')
    expect(corrected).toMatchObject({ dueOn: null, resource: { link: '' } })
    expect(corrected).not.toHaveProperty('typed')
  })

  it('leaves a link of another kind that was stored before as it is until somebody corrects it', () => {
    const item = createItem({ resource: { text: '', link: 'file:///x' } })
    expect(changeOf(item, { ...itemToDraft(item), owner: '我' })).toEqual({ owner: '我' })
  })

  it('takes a day and a link away where the field is emptied', () => {
    const item = createItem({ dueOn: '2026-12-31', resource: { text: '', link: 'https://a.example' } })
    expect(changeOf(item, draft)).toEqual({ dueOn: null, resource: { text: '', link: '' } })
  })

  it('keeps 10,000 characters, emoji and text from right to left as they are', () => {
    const action = `${'長'.repeat(9_990)}👩‍💻 שלום`
    expect(changeOf(createItem(), { ...draft, action })).toEqual({ action })
  })

  it.each<[Partial<PlanDraft>, readonly (readonly [string, string])[]]>([
    [{}, []],
    [{ resourceLink: 'http://a.example' }, []],
    [{ resourceLink: 'javascript:alert(1)' }, [['resourceLink', 'LinkNotWeb']]],
    [{ resourceLink: 'file:///etc/passwd' }, [['resourceLink', 'LinkNotWeb']]],
    [{ resourceLink: 'a.example' }, [['resourceLink', 'LinkUnreadable']]],
    [{ dueOn: '2026-02-30' }, [['dueOn', 'DayImpossible']]],
    [
      { dueOn: '1999-01-01', resourceLink: 'x' },
      [
        ['dueOn', 'DayOutOfRange'],
        ['resourceLink', 'LinkUnreadable'],
      ],
    ],
  ])('%j has the problems %j, in the order of the form', (typed, problems) => {
    expect(findPlanProblems({ ...draft, ...typed }).map(({ field, problem }) => [field, problem.type])).toEqual(
      problems,
    )
  })
})

describe('two tabs with the same plan item', () => {
  const at = '2026-11-21T00:00:00.000Z'
  const write = (item: PlanItem, seen: PlanItem, typed: Partial<PlanDraft>): PlanItem => {
    const before = itemToFields(seen)
    const change = findPlanChange(before, draftToFields(before, { ...itemToDraft(seen), ...typed }))
    return changePlanItem(item, change, at, findSeen(before, change))
  }

  it.each<[Partial<PlanDraft>, Partial<PlanDraft>, object, object]>([
    [{ action: '甲' }, { action: '乙' }, { action: '乙' }, { action: '甲' }],
    [{ owner: '甲' }, { owner: '乙' }, { owner: '乙' }, { owner: '甲' }],
    [{ successEvidence: '甲' }, { successEvidence: '乙' }, { successEvidence: '乙' }, { successEvidence: '甲' }],
    [{ dueOn: '2026-12-01' }, { dueOn: '2026-12-02' }, { dueOn: '2026-12-02' }, { dueOn: '2026-12-01' }],
    [
      { resourceText: '甲' },
      { resourceLink: 'https://a.example' },
      { resource: { text: '', link: 'https://a.example' } },
      { resource: { text: '甲', link: '' } },
    ],
  ])('%j and %j of one field are both kept', (first, second, shown, other) => {
    const seen = createItem()
    const both = write(write(seen, seen, first), seen, second)
    expect(both).toMatchObject({ ...shown, other })
  })

  it('keep nothing twice: not the same text, not an empty one, not another field, and not what was seen', () => {
    const seen = createItem({ action: '舊' })
    expect(write(write(seen, seen, { action: '同' }), seen, { action: '同' })).not.toHaveProperty('other')
    expect(write(write(seen, seen, { action: '' }), seen, { action: '乙' })).not.toHaveProperty('other')
    const apart = write(write(seen, seen, { action: '甲' }), seen, { owner: '乙' })
    expect(apart).toMatchObject({ action: '甲', owner: '乙' })
    expect(apart).not.toHaveProperty('other')
    expect(
      write(write(seen, seen, { action: '甲' }), write(seen, seen, { action: '甲' }), { action: '乙' }),
    ).not.toHaveProperty('other')
  })

  it('are one again when somebody has chosen, field by field', () => {
    const seen = createItem()
    const both = write(write(seen, seen, { action: '甲', owner: '甲' }), seen, { action: '乙', owner: '乙' })
    const half = settlePlanItem(both, { action: '甲' }, at)
    expect(half).toMatchObject({ action: '甲', owner: '乙', other: { owner: '甲' }, revision: both.revision + 1 })
    expect(half.other).not.toHaveProperty('action')
    expect(settlePlanItem(half, { owner: '乙' }, at)).not.toHaveProperty('other')
  })

  it.each([
    ['action', { action: '甲' }, { action: '乙' }, { action: '甲\n乙' }],
    ['successEvidence', { successEvidence: '甲' }, { successEvidence: '乙' }, { successEvidence: '甲\n乙' }],
    ['owner', { owner: '甲' }, { owner: '' }, { owner: '甲' }],
    ['owner', { owner: '甲' }, { owner: '乙' }, { owner: '甲 / 乙' }],
    [
      'resource',
      { resource: { text: '甲', link: 'https://a.example' } },
      { resource: { text: '乙', link: 'https://b.example' } },
      { resource: { text: '甲 / 乙 / https://b.example', link: 'https://a.example' } },
    ],
    ['dueOn', { dueOn: '2026-12-01' }, { dueOn: '2026-12-31' }, null],
    ['dueOn', { dueOn: '2026-12-01' }, { dueOn: null }, null],
  ] as const)('of %s are put together only where both can hold', (field, here, other, joined) => {
    const item = createItem(here)
    expect(joinPlanTexts(field, item, other)).toEqual(joined)
    expect(v.is(planItemSchema, settlePlanItem(item, joined ?? {}, at))).toBe(true)
  })

  it('show each other what nobody is typing into', () => {
    const seen = createItem({ action: '舊' })
    const shown = write(seen, seen, { action: '甲', owner: '別人' })
    const typing = { ...itemToDraft(seen), action: '舊的，改到一半' }
    expect(followItem(typing, itemToFields(seen), shown)).toEqual({ ...typing, owner: '別人' })
  })
})
