import type { MadeFile, ResultFileKind } from '../services.ts'
import { gapsToCsv } from './gaps-csv.ts'
import { dateToDayText } from './local-time.ts'
import { type RatedAssessment, ratingsToCsv } from './ratings-csv.ts'

/** A result as a CSV file, named after what it holds, the standard and the day. No person's name is in the file name. */
export const resultToCsvFile = (kind: ResultFileKind, rated: RatedAssessment, now: Date): MadeFile => {
  const { code, name } = rated.assessment.standard
  const [label, content] = kind === 'ratings-csv' ? ['評量', ratingsToCsv(rated)] : ['差距', gapsToCsv(rated)]
  return {
    name: `${label}_${toFileName(code ?? name)}_${dateToDayText(now)}.csv`,
    type: 'text/csv;charset=utf-8',
    content,
  }
}

/** Characters that some file system does not allow become a hyphen. */
const toFileName = (text: string): string => text.replace(/[\\/:*?"<>|\s]+/gu, '-')
