import { type ComputedRef, computed } from 'vue'
import { type LocationQueryRaw, type RouteLocationRaw, useRoute, useRouter } from 'vue-router'
import { type Measure, measures } from '../domain/measure.ts'

/** The first of each is what an address without it means. */
export const resultViews = ['task', 'indicator', 'ksa'] as const
export const resultFilters = ['all', 'short'] as const
export const resultLists = ['priority', 'counts'] as const

/** What of the result is on the screen. All of it stands in the address, so that it can be reopened and Back works. */
export interface ResultAddress {
  readonly by: (typeof resultViews)[number]
  readonly measure: Measure
  readonly show: (typeof resultFilters)[number]
  readonly list: (typeof resultLists)[number]
  /** Id of the duty or task whose number is explained; null where none is. */
  readonly why: string | null
  /** Id of the indicator shown in detail there. */
  readonly indicator: string | null
}

export const useResultAddress = (): {
  readonly address: ComputedRef<ResultAddress>
  /** Where a change leads; everything else stays. */
  readonly to: (change: Partial<ResultAddress>) => RouteLocationRaw
  readonly change: (change: Partial<ResultAddress>) => void
} => {
  const route = useRoute()
  const router = useRouter()
  const address = computed((): ResultAddress => ({
    by: choose(route.query.by, resultViews),
    measure: choose(route.query.measure, measures),
    show: choose(route.query.show, resultFilters),
    list: choose(route.query.list, resultLists),
    why: textOf(route.query.why),
    indicator: textOf(route.query.indicator),
  }))
  const to = (change: Partial<ResultAddress>): RouteLocationRaw => ({
    query: addressToQuery({ ...address.value, ...change }),
  })
  return { address, to, change: (change) => void router.push(to(change)) }
}

const addressToQuery = ({ by, measure, show, list, why, indicator }: ResultAddress): LocationQueryRaw => ({
  ...(by !== resultViews[0] && { by }),
  ...(measure !== measures[0] && { measure }),
  ...(show !== resultFilters[0] && { show }),
  ...(list !== resultLists[0] && { list }),
  ...(why !== null && { why }),
  ...(why !== null && indicator !== null && { indicator }),
})

/** The option that the address names; the first one for anything else. */
const choose = <Option extends string>(value: unknown, options: readonly [Option, ...Option[]]): Option =>
  options.find((option) => option === value) ?? options[0]

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
