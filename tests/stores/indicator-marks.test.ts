import { describe, expect, it } from 'vitest'
import { type IndicatorMarks, noMarks } from '../../src/domain/indicator-marks.ts'
import { err, ok } from '../../src/domain/result.ts'
import type { AssessmentDetails } from '../../src/services.ts'
import { useAssessmentDetailsStore } from '../../src/stores/assessment-details.ts'
import { useIndicatorMarksStore } from '../../src/stores/indicator-marks.ts'
import { createDetails, createSource, settled, startStores } from '../support/services.ts'

const wish: IndicatorMarks = { ...noMarks, wantsToDevelop: true }
const sureWish: IndicatorMarks = { ...wish, confidence: 'sure' }
const detailsWith = (marks: readonly (readonly [string, IndicatorMarks])[]): AssessmentDetails => ({
  profile: null,
  evidenceById: new Map(),
  marksById: new Map(marks),
  selfCheckById: new Map(),
  snapshots: [],
})

const openMarks = async () => {
  const source = createSource<AssessmentDetails>()
  const disk = { isWell: true }
  const repository = createDetails({
    watchDetails: () => source.query,
    saveMarks: () => Promise.resolve(disk.isWell ? ok(null) : err({ type: 'StorageFull' })),
  })
  const pinia = startStores({ loadDetails: () => Promise.resolve(repository) })
  await useAssessmentDetailsStore(pinia).open('a1')
  source.say(detailsWith([]))
  return { marks: useIndicatorMarksStore(pinia), source, disk }
}

describe('the marks of an indicator', () => {
  it('are shown as they are made, and stay through late news of an earlier choice', async () => {
    const { marks, source } = await openMarks()
    expect(marks.marksOf('p')).toEqual(noMarks)
    void marks.save('p', wish)
    void marks.save('p', sureWish)
    expect([marks.marksOf('p'), marks.marksOf('q')]).toEqual([sureWish, noMarks])
    await settled()
    source.say(detailsWith([['p', wish]]))
    await settled()
    expect(marks.marksOf('p')).toEqual(sureWish)
    source.say(detailsWith([['p', sureWish]]))
    await settled()
    source.say(detailsWith([]))
    await settled()
    expect(marks.marksOf('p'), 'another tab has taken them back').toEqual(noMarks)
  })

  it('that could not be stored stay, are named, and are stored by trying again', async () => {
    const { marks, disk } = await openMarks()
    disk.isWell = false
    await marks.save('p', wish)
    expect([marks.marksOf('p'), marks.failedId]).toEqual([wish, 'p'])
    disk.isWell = true
    await marks.retry()
    expect(marks.failedId).toBeNull()
  })
})
