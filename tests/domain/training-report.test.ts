import { describe, expect, it } from 'vitest'
import type { RequirementProfile } from '../../src/domain/requirement-profile.ts'
import type { Training } from '../../src/domain/training.ts'
import { type TrainingReport, createTrainingReport } from '../../src/domain/training-report.ts'
import { createStandard } from '../support/stored-standard.ts'

/** T1.1 with two indicators, T1.2 and T2.1 with one each. */
const standard = createStandard({
  duties: [
    [
      { indicators: 2, levels: [5, 4] },
      { indicators: 1, levels: [3] },
    ],
    [{ indicators: 1, levels: [] }],
  ],
})
const tasks = standard.duties.flatMap((duty) => duty.tasks)
const [sideBySide, single, withoutLevel] = tasks

const training = (name: string, change: Partial<Training> = {}): Training => ({
  id: name,
  revision: 1,
  teamId: 'team',
  name,
  kind: '',
  hours: null,
  provider: '',
  heldOn: null,
  owner: '',
  isHeld: false,
  taskIds: [],
  ...change,
})

const counts = { before: { short: 0, compared: 2 }, after: { short: 0, compared: 2 }, rerated: 0, closed: 0, opened: 0 }

const report = (
  trainings: readonly Training[] = [],
  change: Partial<Parameters<typeof createTrainingReport>[0]> = {},
): TrainingReport =>
  createTrainingReport({
    organization: '示範股份有限公司',
    team: { name: '一組', unit: null, profile: null },
    period: null,
    moments: { before: '之前', after: '現在' },
    evidence: {
      standard,
      people: 3,
      counted: 2,
      rated: 7,
      applicable: 8,
      tasks: tasks.map((task) => ({ task, ...counts })),
    },
    trainings,
    ...change,
  })

describe('the report of training', () => {
  it('leaves empty what nobody can be compared in, and what nobody was rated again in', () => {
    const { tasks: reports, coverage } = report([], {
      evidence: {
        ...{ standard, people: 1, counted: 0, rated: 0, applicable: 0 },
        tasks: tasks.slice(0, 2).map((task, rerated) => ({
          ...{ task, rerated, closed: 0, opened: 0 },
          before: { short: 0, compared: 0 },
          after: { short: 0, compared: 3 },
        })),
      },
    })
    const cells = reports.map((one) => [one.before.short, one.after.short, one.rerated, one.closed, one.opened])
    expect(cells).toEqual([
      [null, 0, 0, null, null],
      [null, 0, 1, 0, 0],
    ])
    expect(coverage).toBeNull()
    expect(report().coverage).toEqual({ rated: 7, applicable: 8 })
  })

  it('says what is required: as printed, the highest of several with all of them, and what the team sets', () => {
    const entry = { importance: null, origin: 'own', setBy: null, setAt: '', reason: null } as const
    const profile: RequirementProfile = {
      id: 'profile',
      standardId: standard.id,
      contentHash: standard.contentHash,
      entries: [
        { ...entry, itemId: sideBySide?.indicators[0]?.id ?? '', level: 6 },
        { ...entry, itemId: withoutLevel?.id ?? '', level: 2 },
      ],
    }
    const required = ({ tasks: reports }: TrainingReport) => reports.map(({ requirement }) => requirement)
    expect(required(report())).toEqual([
      { levels: [5], undecided: [5, 4] },
      { levels: [3], undecided: [] },
      { levels: [], undecided: [] },
    ])
    expect(required(report([], { team: { name: '一組', unit: null, profile } }))).toEqual([
      { levels: [5, 6], undecided: [5, 4] },
      { levels: [3], undecided: [] },
      { levels: [2], undecided: [] },
    ])
  })

  it('joins trainings and needs both ways, and leaves out a task that is not there any more', () => {
    const [one, other] = [single?.id ?? '', withoutLevel?.id ?? '']
    const { tasks: reports, trainings } = report([
      training('甲', { taskIds: [other, one, 'gone', other] }),
      training('乙', { taskIds: [other] }),
    ])
    expect(reports.map((task) => task.trainings.map(({ name }) => name).sort())).toEqual([[], ['甲'], ['乙', '甲']])
    expect(trainings.find((each) => each.training.name === '乙')?.tasks.map(({ code }) => code)).toEqual(['T2.1'])
    expect(trainings.find((each) => each.training.name === '甲')?.tasks.map(({ code }) => code)).toEqual([
      'T1.2',
      'T2.1',
    ])
    expect(reports.map(({ duty }) => duty.code)).toEqual(['T1', 'T1', 'T2'])
  })

  it('lists what was held before what is planned, each by day, and without a day last', () => {
    const { trainings } = report([
      training('planned without a day'),
      training('planned later', { heldOn: '2027-01-02' }),
      training('held without a day', { isHeld: true }),
      training('planned', { heldOn: '2026-12-31' }),
      training('held', { isHeld: true, heldOn: '2028-01-01' }),
    ])
    expect(trainings.map((each) => each.training.name)).toEqual([
      'held',
      'held without a day',
      'planned',
      'planned later',
      'planned without a day',
    ])
  })

  it('names the team where it has no unit', () => {
    expect(report().unit).toBe('一組')
    expect(report([], { team: { name: '一組', unit: '營運部', profile: null } }).unit).toBe('營運部')
  })
})
