import { describe, expect, it, vi } from 'vitest'
import { ok } from '../../src/domain/result.ts'
import { createTrainingReport } from '../../src/domain/training-report.ts'
import { zhTWLater } from '../../src/messages/zh-TW-later.ts'
import type { DeviceRecords, MadeFile } from '../../src/services.ts'
import { useTrainingExportStore } from '../../src/stores/training-export.ts'
import { createServices, startStores } from '../support/services.ts'
import { createStandard } from '../support/stored-standard.ts'

const report = createTrainingReport({
  ...{ organization: null, period: null, moments: { before: '', after: '' }, trainings: [] },
  team: { name: '一組', unit: null, profile: null },
  evidence: { standard: createStandard(), people: 0, counted: 0, rated: 0, applicable: 0, tasks: [] },
})
const words = {
  ...zhTWLater.teamWork.training,
  ...{ list: zhTWLater.list, undecided: () => '', notes: [] },
  ...{ signOff: zhTWLater.plan.signOff, signature: zhTWLater.plan.signature, signDate: zhTWLater.plan.signDate },
}

const startWith = (saveFile: (file: MadeFile) => void) => {
  const recordMadeFile = vi.fn<DeviceRecords['recordMadeFile']>(() => Promise.resolve(ok(null)))
  const deviceRecords = { ...createServices().deviceRecords, recordMadeFile }
  return { store: useTrainingExportStore(startStores({ deviceRecords, saveFile })), recordMadeFile }
}

describe('making the workbook of training evidence', () => {
  it('hands it over under its name and notes that it left the device', async () => {
    const saved: string[] = []
    const { store, recordMadeFile } = startWith(({ name }) => saved.push(name))
    await store.exportWorkbook(report, words)
    expect(saved).toEqual(['TTQS佐證_TST0001-001v1_20261121.xlsx'])
    expect(store.outcome).toEqual({ type: 'made', name: saved[0] })
    expect(recordMadeFile.mock.calls).toEqual([
      [{ kind: 'training-evidence', name: saved[0], standardName: '測試人員' }],
    ])
    store.forget()
    expect(store.outcome).toBeNull()
  })

  it('says so where it could not be made, and notes nothing', async () => {
    const { store, recordMadeFile } = startWith(() => {
      throw new Error('no room')
    })
    await store.exportWorkbook(report, words)
    expect(store.outcome).toEqual({ type: 'failed' })
    expect(recordMadeFile).not.toHaveBeenCalled()
  })
})
