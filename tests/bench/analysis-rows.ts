import type { Answers } from '../../src/domain/assessment.ts'
import type { RatingLevel } from '../../src/domain/answer.ts'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { analyzeGaps } from '../../src/domain/gap-analysis.ts'
import { type StandardOutline, createStandardOutline } from '../../src/domain/standard-outline.ts'
import { longStandard, readStandard } from '../browser/printed-standards.ts'
import { createStandard } from '../support/stored-standard.ts'
import type { Row } from './rows.ts'
import { compareByTurns } from './statistics.ts'

const level = (position: number): RatingLevel => (position % 7) as RatingLevel

const rateAll = ({ places }: StandardOutline): Answers =>
  new Map(places.map(({ indicator, position }) => [indicator.id, { status: 'rated', level: level(position) }]))

/** A standard of that many indicators: five in each task, four tasks in each duty. */
const createOutline = (indicators: number): StandardOutline => {
  const duty = Array.from({ length: 4 }, () => ({ indicators: 5, levels: [4] }))
  return createStandardOutline(createStandard({ duties: Array.from({ length: indicators / 20 }, () => duty) }))
}

/** How long the numbers of the result take after one more answer, and how that grows with the standard. */
export const measureAnalysis = async (): Promise<readonly Row[]> => [await measureOneRating(), await measureGrowth()]

const measureOneRating = async (): Promise<Row> => {
  const outline = createStandardOutline(readStandard(longStandard) as unknown as CompetencyStandard)
  const answers = rateAll(outline)
  const [first] = outline.places
  if (first === undefined) throw new Error('The standard has no indicator.')
  const answerFirst = (round: number): Answers =>
    new Map(answers).set(first.indicator.id, { status: 'rated', level: level(round) })
  const analyze = (): number => timeOf(200, (round) => analyzeGaps(outline, answerFirst(round)))
  const copy = (): number => timeOf(200, answerFirst)
  analyze()
  return {
    name: `analysing ${outline.places.length} indicators after one rating`,
    controlName: 'copying the answers',
    unit: 'ms',
    mostFigure: 2,
    ...(await compareByTurns(9, analyze, copy)),
  }
}

const measureGrowth = async (): Promise<Row> => {
  const perIndicator = (indicators: number, runs: number): (() => number) => {
    const outline = createOutline(indicators)
    const answers = rateAll(outline)
    return () => (timeOf(runs, () => analyzeGaps(outline, answers)) * 1e6) / indicators
  }
  const large = perIndicator(10_000, 10)
  const small = perIndicator(100, 1000)
  large()
  small()
  return {
    name: 'analysing an indicator of 10000',
    controlName: 'of 100',
    unit: 'ns',
    mostRatio: 1.3,
    ...(await compareByTurns(9, large, small)),
  }
}

/** Milliseconds of one run of many. */
const timeOf = (runs: number, work: (run: number) => unknown): number => {
  const begun = performance.now()
  for (let run = 0; run < runs; run += 1) work(run)
  return (performance.now() - begun) / runs
}
