import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import type { TrainingReport } from '../domain/training-report.ts'
import type { TrainingWorkbookWords } from '../files/training-workbook.ts'
import type { ExportOutcome } from '../reports/export-outcome.ts'
import { useServices } from './services.ts'

/** Makes the workbook of the evidence of training. */
export const useTrainingExportStore = defineStore('training-export', () => {
  const { deviceRecords, saveFile, now } = useServices()
  const outcome = shallowRef<ExportOutcome | null>(null)

  const exportWorkbook = async (report: TrainingReport, words: TrainingWorkbookWords): Promise<void> => {
    outcome.value = null
    try {
      const { trainingToWorkbook } = await import('../files/training-workbook.ts')
      const file = await trainingToWorkbook(report, words, now())
      saveFile(file)
      outcome.value = { type: 'made', name: file.name }
      await deviceRecords.recordMadeFile({
        kind: 'training-evidence',
        name: file.name,
        standardName: report.standard.name,
      })
    } catch {
      outcome.value = { type: 'failed' }
    }
  }

  const forget = (): void => {
    outcome.value = null
  }

  return { outcome: shallowReadonly(outcome), exportWorkbook, forget }
})
