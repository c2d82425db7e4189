import { describe, expect, it, vi } from 'vitest'
import { createAssessment } from '../../src/domain/assessment.ts'
import { analyzeGaps } from '../../src/domain/gap-analysis.ts'
import { err, ok } from '../../src/domain/result.ts'
import { createStandardOutline } from '../../src/domain/standard-outline.ts'
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
    await store.exportCsv(kind, stored.assessment, stored.ratings, report)
    expect(saved.map((file) => [file.name, file.type])).toEqual([[name, 'text/csv;charset=utf-8']])
    expect(saved[0]?.content.split('\r\n')[0]).toContain(column)
    expect(store.outcome).toEqual({ type: 'made', name })
    expect(recordMadeFile.mock.calls).toEqual([[{ kind, name, standardName: '測試人員' }]])
    store.forget()
    expect(store.outcome).toBeNull()
  })

  it('hands nothing over where nobody can be named, and records nothing', async () => {
    const { store, saved, recordMadeFile } = startWith({
      readPerson: () => Promise.resolve(err({ type: 'StorageRefused' })),
    })
    await store.exportCsv('ratings-csv', stored.assessment, stored.ratings, report)
    expect(saved).toEqual([])
    expect(store.outcome).toEqual({ type: 'failed' })
    expect(recordMadeFile).not.toHaveBeenCalled()
  })

  it('has handed the file over also where it could not be recorded', async () => {
    const { store, saved } = startWith({
      recordMadeFile: vi.fn(() => Promise.resolve(err({ type: 'StorageFull' as const }))),
    })
    await store.exportCsv('gaps-csv', stored.assessment, stored.ratings, report)
    expect(saved).toHaveLength(1)
    expect(store.outcome?.type).toBe('made')
  })
})
