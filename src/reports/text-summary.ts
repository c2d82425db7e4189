import { toCodedName } from '../domain/coded-name.ts'
import type { Coverage } from '../domain/coverage.ts'
import type { DutyGap, GapReport } from '../domain/gap-analysis.ts'
import { type ShownGroup, toShownGroup } from './shown-group.ts'

/** The words of the summary; the message catalogue has them. */
export interface SummaryWords {
  readonly about: string
  /** The finding, as the heading of the result says it. */
  readonly finding: string
  readonly coverage: (coverage: Coverage) => string
  readonly duty: (name: string, shown: ShownGroup, gap: DutyGap) => string
  readonly purpose: string
}

/** A result as plain text for a mail or a note: the sentence, what it covers, a line per duty, and what it is for. */
export const reportToSummary = (report: GapReport, words: SummaryWords): string =>
  [
    words.about,
    words.finding,
    words.coverage(report.coverage),
    '',
    ...report.duties.map((gap) => words.duty(toCodedName(gap.duty), toShownGroup(gap), gap)),
    '',
    words.purpose,
  ].join('\n')
