import writeXlsxFile from 'write-excel-file/universal'
import type { StandardReference } from '../domain/assessment.ts'
import type { CsvCell } from './csv-text.ts'
import { gapsCsvColumns } from './gaps-csv.ts'
import { ratingsCsvColumns } from './ratings-csv.ts'
import { toAboutSheets, toSheet, workbookType } from './workbook-sheet.ts'

type Rows = readonly (readonly CsvCell[])[]

/** What a team hands on in one workbook. */
export interface TeamWorkbook {
  readonly duties: { readonly columns: readonly string[]; readonly rows: Rows }
  readonly tasks: { readonly columns: readonly string[]; readonly rows: Rows }
  readonly gaps: Rows
  readonly ratings: Rows
  /** The name on the reports; null where there is none. */
  readonly organization: string | null
  readonly standard: Pick<StandardReference, 'name' | 'code'>
  readonly now: Date
}

/** A sheet each for the matrix of the duties, that of the tasks, the gaps and the ratings. */
export const teamToWorkbook = async ({
  duties,
  tasks,
  gaps,
  ratings,
  organization,
  standard,
  now,
}: TeamWorkbook): Promise<Blob> => {
  const sheets = [
    toSheet('職責', duties.columns, duties.rows),
    toSheet('任務', tasks.columns, tasks.rows),
    toSheet('差距', gapsCsvColumns, gaps),
    toSheet('評量', ratingsCsvColumns, ratings),
    ...toAboutSheets(organization, standard, now),
  ]
  return new Blob([await writeXlsxFile(sheets).toBlob()], { type: workbookType })
}
