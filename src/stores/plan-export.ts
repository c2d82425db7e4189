import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import type { PlanItem } from '../domain/development-plan.ts'
import type { CalendarEntry } from '../files/calendar-file.ts'
import type { ExportOutcome } from '../reports/export-outcome.ts'
import { useServices } from './services.ts'

/** The words of a calendar file, which a person reads in another program. */
export interface CalendarWords {
  readonly fileName: (day: string) => string
  readonly summary: (item: PlanItem) => string
  readonly description: (item: PlanItem) => string
}

/** Makes a calendar file of the days on which something is due. */
export const usePlanExportStore = defineStore('plan-export', () => {
  const { deviceRecords, saveFile, now } = useServices()
  const outcome = shallowRef<ExportOutcome | null>(null)

  const exportCalendar = async (items: readonly PlanItem[], words: CalendarWords): Promise<void> => {
    const [{ entriesToCalendarFile }, { dateToDayText }] = await Promise.all([
      import('../files/calendar-file.ts'),
      import('../files/local-time.ts'),
    ])
    const name = words.fileName(dateToDayText(now()))
    const entries = items.flatMap((item) => toEntry(item, words))
    saveFile(entriesToCalendarFile(name, entries, now()))
    outcome.value = { type: 'made', name }
    await deviceRecords.recordMadeFile({ kind: 'plan-ics', name, standardName: null })
  }

  const forget = (): void => {
    outcome.value = null
  }

  return { outcome: shallowReadonly(outcome), exportCalendar, forget }
})

const toEntry = (item: PlanItem, words: CalendarWords): readonly CalendarEntry[] =>
  item.dueOn === null
    ? []
    : [
        {
          id: item.id,
          revision: item.revision,
          day: item.dueOn,
          summary: words.summary(item),
          description: words.description(item),
        },
      ]
