import { describe, expect, it } from 'vitest'
import { reportToRadar } from '../../src/reports/radar-series.ts'
import { reportOf } from '../support/rated-standards.ts'

/** So many duties with so many tasks each, all rated. */
const rated = (duties: number, tasks: number) =>
  Array.from({ length: duties }, () => Array.from({ length: tasks }, () => ({ answers: '3' })))

const offerOf = (duties: Parameters<typeof reportOf>[0]) => {
  const offer = reportToRadar(reportOf(duties))
  return offer.type === 'none' ? offer.reason : `${offer.type}: ${offer.axes.length} ${offer.of}`
}

const axesOf = (duties: Parameters<typeof reportOf>[0]) => {
  const offer = reportToRadar(reportOf(duties))
  if (offer.type === 'none') throw new Error(`There is no radar: ${offer.reason}.`)
  return offer
}

describe('whether a radar is shown', () => {
  it.each([
    [1, 3, 'too-few-axes'],
    [1, 4, 'shown: 4 tasks'],
    [1, 8, 'shown: 8 tasks'],
    [1, 9, 'too-few-axes'],
    [2, 2, 'shown: 4 tasks'],
    [2, 1, 'too-few-axes'],
    [3, 2, 'collapsed: 3 duties'],
    [4, 1, 'shown: 4 duties'],
    [8, 2, 'shown: 8 duties'],
    [9, 1, 'collapsed: 9 duties'],
    [12, 1, 'collapsed: 12 duties'],
    [13, 1, 'too-many-axes'],
  ])('with %i duties of %i tasks: %s', (duties, tasks, offer) => {
    expect(offerOf(rated(duties, tasks))).toBe(offer)
  })

  it.each([
    ['less than half is rated', '1  ', 'too-little-rated'],
    ['exactly half is rated', '12  ', 'shown: 4 duties'],
    ['half of what is applicable is rated', '1 --', 'shown: 4 duties'],
    ['nothing is applicable', '--', 'too-little-rated'],
  ])('by how much is rated: %s', (_, answers, offer) => {
    expect(offerOf(Array.from({ length: 4 }, () => [{ answers }]))).toBe(offer)
  })
})

describe('the axes of a radar', () => {
  it('have a hole where nothing is rated or applicable, and a point in the middle for a rating of 0', () => {
    const duties = ['4', '0', ' ', '-', '25'].map((answers) => [{ answers }])
    expect(axesOf(duties).axes.map(({ own, required }) => [own, required])).toEqual([
      [4, 4],
      [0, 4],
      [null, null],
      [null, null],
      [3.5, 4],
    ])
  })

  it('stand in the order of the standard, whatever their gaps are', () => {
    const duties = ['5', '0', '6', '3'].map((answers) => [{ answers }])
    expect(axesOf(duties).axes.map(({ code, name }) => [code, name])).toEqual([
      ['T1', '職責1'],
      ['T2', '職責2'],
      ['T3', '職責3'],
      ['T4', '職責4'],
    ])
  })

  it('have ratings and no requirement where the standard prints no levels', () => {
    const { axes, isFlat } = axesOf(Array.from({ length: 4 }, () => [{ levels: [], answers: '2' }]))
    expect(axes.map(({ own, required }) => [own, required])).toEqual(Array(4).fill([2, null]))
    expect(isFlat).toBe(false)
  })

  it('are flat where every requirement is the same, and not where one differs', () => {
    const withLast = (levels: readonly number[]) => axesOf([...rated(3, 1), [{ levels, answers: '3' }]]).isFlat
    expect([withLast([4]), withLast([5]), withLast([])]).toEqual([true, false, true])
  })

  it('carry codes where there are too many names for the rim', () => {
    expect([8, 9].map((duties) => axesOf(rated(duties, 1)).usesCodes)).toEqual([false, true])
  })
})
