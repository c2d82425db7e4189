import { describe, expect, it } from 'vitest'
import type { RaterCalibration } from '../../src/domain/rater-calibration.ts'
import type { RaterAgreement } from '../../src/domain/rating-comparison.ts'
import { calibrationToFinding } from '../../src/reports/calibration-finding.ts'
import { createStandard } from '../support/stored-standard.ts'

const standard = createStandard()

const toAgreement = (far: number, compared: number, near = 0): RaterAgreement => ({
  ...{ compared, far, near, same: compared - far - near },
  ...{ selfHigher: 0, otherHigher: far + near },
})

/** T1.1, T1.2 and T2.1, each with far/compared. */
const calibrationOf = (shares: readonly (readonly [number, number])[], near = 0): RaterCalibration => {
  const all = shares.map(([far, compared]) => toAgreement(far, compared, near))
  let index = -1
  return {
    compared: [{ personId: 'p1', place: 0, name: '甲', isBlind: true }],
    awaiting: [],
    overall: toAgreement(
      all.reduce((sum, { far }) => sum + far, 0),
      all.reduce((sum, { compared }) => sum + compared, 0),
      near * all.length,
    ),
    duties: standard.duties.map((duty) => ({
      duty,
      agreement: toAgreement(0, 0),
      tasks: duty.tasks.map((task) => ({ task, agreement: all[(index += 1)] ?? toAgreement(0, 0) })),
    })),
    apart: [],
  }
}

describe('what a comparison of raters says', () => {
  it.each([
    [
      'the largest share, not the largest number',
      [
        [3, 10],
        [2, 4],
        [0, 9],
      ],
      ['T1.2'],
      2,
      4,
    ],
    [
      'of equal shares the one with more pairs',
      [
        [1, 2],
        [2, 4],
        [3, 9],
      ],
      ['T1.2'],
      2,
      4,
    ],
    [
      'all that are alike',
      [
        [2, 4],
        [0, 3],
        [2, 4],
      ],
      ['T1.1', 'T2.1'],
      2,
      4,
    ],
    [
      'shares that differ by little',
      [
        [33, 100],
        [1, 3],
        [0, 1],
      ],
      ['T1.2'],
      1,
      3,
    ],
    [
      'not a task that nobody has rated',
      [
        [0, 0],
        [0, 0],
        [1, 9],
      ],
      ['T2.1'],
      1,
      9,
    ],
  ] as const)('names the task that is seen most differently: %s', (_, shares, codes, far, compared) => {
    const finding = calibrationToFinding(calibrationOf(shares))
    expect(finding).toMatchObject({ type: 'apart', far, compared })
    expect(finding.type === 'apart' && finding.tasks.map(({ code }) => code)).toEqual(codes)
  })

  it('says how many pairs are one level apart or the same where none is further', () => {
    expect(
      calibrationToFinding(
        calibrationOf(
          [
            [0, 3],
            [0, 2],
            [0, 4],
          ],
          1,
        ),
      ),
    ).toEqual({
      type: 'near',
      compared: 9,
      near: 3,
    })
    expect(
      calibrationToFinding(
        calibrationOf([
          [0, 3],
          [0, 2],
          [0, 4],
        ]),
      ),
    ).toEqual({ type: 'same', compared: 9 })
  })

  it('says when there is nothing to compare, and why', () => {
    expect(calibrationToFinding(null)).toEqual({ type: 'nobody' })
    expect(calibrationToFinding({ ...calibrationOf([[1, 2]]), compared: [] })).toEqual({ type: 'nobody' })
    expect(calibrationToFinding(calibrationOf([[0, 0]]))).toEqual({ type: 'nothing-in-common' })
  })
})
