import { describe, expect, it, vi } from 'vitest'
import { createAssessment } from '../../src/domain/assessment.ts'
import { analyzeGaps } from '../../src/domain/gap-analysis.ts'
import { err, ok } from '../../src/domain/result.ts'
import { createStandardOutline } from '../../src/domain/standard-outline.ts'
import type { PictureWords } from '../../src/reports/gap-picture.ts'
import type { DeviceRecords, MadeFile } from '../../src/services.ts'
import { useResultExportStore } from '../../src/stores/result-export.ts'
import { createServices, startStores } from '../support/services.ts'
import { createStandard, indicatorAt } from '../support/stored-standard.ts'

const standard = createStandard()
const indicator = indicatorAt(standard, 0)
const stored = {
  assessment: createAssessment('a1', standard, '2026-11-21T01:00:00.000Z'),
  standard,
  ratings: [
    {
      indicatorId: indicator.id,
      code: indicator.code,
      text: indicator.text,
      answer: { status: 'rated', level: 3 },
      ratedAt: '2026-11-21T01:00:00.000Z',
    },
  ],
} as const
const report = analyzeGaps(createStandardOutline(standard), new Map([[indicator.id, { status: 'rated', level: 3 }]]))

const words: PictureWords = {
  title: (name) => name,
  own: '自評',
  required: '要求',
  short: '不足',
  over: '超出',
  unrated: '未評',
  values: (...values) => values.join(' '),
  onlyOwn: (own) => own,
  purpose: '自我發展用途',
}

const startWith = (overrides: Partial<DeviceRecords> = {}) => {
  const saved: MadeFile[] = []
  const recordMadeFile = vi.fn<DeviceRecords['recordMadeFile']>(() => Promise.resolve(ok(null)))
  const deviceRecords = { ...createServices().deviceRecords, recordMadeFile, ...overrides }
  const store = useResultExportStore(startStores({ deviceRecords, saveFile: (file) => saved.push(file) }))
  return { store, saved, recordMadeFile }
}

describe('making a file of a result', () => {
  it.each([
    ['ratings-csv', '評量_TST0001-001v1_20261121.csv', '指標識別碼'],
    ['gaps-csv', '差距_TST0001-001v1_20261121.csv', '達標率'],
  ] as const)('hands over %s under its name and records it', async (kind, name, column) => {
    const { store, saved, recordMadeFile } = startWith()
    await store.exportResult(kind, stored.assessment, stored.ratings, report, words)
    expect(saved.map((file) => [file.name, file.type])).toEqual([[name, 'text/csv;charset=utf-8']])
    expect((saved[0]?.content as string).split('\r\n')[0]).toContain(column)
    expect(store.outcome).toEqual({ type: 'made', name })
    expect(recordMadeFile.mock.calls).toEqual([[{ kind, name, standardName: '測試人員' }]])
    store.forget()
    expect(store.outcome).toBeNull()
  })

  it('makes a workbook and a picture, and keeps a drawing as it was drawn', async () => {
    const { store, saved, recordMadeFile } = startWith()
    await store.exportResult('gaps-xlsx', stored.assessment, stored.ratings, report, words)
    await store.exportResult('gaps-svg', stored.assessment, stored.ratings, report, words)
    await store.savePicture(stored.assessment, new Uint8Array([1, 2, 3]))
    expect(saved.map(({ name }) => name)).toEqual([
      '差距_TST0001-001v1_20261121.xlsx',
      '差距圖_TST0001-001v1_20261121.svg',
      '雷達圖_TST0001-001v1_20261121.png',
    ])
    expect(saved[0]?.content).toBeInstanceOf(Uint8Array)
    expect(saved[1]?.content).toMatch(/^<svg /u)
    expect(saved[2]).toMatchObject({ type: 'image/png', content: new Uint8Array([1, 2, 3]) })
    expect(recordMadeFile.mock.calls.map(([{ kind }]) => kind)).toEqual(['gaps-xlsx', 'gaps-svg', 'radar-png'])
  })

  it('copies a text, or shows it where the clipboard is closed', async () => {
    const { store } = startWith()
    await store.copySummary('摘要')
    expect(store.outcome).toEqual({ type: 'copied' })
    const closed = useResultExportStore(startStores({ copyText: () => Promise.resolve(false) }))
    await closed.copySummary('摘要')
    expect(closed.outcome).toEqual({ type: 'copy-by-hand', text: '摘要' })
  })

  it('hands nothing over where nobody can be named, and records nothing', async () => {
    const { store, saved, recordMadeFile } = startWith({
      readPerson: () => Promise.resolve(err({ type: 'StorageRefused' })),
    })
    await store.exportResult('ratings-csv', stored.assessment, stored.ratings, report, words)
    expect(saved).toEqual([])
    expect(store.outcome).toEqual({ type: 'failed' })
    expect(recordMadeFile).not.toHaveBeenCalled()
  })

  it('has handed the file over also where it could not be recorded', async () => {
    const { store, saved } = startWith({
      recordMadeFile: vi.fn(() => Promise.resolve(err({ type: 'StorageFull' as const }))),
    })
    await store.exportResult('gaps-csv', stored.assessment, stored.ratings, report, words)
    expect(saved).toHaveLength(1)
    expect(store.outcome?.type).toBe('made')
  })
})
