import { describe, expect, it } from 'vitest'
import type { Training } from '../../src/domain/training.ts'
import { createTrainingReport } from '../../src/domain/training-report.ts'
import { type TrainingWorkbookWords, trainingToWorkbook } from '../../src/files/training-workbook.ts'
import { createStandard } from '../support/stored-standard.ts'
import { readWorkbook } from '../support/workbook-reader.ts'

/** T1.1 with two levels side by side, T1.2 with one, T2.1 without. */
const standard = createStandard({
  name: '=HYPERLINK("a")',
  duties: [
    [
      { indicators: 2, levels: [5, 4] },
      { indicators: 1, levels: [3] },
    ],
    [{ indicators: 1, levels: [] }],
  ],
})
const [first, second, third] = standard.duties.flatMap((duty) => duty.tasks)

/** Every word is the name of its own place, so that a wrong one is seen. */
const named = <Key extends string>(keys: readonly Key[]): Readonly<Record<Key, string>> =>
  Object.fromEntries<string>(keys.map((key) => [key, key])) as Record<Key, string>

const words: TrainingWorkbookWords = {
  title: 'title',
  sheets: named(['cover', 'needs', 'trainings', 'change', 'sources']),
  indicator7: 'indicator 7',
  indicator11: 'indicator 11',
  facts: named([
    ...(['organization', 'unit', 'period', 'standard', 'standardCode', 'people', 'counted'] as const),
    ...(['rated', 'applicable', 'before', 'after', 'madeOn'] as const),
  ]),
  columns: named([
    ...(['dutyCode', 'duty', 'taskCode', 'task', 'required', 'requiredOrigin', 'shortBefore'] as const),
    ...(['comparedBefore', 'shortAfter', 'comparedAfter', 'rerated', 'closed', 'opened', 'answeredBy'] as const),
    ...(['name', 'kind', 'hours', 'provider', 'heldOn', 'owner', 'state', 'forTasks', 'figure', 'origin'] as const),
  ]),
  held: 'held',
  planned: 'planned',
  list: (items) => items.join('/'),
  undecided: (levels) => `side by side ${levels.join(' ')}`,
  sources: [{ figure: 'short', text: 'the gap is below 0' }],
  signOff: 'sign-off',
  signers: ['one', 'other'],
  signature: 'signature',
  signDate: 'date',
  notes: ['purpose'],
}

const training: Training = {
  ...{ id: 'a', revision: 1, teamId: 'team', name: '+訓練', kind: '@課程', hours: 6.5, provider: '=1+1' },
  ...{ heldOn: '2026-12-01', owner: '-王', isHeld: true, taskIds: [first?.id ?? ''] },
}
const blank: Training = {
  ...{ ...training, id: 'b', name: '待定', kind: '', hours: null, provider: '' },
  ...{ heldOn: null, owner: '', isHeld: false, taskIds: [] },
}

const report = createTrainingReport({
  organization: '=示範',
  team: { name: '一組', unit: '營運部', profile: null },
  period: '2026 下半年',
  moments: { before: '之前', after: '現在' },
  evidence: {
    ...{ standard, people: 8, counted: 7, rated: 20, applicable: 28 },
    tasks: [first, second, third].flatMap((task, index) =>
      task === undefined
        ? []
        : [
            {
              ...{ task, rerated: index === 0 ? 4 : 0, closed: index === 0 ? 2 : 0, opened: 0 },
              before: { short: index === 0 ? 5 : 0, compared: index === 2 ? 0 : 6 },
              after: { short: index === 0 ? 3 : 0, compared: index === 2 ? 0 : 7 },
            },
          ],
    ),
  },
  trainings: [blank, training],
})

const read = async (given = report) => {
  const file = await trainingToWorkbook(given, words, new Date(2026, 10, 21, 15))
  if (!(file.content instanceof Uint8Array)) throw new Error('A workbook is no text.')
  const sheets = new Map(readWorkbook(file.content).map(({ name, rows }) => [name, rows]))
  return { file, sheets, rowsOf: (name: string) => sheets.get(name) ?? [] }
}

describe('the workbook of training evidence', () => {
  it('is named after the standard and the day, and has a sheet for each part', async () => {
    const { file, sheets } = await read()
    expect(file.name).toBe('TTQS佐證_TST0001-001v1_20261121.xlsx')
    expect([...sheets.keys()]).toEqual(['cover', 'needs', 'trainings', 'change', 'sources'])
  })

  it('says on its cover whose it is, when, over how many people, and leaves room for signatures', async () => {
    const { rowsOf } = await read()
    expect(rowsOf('cover').filter((row) => row.length > 0)).toEqual([
      ['title'],
      ['organization', '=示範'],
      ['unit', '營運部'],
      ['period', '2026 下半年'],
      ['standard', '=HYPERLINK("a")'],
      ['standardCode', 'TST0001-001v1'],
      ['people', 8],
      ['counted', 7],
      ['rated', 20],
      ['applicable', 28],
      ['before', '之前'],
      ['after', '現在'],
      ['madeOn', { instant: '2026-11-21T00:00:00' }],
      ['sign-off', 'signature', 'date'],
      ['one'],
      ['other'],
      [null, 'purpose'],
    ])
  })

  it('has no line for an organisation that nobody has named', async () => {
    const { rowsOf } = await read({ ...report, organization: null })
    expect(rowsOf('cover').flat()).not.toContain('organization')
  })

  it('has the need of each task below the heading of indicator 7; what nobody can be compared in is empty, never 0', async () => {
    const { rowsOf } = await read()
    const [title, columns, ...rows] = rowsOf('needs')
    expect(title).toEqual(['indicator 7'])
    expect(columns).toEqual([
      ...['dutyCode', 'duty', 'taskCode', 'task', 'required', 'requiredOrigin'],
      ...['shortBefore', 'comparedBefore', 'answeredBy'],
    ])
    expect(rows.map((row) => row.slice(2))).toEqual([
      ['T1.1', '任務1.1', 5, 'side by side 5 4', 5, 6, '+訓練'],
      ['T1.2', '任務1.2', 3, null, 0, 6],
      ['T2.1', '任務2.1', null, null, null, 0],
    ])
  })

  it('has what was held and what is planned, with numbers and days as such, and texts that stay texts', async () => {
    const { rowsOf } = await read()
    const [title, columns, ...rows] = rowsOf('trainings')
    expect(title).toEqual(['indicator 11'])
    expect(columns).toEqual(['name', 'kind', 'hours', 'provider', 'heldOn', 'owner', 'state', 'forTasks'])
    expect(rows).toEqual([
      ['+訓練', '@課程', 6.5, '=1+1', { instant: '2026-12-01T00:00:00' }, '-王', 'held', 'T1.1 任務1.1'],
      ['待定', null, null, null, null, null, 'planned'],
    ])
  })

  it('has before and after side by side, and nothing closed where nobody was rated again', async () => {
    const { rowsOf } = await read()
    const [title, columns, ...rows] = rowsOf('change')
    expect(title).toEqual(['indicator 11'])
    expect(columns?.slice(4)).toEqual([
      ...['shortBefore', 'comparedBefore', 'answeredBy', 'shortAfter', 'comparedAfter', 'rerated', 'closed', 'opened'],
    ])
    expect(rows.map((row) => row.slice(4))).toEqual([
      [5, 6, '+訓練', 3, 7, 4, 2, 0],
      [0, 6, null, 0, 7, 0],
      [null, 0, null, null, 0, 0],
    ])
  })

  it('says where each figure comes from', async () => {
    expect((await read()).rowsOf('sources')).toEqual([
      ['figure', 'origin'],
      ['short', 'the gap is below 0'],
    ])
  })
})
