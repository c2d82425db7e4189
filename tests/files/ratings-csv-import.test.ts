import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isUnrated } from '../../src/domain/answer.ts'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import type { Evidence } from '../../src/domain/evidence.ts'
import { type ImportedAssessment, csvToAssessments } from '../../src/files/ratings-csv-import.ts'
import { ratingsToCsv } from '../../src/files/ratings-csv.ts'
import { randomFile } from '../support/rated-assessments.ts'
import { firstOf } from '../support/rated-standards.ts'
import { checkProperty } from '../support/random-seed.ts'
import { ratingsFile } from '../support/ratings-file.ts'
import { createStandard, indicatorAt } from '../support/stored-standard.ts'

const now = '2026-11-21T01:00:00.000Z'
const standard = createStandard()
const other = createStandard({ id: 'OTH0001-001v1', name: '別種人員' })

const read = (text: string, ...known: readonly CompetencyStandard[]) =>
  csvToAssessments(text, new Map(known.map((one) => [one.contentHash, one])), now)

const imported = (text: string, ...known: readonly CompetencyStandard[]): readonly ImportedAssessment[] => {
  const result = read(text, ...known)
  if (!result.ok) throw new Error(`The file was refused: ${JSON.stringify(result.error)}.`)
  return result.value
}

/** NUL cannot stand in the file; what is no web address comes back as part of the text; two empty texts are no note. */
const toReadEvidence = (written: Evidence | undefined): { readonly evidence?: Evidence } => {
  const text = (written?.text ?? '').replaceAll('\u0000', '')
  const link = (written?.link ?? '').replaceAll('\u0000', '')
  if (link.trim() === '') return text === '' ? {} : { evidence: { text, link: '' } }
  const isAddress = /^https?:\/\/[a-z0-9]/u.test(link)
  if (isAddress) return { evidence: { text, link } }
  return { evidence: { text: [text, link].filter((part) => part !== '').join('\n'), link: '' } }
}

describe('a ratings file that is read back', () => {
  it('gives the answers that were written, whatever the texts are', () => {
    checkProperty(
      fc.property(
        randomFile.filter((file) => file.rated.report.indicators.length > 0),
        ({ standard: own, rated }) => {
          const [assessment, ...more] = imported(ratingsToCsv(rated), own)
          expect(more).toEqual([])
          expect(assessment?.ratings).toEqual(
            rated.ratings
              .filter(({ answer }) => !isUnrated(answer))
              .map(({ indicatorId, code, text, answer, ratedAt, evidence }) => ({
                indicatorId,
                code,
                text,
                answer,
                ratedAt,
                ...toReadEvidence(evidence),
              })),
          )
          expect(assessment?.personId).toBe(rated.person.id)
          expect(assessment?.standard).toBe(own)
        },
      ),
      300,
    )
  })

  const good = ratingsFile({
    standard,
    answers: [
      ['已評', '0'],
      ['尚無機會', ''],
      ['不適用', ''],
    ],
    personId: 'p1',
    personName: '王小明',
  })

  it('is a new round of the standard that is named by its hash, from the first answer to the last', () => {
    const { assessment, ratings, personId, personName } = firstOf(imported(good, other, standard))
    expect([personId, personName]).toEqual(['p1', '王小明'])
    expect(assessment).toMatchObject({
      revision: 1,
      handedInAt: null,
      startedAt: '2026-11-20T01:30:00.000Z',
      updatedAt: '2026-11-20T01:30:00.000Z',
      standard: { id: standard.id, contentHash: standard.contentHash },
    })
    expect(ratings.map(({ answer }) => answer)).toEqual([
      { status: 'rated', level: 0 },
      { status: 'no-opportunity' },
      { status: 'not-applicable' },
    ])
  })

  it('never takes a level or a gap from the columns that are computed', () => {
    // The file claims a requirement of 6 and a gap of −9 in every row.
    expect(firstOf(imported(good, standard)).ratings).toEqual(
      firstOf(imported(good.replaceAll(',6,', ',1,').replaceAll('-9', '3'), standard)).ratings,
    )
  })

  it('is the same assessment for the same file, and another one for another file, revision or assessment', () => {
    const idOf = (text: string) => firstOf(imported(text, standard)).assessment.id
    const file = (changes: { readonly assessmentId?: string; readonly revision?: number; readonly level?: string }) =>
      ratingsFile({ standard, answers: [['已評', changes.level ?? '4']], ...changes })
    expect(idOf(file({}))).toBe(idOf(file({})))
    const ids = [{}, { assessmentId: 'b' }, { revision: 8 }, { level: '5' }].map((changes) => idOf(file(changes)))
    expect(new Set(ids).size).toBe(4)
    expect(ids).not.toContain('exported')
  })

  it('takes the time of reading where a row has no time that can be read', () => {
    const text = good.replace('2026-11-20T09:30:00.000+08:00', '昨天')
    expect(firstOf(imported(text, standard)).ratings[0]?.ratedAt).toBe(now)
  })

  it('keeps assessments apart, also where the file does not name them', () => {
    const both = ratingsFile(
      { standard, answers: [['已評', '3']], assessmentId: '' },
      { standard: other, answers: [['已評', '5']], assessmentId: '' },
      { standard, answers: [['已評', '1']], assessmentId: '', personId: 'p2' },
    )
    const assessments = imported(both, standard, other)
    expect(assessments.map(({ ratings }) => ratings[0]?.answer)).toEqual([
      { status: 'rated', level: 3 },
      { status: 'rated', level: 5 },
      { status: 'rated', level: 1 },
    ])
    expect(new Set(assessments.map(({ assessment }) => assessment.id)).size).toBe(3)
  })
})

describe('a ratings file that is not one', () => {
  const file = (...answers: readonly (readonly [string, string])[]) => ratingsFile({ standard, answers })
  const row = (number: number) => ({ type: 'CsvRowUnreadable', row: number, column: '狀態' })
  const good = file(['已評', '4'])
  const { text: words } = indicatorAt(standard, 0)

  const files: readonly (readonly [name: string, text: string, error: object])[] = [
    ['is empty', '', { type: 'CsvNotATable' }],
    ['has only a header', good.split('\r\n')[0] ?? '', { type: 'CsvNotATable' }],
    ['is another table', '品名,數量\r\n蘋果,3\r\n', { type: 'CsvNotATable' }],
    ['ends within a quoted cell', `${good}"`, { type: 'CsvNotATable' }],
    [
      'lacks columns',
      good.replace('基準指紋', '指紋').replace('狀態', '情形'),
      { type: 'CsvColumnsMissing', columns: ['狀態', '基準指紋'] },
    ],
    ['has a level above 6', file(['已評', '7']), row(2)],
    ['has a level below 0', file(['已評', "'-1"]), row(2)],
    ['has half a level', file(['已評', '3.5']), row(2)],
    ['has a rating without a level', file(['已評', '4'], ['已評', '']), row(3)],
    ['has a level beside 未評', file(['未評', '0']), row(2)],
    ['has a level beside 不適用', file(['不適用', '0']), row(2)],
    ['has an unknown status', file(['已評', '4'], ['不適用', ''], ['完成', '']), row(4)],
    ['has an empty status', file(['', '']), row(2)],
    [
      'is about a standard that is not here',
      ratingsFile({ standard: other, answers: [] }),
      { type: 'CsvStandardUnknown', name: '別種人員' },
    ],
    [
      'has other words for an indicator',
      good.replace(words, '能做別的事。'),
      { type: 'CsvIndicatorUnknown', row: 2, text: '能做別的事。' },
    ],
    [
      'has two rows for one indicator',
      `${good}${good.split('\r\n')[1] ?? ''}\r\n`,
      { type: 'CsvRowRepeated', row: good.split('\r\n').length, text: words },
    ],
    [
      'has an indicator that the standard has not',
      good.replace('T1:T1.1:P1.1.2', 'T1:T1.1:P1.1.9'),
      { type: 'CsvIndicatorUnknown', row: 3, text: indicatorAt(standard, 1).text },
    ],
    [
      'has the words of one indicator under the identity of another',
      good.replace('T1:T1.1:P1.1.1', 'T1:T1.1:P1.1.2'),
      { type: 'CsvIndicatorUnknown', row: 2, text: words },
    ],
  ]

  it.each(files)('is refused and says why: it %s', (_, text, error) => {
    expect(read(text, standard)).toEqual({ ok: false, error })
  })

  it('that waits for the manager brings no answer where 待主管評 stands', () => {
    const imported = read(file(['待主管評', ''], ['已評', '4']), standard)
    expect(imported.ok && imported.value[0]?.ratings.map(({ answer }) => answer)).toEqual([
      { status: 'rated', level: 4 },
    ])
  })

  it('is told apart from one that is (control)', () => {
    expect(read(good, standard).ok).toBe(true)
  })

  it('gives nothing at all where the second of its assessments cannot be read', () => {
    const text = ratingsFile({ standard, answers: [['已評', '3']] }, { standard: other, answers: [['已評', '9']] })
    // Four indicators of the first and the header stand above.
    expect(read(text, standard, other)).toEqual({ ok: false, error: row(6) })
  })
})
