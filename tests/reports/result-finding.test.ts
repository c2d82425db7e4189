import { describe, expect, it } from 'vitest'
import { reportToFinding } from '../../src/reports/result-finding.ts'
import { reportOf } from '../support/rated-standards.ts'

const findingOf = (...duties: Parameters<typeof reportOf>[0]) => reportToFinding(reportOf(duties))

const dutiesOf = (...answers: readonly string[]) => answers.map((signs) => [{ answers: signs }])

describe('the finding of a result', () => {
  it.each([
    ['nothing is applicable', ['--', '-'], 'nothing-applicable'],
    ['nothing is rated', ['  ', 'so'], 'nothing-rated'],
    ['less than half is rated', ['4  ', '  -'], 'too-little-rated'],
    ['exactly half is rated', ['4 ', '4 '], 'all-met'],
    ['what is not applicable leaves half rated', ['4---', ' '], 'all-met'],
    ['something is short', ['3', '4'], 'compared'],
  ])('where %s', (_, duties, type) => {
    expect(findingOf(...dutiesOf(...duties)).type).toBe(type)
  })

  it('carries the coverage that is too low', () => {
    expect(findingOf(...dutiesOf('4    -'))).toMatchObject({ coverage: { rated: 1, applicable: 5, notApplicable: 1 } })
  })

  it('is none where nothing is required, although all is rated', () => {
    expect(findingOf([{ levels: [], answers: '123' }])).toEqual({ type: 'no-requirement' })
  })

  it('counts duties that are compared, out of all', () => {
    expect(findingOf(...dutiesOf('4', '5', ' '))).toEqual({ type: 'all-met', compared: 2, total: 3 })
  })

  it('never says that all is met where a surplus hides a shortage', () => {
    expect(findingOf([{ answers: '3' }, { answers: '6' }], [{ answers: '4' }])).toEqual({
      type: 'compared',
      compared: 2,
      total: 2,
      metOnAverage: 2,
      withShortTasks: 1,
      weakest: { name: '職責1', lowBy: null, shortfall: '0.5' },
    })
  })

  it('counts no short task where only an indicator is short', () => {
    expect(findingOf([{ answers: '35' }])).toMatchObject({ metOnAverage: 1, withShortTasks: 0 })
  })

  it('names the duty with the largest mean shortfall, not the one with the lowest gap', () => {
    // The means of the gaps are −1 and 0, those of the shortfalls 1 and 2.
    expect(findingOf(...dutiesOf('33', '26', '2266'))).toMatchObject({
      weakest: { name: '職責1', lowBy: '1.0', shortfall: '1.0' },
    })
    expect(findingOf(...dutiesOf('33', '06'))).toMatchObject({
      metOnAverage: 0,
      weakest: { name: '職責2', lowBy: '1.0', shortfall: '2.0' },
    })
  })

  it('decides on exact shortfalls where the shown ones are equal, and takes the first of equals', () => {
    // 1/3 and 3/10 both read 0.3.
    expect(findingOf(...dutiesOf('3334444444', '344'))).toMatchObject({ weakest: { name: '職責2', shortfall: '0.3' } })
    expect(findingOf(...dutiesOf('4', '34', '3434'))).toMatchObject({ weakest: { name: '職責2' } })
  })

  it('never says that a duty is 0.0 below its requirement', () => {
    const almostMet = `3${'4'.repeat(29)}`
    expect(findingOf(...dutiesOf(almostMet))).toMatchObject({ weakest: { lowBy: '0.1' } })
  })
})
