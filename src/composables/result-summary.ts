import { type ComputedRef, type Ref, computed } from 'vue'
import type { GapReport } from '../domain/gap-analysis.ts'
import { useMessages } from '../messages/messages.ts'
import { reportToSummary } from '../reports/text-summary.ts'

/** A result as plain text, in the words of the screen; '' while there is none. */
export const useResultSummary = (
  report: Ref<GapReport | null>,
  finding: Ref<string>,
  day: Ref<string>,
): ComputedRef<string> => {
  const m = useMessages()
  return computed(() => {
    if (report.value === null) return ''
    const { name, code } = report.value.outline.standard
    return reportToSummary(report.value, {
      about: m.value.reports.about(name, code, day.value),
      finding: finding.value,
      coverage: (counts) => m.value.reports.coverage(m.value.coverage(counts)),
      duty: (duty, { compared, own }, { state, shortInside }) => {
        const words =
          compared !== null ? m.value.result.comparedWords(compared) : own === null ? '' : m.value.result.ownWords(own)
        const stateWords = m.value.result.dutyState(state, shortInside)
        return words === '' ? m.value.reports.duty(duty, stateWords, '') : m.value.reports.duty(duty, words, stateWords)
      },
      purpose: m.value.app.purpose,
    })
  })
}
