import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import type { Assessment, Rating } from '../domain/assessment.ts'
import type { GapReport } from '../domain/gap-analysis.ts'
import type { ResultFileKind } from '../services.ts'
import { useServices } from './services.ts'

/** What happened to the last file that was asked for. */
export type ExportOutcome = { readonly type: 'made'; readonly name: string } | { readonly type: 'failed' }

/** Makes files out of a result. The file formats are loaded when the first file is asked for. */
export const useResultExportStore = defineStore('result-export', () => {
  const { deviceRecords, saveFile, now } = useServices()
  const outcome = shallowRef<ExportOutcome | null>(null)

  const exportCsv = async (
    kind: ResultFileKind,
    assessment: Assessment,
    ratings: readonly Rating[],
    report: GapReport,
  ): Promise<void> => {
    const { resultToCsvFile } = await import('../files/result-files.ts')
    const person = await deviceRecords.readPerson()
    if (!person.ok) {
      outcome.value = { type: 'failed' }
      return
    }
    const file = resultToCsvFile(kind, { person: person.value, assessment, ratings, report }, now())
    saveFile(file)
    outcome.value = { type: 'made', name: file.name }
    await deviceRecords.recordMadeFile({ kind, name: file.name, standardName: assessment.standard.name })
  }

  const forget = (): void => {
    outcome.value = null
  }

  return { outcome: shallowReadonly(outcome), exportCsv, forget }
})
