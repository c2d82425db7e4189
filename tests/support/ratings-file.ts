import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { indicatorsOf } from './stored-standard.ts'

interface RatingsFileOptions {
  readonly standard: CompetencyStandard
  /** 狀態 and 自評級別 of the first indicators; the others are 未評. */
  readonly answers: readonly (readonly [status: string, level: string])[]
  readonly assessmentId?: string
  readonly revision?: number
  readonly personId?: string
  readonly personName?: string
}

const columns =
  '工號,姓名,單位,職能基準代碼,職能基準名稱,主要職責代碼,主要職責,工作任務代碼,工作任務,行為指標代碼,行為指標,要求級別,狀態,自評級別,主管評級,差距,佐證,佐證連結,評量時間,指標識別碼,人員識別碼,評量識別碼,版次,基準指紋'

/** The rows of one assessment as the format fixes them, written by hand. */
export const ratingsRows = ({
  standard,
  answers,
  assessmentId = 'exported',
  revision = 7,
  personId = '',
  personName = '',
}: RatingsFileOptions): readonly string[] =>
  indicatorsOf(standard).map(({ id, code, text }, index) => {
    const [status, level] = answers[index] ?? ['未評', '']
    const time = status === '未評' ? '' : '2026-11-20T09:30:00.000+08:00'
    const person = ['', personName, '', standard.code, standard.name, 'T1', '', '', '', code, text]
    return [
      ...person,
      '6',
      status,
      level,
      '',
      '-9',
      '',
      '',
      time,
      id,
      personId,
      assessmentId,
      revision,
      standard.contentHash,
    ].join()
  })

/** A ratings file with one or more assessments. */
export const ratingsFile = (...assessments: readonly RatingsFileOptions[]): string =>
  `\uFEFF${[columns, ...assessments.flatMap(ratingsRows)].join('\r\n')}\r\n`
