import type { StandardReference } from '../domain/assessment.ts'
import type { MadeTextFile, ResultFileKind, TeamFileKind } from '../services.ts'
import { toFileName } from './file-names.ts'
import { gapsToCsv } from './gaps-csv.ts'
import { dateToDayText } from './local-time.ts'
import { type RatedAssessment, ratingsToCsv } from './ratings-csv.ts'

const nameByKind = {
  'ratings-csv': ['評量', 'csv'],
  'gaps-csv': ['差距', 'csv'],
  'gaps-xlsx': ['差距', 'xlsx'],
  'gaps-svg': ['差距圖', 'svg'],
  'radar-png': ['雷達圖', 'png'],
} as const satisfies Readonly<Record<ResultFileKind, readonly [label: string, extension: string]>>

/** A file is named after what it holds, the standard and the day. No person's name is in the file name. */
export const resultFileName = (kind: ResultFileKind, { code, name }: StandardReference, now: Date): string => {
  const [label, extension] = nameByKind[kind]
  return `${label}_${toFileName(code ?? name)}_${dateToDayText(now)}.${extension}`
}

/** A result as a CSV file. */
export const resultToCsvFile = (kind: 'ratings-csv' | 'gaps-csv', rated: RatedAssessment, now: Date): MadeTextFile => ({
  name: resultFileName(kind, rated.assessment.standard, now),
  type: 'text/csv;charset=utf-8',
  content: kind === 'ratings-csv' ? ratingsToCsv(rated) : gapsToCsv(rated),
})

const teamNameByKind = {
  'team-csv': ['團隊差距', 'csv'],
  'team-ratings-csv': ['團隊評量', 'csv'],
  'team-gaps-csv': ['團隊差距明細', 'csv'],
  'team-xlsx': ['團隊差距', 'xlsx'],
} as const satisfies Readonly<Record<TeamFileKind, readonly [label: string, extension: string]>>

/** Nobody's name is in the file name of a team either. */
export const teamFileName = (kind: TeamFileKind, { code, name }: StandardReference, now: Date): string => {
  const [label, extension] = teamNameByKind[kind]
  return `${label}_${toFileName(code ?? name)}_${dateToDayText(now)}.${extension}`
}

/** The evidence of training: need, what was done, and what came of it. */
export const trainingFileName = ({ code, name }: Pick<StandardReference, 'code' | 'name'>, now: Date): string =>
  `TTQS佐證_${toFileName(code ?? name)}_${dateToDayText(now)}.xlsx`
