import { type ComputedRef, computed } from 'vue'
import { type LocationQueryRaw, type RouteLocationRaw, useRoute, useRouter } from 'vue-router'
import { type TeamOrder, teamOrders } from '../domain/team-order.ts'

/** The first of each is what an address without it means. */
export const teamColumnKinds = ['duty', 'task'] as const
export const teamNumbers = ['gap', 'level'] as const

/** What of a team is on the screen. All of it stands in the address, so that it can be reopened and Back works. */
export interface TeamAddress {
  /** Null: the team that was made first. */
  readonly team: string | null
  readonly by: (typeof teamColumnKinds)[number]
  readonly show: (typeof teamNumbers)[number]
  readonly areNamesHidden: boolean
  readonly order: TeamOrder
  readonly filter: string
  readonly view: string | null
}

export const useTeamAddress = (): {
  readonly address: ComputedRef<TeamAddress>
  /** Where a change leads; everything else stays. */
  readonly to: (change: Partial<TeamAddress>) => { readonly query: LocationQueryRaw }
  /** What somebody has handed in; with a mode, the manager's own rating of it or talking both through. */
  readonly toPerson: (personId: string, mode?: 'rate' | 'talk') => RouteLocationRaw
  readonly toCover: (columnId: string) => RouteLocationRaw
  readonly toTeam: ComputedRef<RouteLocationRaw>
  readonly change: (change: Partial<TeamAddress>) => void
  /** Without a step of its own for Back: for what is typed. */
  readonly replace: (change: Partial<TeamAddress>) => void
} => {
  const route = useRoute()
  const router = useRouter()
  const address = computed((): TeamAddress => {
    const { team, by, show, names, order, q, view } = route.query
    return {
      team: textOf(team),
      by: choose(by, teamColumnKinds),
      show: choose(show, teamNumbers),
      areNamesHidden: names === 'hidden',
      order: choose(order, teamOrders),
      filter: textOf(q) ?? '',
      view: textOf(view),
    }
  })
  const to = (change: Partial<TeamAddress>) => ({ query: addressToQuery({ ...address.value, ...change }) })
  const team = computed(() => address.value.team)
  const areNamesHidden = computed(() => address.value.areNamesHidden)
  /**
   * The same team, with names hidden where they are; nothing else goes along. It depends on nothing else either: every
   * name on the page is such a link, and none of them has to be made anew when the table is sorted or searched.
   */
  const elsewhere = computed(() => ({
    query: addressToQuery({ ...everything, team: team.value, areNamesHidden: areNamesHidden.value }),
  }))
  return {
    address,
    to,
    toPerson: (memberId, mode) => ({
      name: 'team-member',
      params: { memberId },
      query: { ...elsewhere.value.query, ...(mode !== undefined && { mode }) },
    }),
    toCover: (tid) => ({ name: 'team-cover', params: { tid }, ...elsewhere.value }),
    toTeam: computed(() => ({ name: 'team', ...elsewhere.value })),
    change: (change) => void router.push(to(change)),
    replace: (change) => void router.replace(to(change)),
  }
}

/** What an address shows that says nothing. */
const everything = { by: 'duty', show: 'gap', order: 'roster', filter: '', view: null } as const

const addressToQuery = ({ team, by, show, areNamesHidden, order, filter, view }: TeamAddress): LocationQueryRaw => ({
  ...(team !== null && { team }),
  ...(by !== teamColumnKinds[0] && { by }),
  ...(show !== teamNumbers[0] && { show }),
  ...(areNamesHidden && { names: 'hidden' }),
  ...(order !== teamOrders[0] && { order }),
  ...(filter !== '' && { q: filter }),
  ...(view !== null && { view }),
})

/** The option that the address names; the first one for anything else. */
const choose = <Option extends string>(value: unknown, options: readonly [Option, ...Option[]]): Option =>
  options.find((option) => option === value) ?? options[0]

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
