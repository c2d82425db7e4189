import { describe, expect, it } from 'vitest'
import type { Rating } from '../../src/domain/assessment.ts'
import { createStandardOutline } from '../../src/domain/standard-outline.ts'
import {
  assessmentProgress,
  dutyProgress,
  isDone,
  isEveryIndicatorAnswered,
  nextPlace,
  taskProgress,
} from '../../src/reports/assessment-progress.ts'
import { minutesFor, minutesLeft } from '../../src/reports/rating-pace.ts'
import { summarizeAssessment } from '../../src/reports/assessment-summary.ts'
import { toProgressSegments } from '../../src/reports/progress-segments.ts'
import { toRail } from '../../src/reports/rating-rail.ts'
import { shortestDuty } from '../../src/reports/shortest-duty.ts'
import { catalogStandards } from '../support/catalog-standards.ts'
import { toRatedAssessment } from '../support/rated-assessments.ts'
import { firstOf, outlineWithAnswers } from '../support/rated-standards.ts'

const read = (...duties: readonly (readonly string[])[]) =>
  outlineWithAnswers(duties.map((tasks) => tasks.map((answers) => ({ answers }))))

describe('how far an assessment is', () => {
  it('counts every kind of answer, also the skipped ones', () => {
    const { outline, answers } = read(['3-', 'os '], [' '])
    const duty = firstOf(outline.standard.duties)
    expect(assessmentProgress(outline, answers)).toEqual({ answered: 4, total: 6 })
    expect(dutyProgress(duty, answers)).toEqual({ answered: 4, total: 5 })
    expect(duty.tasks.map((task) => taskProgress(task, answers))).toEqual([
      { answered: 2, total: 2 },
      { answered: 2, total: 3 },
    ])
    expect(duty.tasks.map((task) => isDone(taskProgress(task, answers)))).toEqual([true, false])
  })

  it.each([
    ['nothing is open', ['3-o'], true],
    ['an indicator has no answer', ['3-o '], false],
    ['an indicator is skipped', ['3-os'], false],
  ])('is complete only without blanks and skipped ones: %s', (_, tasks, isComplete) => {
    const { outline, answers } = read(tasks)
    expect(isEveryIndicatorAnswered(outline, answers)).toBe(isComplete)
  })

  it.each([
    ['the first without an answer', '3s  ', 2],
    ['the first without an answer, before any that was skipped', 's3s ', 3],
    ['the first that was skipped, where all have an answer', '3os-', 2],
    ['the first of all, where nothing is open', '3o-', 0],
  ])('goes on at %s', (_, signs, position) => {
    const { outline, answers } = read([signs])
    expect(nextPlace(outline, answers)?.position).toBe(position)
  })

  it('goes on nowhere in a standard without indicators', () => {
    const { outline, answers } = read([''])
    expect(nextPlace(outline, answers)).toBeNull()
  })

  it('is summed up for a list with coverage, progress and completeness', () => {
    const { outline, answers } = read(['30', 's-'])
    const ratings = [...answers].map(([indicatorId, answer]) => ({
      indicatorId,
      code: null,
      text: '',
      answer,
      ratedAt: '2026-11-20T01:00:00.000Z',
    }))
    const { assessment } = toRatedAssessment(outline.standard, ratings)
    const summary = summarizeAssessment(assessment, outline, ratings)
    expect(summary.coverage).toMatchObject({ rated: 2, applicable: 3, notApplicable: 1, unrated: 1 })
    expect([summary.progress, summary.isComplete]).toEqual([{ answered: 4, total: 4 }, false])
  })
})

describe('the time that is left', () => {
  /** Answers given so many seconds after one another. */
  const after = (...pauses: readonly number[]): readonly Rating[] => {
    let time = Date.parse('2026-11-20T01:00:00.000Z')
    return [0, ...pauses].map((pause, at) => {
      time += pause * 1000
      return {
        indicatorId: `${at}`,
        code: null,
        text: '',
        answer: { status: 'skipped' },
        ratedAt: new Date(time).toISOString(),
      }
    })
  }

  it.each([
    ['is guessed at 20 seconds each while nothing is known', 18, [], 6],
    ['is guessed until five pauses are known', 30, [6, 6, 6, 6], 10],
    ['follows one’s own pace after that', 30, [6, 6, 6, 6, 6], 3],
    ['does not count a break as an answer', 30, [6, 6, 3600, 6, 6, 6], 3],
    ['is rounded up', 31, [6, 6, 6, 6, 6], 4],
    ['is at least a minute', 1, [1, 1, 1, 1, 1], 1],
  ])('%s', (_, open, pauses, minutes) => {
    expect(minutesLeft(open, after(...pauses))).toBe(minutes)
  })

  it('does not depend on the order of the answers', () => {
    expect(minutesLeft(30, [...after(6, 12, 6, 12, 24)].reverse())).toBe(6)
  })

  it.each([
    [18, 6],
    [113, 38],
    [1, 1],
    [0, 1],
  ])('is for %i indicators %i minutes before anything is known', (indicators, minutes) => {
    expect(minutesFor(indicators)).toBe(minutes)
  })
})

describe('the way through an assessment', () => {
  it('shows one segment per indicator, in a group per duty that has any', () => {
    const { outline, answers } = read(['3s', ' '], [''], ['o '])
    const current = outline.places[1]?.indicator.id ?? null
    expect(toProgressSegments(outline, answers, current).map(({ segments }) => segments)).toEqual([
      ['done', 'current', 'open'],
      ['done', 'open'],
    ])
  })

  it('leads to the first open indicator of each duty and task, and to the first where none is open', () => {
    const { outline, answers } = read(['3s', '3 '], [''], ['44', ''])
    const rail = toRail(outline, answers, outline.places[2] ?? null)
    expect(rail.map(({ id, firstIndicatorId, isCurrent }) => [id, firstIndicatorId, isCurrent])).toEqual([
      ['T1', 'T1:T1.2:P1.2.2', true],
      ['T3', 'T3:T3.1:P3.1.1', false],
    ])
    expect(
      rail.map(({ tasks }) => tasks.map(({ id, firstIndicatorId, isCurrent }) => [id, firstIndicatorId, isCurrent])),
    ).toEqual([
      [
        ['T1:T1.1', 'T1:T1.1:P1.1.1', false],
        ['T1:T1.2', 'T1:T1.2:P1.2.2', true],
      ],
      [['T3:T3.1', 'T3:T3.1:P3.1.1', false]],
    ])
  })
})

describe('the shortest duty', () => {
  it('is the first of those with the fewest indicators, but has at least one', () => {
    const { outline } = read(['   '], [''], [' ', ' '], ['  '])
    expect(shortestDuty(outline)).toEqual({ name: '職責3', count: 2, firstIndicatorId: 'T3:T3.1:P3.1.1' })
  })

  it('does not exist where nothing can be rated', () => {
    expect(shortestDuty(read(['']).outline)).toBeNull()
  })

  it.each(catalogStandards.map((standard) => [standard.name, standard] as const))(
    'has in a bundled standard no more indicators than any other: %s',
    (_, standard) => {
      const counts = standard.duties.map(({ tasks }) => tasks.flatMap(({ indicators }) => indicators).length)
      const shortest = shortestDuty(createStandardOutline(standard))
      expect(shortest?.count).toBe(Math.min(...counts))
      expect(shortest?.name).toBe(standard.duties[counts.indexOf(Math.min(...counts))]?.name)
    },
  )
})
