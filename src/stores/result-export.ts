import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import type { Assessment, Rating } from '../domain/assessment.ts'
import type { GapReport } from '../domain/gap-analysis.ts'
import type { PictureWords } from '../reports/gap-picture.ts'
import type { ExportOutcome } from '../reports/export-outcome.ts'
import type { MadeFile, ResultFileKind } from '../services.ts'
import { useOrganizationStore } from './organization.ts'
import { useServices } from './services.ts'

/** Makes files out of a result. The file formats are loaded when the first file is asked for. */
export const useResultExportStore = defineStore('result-export', () => {
  const { deviceRecords, saveFile, copyText, now } = useServices()
  const organization = useOrganizationStore()
  organization.watch()
  const outcome = shallowRef<ExportOutcome | null>(null)

  const handOver = async (kind: ResultFileKind, file: MadeFile, { standard }: Assessment): Promise<void> => {
    saveFile(file)
    outcome.value = { type: 'made', name: file.name }
    await deviceRecords.recordMadeFile({ kind, name: file.name, standardName: standard.name })
  }

  const exportTable = async (
    kind: 'ratings-csv' | 'gaps-csv' | 'gaps-xlsx',
    assessment: Assessment,
    ratings: readonly Rating[],
    report: GapReport,
  ): Promise<void> => {
    const person = await deviceRecords.readPerson()
    if (!person.ok) {
      outcome.value = { type: 'failed' }
      return
    }
    const rated = { person: person.value, assessment, ratings, report }
    if (kind === 'gaps-xlsx') {
      const { resultToWorkbook } = await import('../files/result-workbook.ts')
      await handOver(kind, await resultToWorkbook(rated, organization.name, now()), assessment)
    } else {
      const { resultToCsvFile } = await import('../files/result-files.ts')
      await handOver(kind, resultToCsvFile(kind, rated, now()), assessment)
    }
  }

  const savePictureAs = async (
    kind: 'gaps-svg' | 'radar-png',
    type: string,
    assessment: Assessment,
    content: MadeFile['content'],
  ): Promise<void> => {
    const { resultFileName } = await import('../files/result-files.ts')
    await handOver(kind, { name: resultFileName(kind, assessment.standard, now()), type, content }, assessment)
  }

  const exportResult = async (
    kind: ResultFileKind,
    assessment: Assessment,
    ratings: readonly Rating[],
    report: GapReport,
    words: PictureWords,
  ): Promise<void> => {
    if (kind === 'gaps-svg') {
      const { reportToPicture } = await import('../reports/gap-picture.ts')
      await savePictureAs(kind, 'image/svg+xml', assessment, reportToPicture(report, words))
    } else if (kind !== 'radar-png') await exportTable(kind, assessment, ratings, report)
  }

  /** The radar as it was drawn by the screen. */
  const savePicture = (assessment: Assessment, png: Uint8Array<ArrayBuffer>): Promise<void> =>
    savePictureAs('radar-png', 'image/png', assessment, png)

  const copySummary = async (text: string): Promise<void> => {
    outcome.value = (await copyText(text)) ? { type: 'copied' } : { type: 'copy-by-hand', text }
  }

  const forget = (): void => {
    outcome.value = null
  }

  return { outcome: shallowReadonly(outcome), exportResult, savePicture, copySummary, forget }
})
