import { type StandardOutline, dutyToIndicators } from '../domain/standard-outline.ts'

/** The duty with the fewest indicators: the quickest way to a first gap. The first one where several are as short. */
export const shortestDuty = ({
  standard,
}: StandardOutline): { readonly name: string; readonly count: number; readonly firstIndicatorId: string } | null => {
  let shortest: { readonly name: string; readonly count: number; readonly firstIndicatorId: string } | null = null
  for (const duty of standard.duties) {
    const indicators = dutyToIndicators(duty)
    const first = indicators[0]
    if (first === undefined || (shortest !== null && indicators.length >= shortest.count)) continue
    shortest = { name: duty.name ?? duty.code ?? '', count: indicators.length, firstIndicatorId: first.id }
  }
  return shortest
}
