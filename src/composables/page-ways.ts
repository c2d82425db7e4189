import { type ComputedRef, computed } from 'vue'
import type { RouteLocationRaw } from 'vue-router'
import type { Answers } from '../domain/assessment.ts'
import { useMessages } from '../messages/messages.ts'
import type { RatingPage } from '../reports/rating-pages.ts'
import { firstUnanswered } from '../reports/rating-round.ts'

/** A way out of a page of the list mode. */
export interface PageWay {
  readonly to: RouteLocationRaw
  readonly label: string
  /** What the bar of the phone has room for; a part of the label. */
  readonly short: string
}

export interface PageWaysOptions {
  readonly pages: () => readonly RatingPage[]
  readonly pageIndex: () => number
  readonly answers: () => Answers
  readonly toIndicator: (indicatorId: string) => RouteLocationRaw
  /** What follows the last page. */
  readonly toEnd: () => RouteLocationRaw
}

/** From page to page of the list mode, each opened where something is left to rate. */
export const usePageWays = (
  options: PageWaysOptions,
): { readonly previous: ComputedRef<PageWay | null>; readonly next: ComputedRef<PageWay> } => {
  const m = useMessages()
  const neighbour = (steps: 1 | -1): RatingPage | undefined => options.pages()[options.pageIndex() + steps]
  const isSameTask = ({ task }: RatingPage): boolean => task === options.pages()[options.pageIndex()]?.task
  const nameOf = (page: RatingPage): string =>
    isSameTask(page)
      ? m.value.review.list.partName(page.from, page.to)
      : m.value.review.list.pageName(page.task.code, page.task.name ?? '')
  const toPage = ({ places }: RatingPage): RouteLocationRaw =>
    options.toIndicator((firstUnanswered(places, options.answers()) ?? places[0]).indicator.id)

  return {
    previous: computed(() => {
      const page = neighbour(-1)
      return page === undefined
        ? null
        : { to: toPage(page), label: nameOf(page), short: m.value.review.list.previousShort }
    }),
    next: computed(() => {
      const page = neighbour(1)
      const words = m.value.review.list
      const end = m.value.rating.seeResult
      if (page === undefined) return { to: options.toEnd(), label: end, short: end }
      const label = isSameTask(page) ? words.nextPart(nameOf(page)) : words.nextTask(nameOf(page))
      return { to: toPage(page), label, short: words.nextShort }
    }),
  }
}
