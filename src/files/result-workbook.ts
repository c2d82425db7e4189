import writeXlsxFile from 'write-excel-file/universal'
import type { MadeFile } from '../services.ts'
import { gapsCsvColumns, gapsToRows } from './gaps-csv.ts'
import { type RatedAssessment, ratingsCsvColumns, ratingsToRows } from './ratings-csv.ts'
import { resultFileName } from './result-files.ts'
import { toAboutSheets, toSheet, workbookType } from './workbook-sheet.ts'

/**
 * A result as a workbook: the columns of the two CSV files, with numbers and dates as such. Texts are cells of text, so
 * one that looks like a formula stays one without a guard. `organization` is the name on the reports, null where there
 * is none.
 */
export const resultToWorkbook = async (
  rated: RatedAssessment,
  organization: string | null,
  now: Date,
): Promise<MadeFile> => {
  const sheets = [
    toSheet('差距', gapsCsvColumns, gapsToRows(rated)),
    toSheet('評量', ratingsCsvColumns, ratingsToRows(rated)),
    ...toAboutSheets(organization, rated.assessment.standard, now),
  ]
  const blob = await writeXlsxFile(sheets).toBlob()
  return {
    name: resultFileName('gaps-xlsx', rated.assessment.standard, now),
    type: workbookType,
    content: new Uint8Array(await blob.arrayBuffer()),
  }
}
