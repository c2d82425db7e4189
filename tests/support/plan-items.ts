import type { PlanItem } from '../../src/domain/development-plan.ts'

/** An item of the plan about the first indicator of a standard, as it is right after it was added. */
export const createItem = (item: Partial<PlanItem> = {}): PlanItem => ({
  id: 'item',
  revision: 1,
  assessmentId: 'a1',
  standardId: 's1',
  standardName: '測試人員',
  contentHash: 'hash',
  target: { kind: 'indicator', itemId: 'P1', code: 'P1', text: '指標', taskName: '任務' },
  origin: 'gap',
  action: '',
  way: null,
  owner: '',
  resource: { text: '', link: '' },
  dueOn: null,
  successEvidence: '',
  status: 'not-started',
  createdAt: '2026-11-21T01:00:00.000Z',
  doneAt: null,
  levelBefore: 2,
  requiredBefore: 4,
  ...item,
})
