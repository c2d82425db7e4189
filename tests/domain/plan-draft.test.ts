import { describe, expect, it } from 'vitest'
import { type PlanDraft, draftToChange, findPlanProblems, itemToDraft, keepTaken } from '../../src/domain/plan-draft.ts'
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

describe('what is typed into a plan item', () => {
  it('begins with the item', () => {
    const item = createItem({ dueOn: '2026-12-31', resource: { text: '課程', link: 'https://a.example' } })
    expect(itemToDraft(item)).toEqual({
      ...draft,
      dueOn: '2026-12-31',
      resourceText: '課程',
      resourceLink: 'https://a.example',
    })
    expect(draftToChange(itemToDraft(item), itemToDraft(item))).toEqual({})
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
    expect(draftToChange(draft, { ...draft, ...typed })).toEqual(change)
  })

  it('is written without what cannot be taken, and what stood there stays', () => {
    const before = { ...draft, dueOn: '2026-12-31', resourceLink: 'https://a.example' }
    const typed = { ...before, dueOn: '2026-02-30', resourceLink: 'javascript:alert(1)', owner: '我' }
    expect(draftToChange(before, typed)).toEqual({ owner: '我' })
    expect(keepTaken(before, typed)).toEqual({ ...before, owner: '我' })
    expect(draftToChange(before, { ...typed, resourceText: '書' })).toMatchObject({
      resource: { text: '書', link: 'https://a.example' },
    })
  })

  it('takes a day and a link away where the field is emptied', () => {
    const before = { ...draft, dueOn: '2026-12-31', resourceLink: 'https://a.example' }
    expect(draftToChange(before, draft)).toEqual({ dueOn: null, resource: { text: '', link: '' } })
  })

  it('keeps 10,000 characters, emoji and text from right to left as they are', () => {
    const action = `${'長'.repeat(9_990)}👩‍💻 שלום`
    expect(draftToChange(draft, { ...draft, action })).toEqual({ action })
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
