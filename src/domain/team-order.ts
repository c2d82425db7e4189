import type { Person } from './identity.ts'

/** How people are listed. By what they are called, where they belong or when they rated; never by how they rated. */
export const teamOrders = ['roster', 'name', 'unit', 'number', 'date'] as const
export type TeamOrder = (typeof teamOrders)[number]

export interface ListedPerson extends Pick<Person, 'name' | 'employeeNumber' | 'unit'> {
  /** Milliseconds since 1970; null without a result. */
  readonly updatedAt: number | null
}

export interface TeamList {
  /** Places in the roster, in this order, of the people who match; an empty text keeps everybody. */
  readonly places: (order: TeamOrder, filter: string) => Int32Array
  /** Makes one more of what will be asked for; false where everything is there. */
  readonly prepare: () => boolean
}

/** The people of a team in every order. An order is made when it is first asked for, and kept. */
export const createTeamList = (people: readonly ListedPerson[], language = 'zh-Hant'): TeamList => {
  const ordered = new Map<TeamOrder, Int32Array>([['roster', Int32Array.from(people, (_, place) => place)]])
  let searchTexts: readonly string[] | null = null
  let last: { readonly order: TeamOrder; readonly filter: string; readonly places: Int32Array } | null = null
  const placesIn = (order: TeamOrder): Int32Array => {
    const known = ordered.get(order)
    if (known !== undefined) return known
    const places = sortPlaces(people, order, language)
    ordered.set(order, places)
    return places
  }

  return {
    places: (order, filter) => {
      const wanted = textToSearchKey(filter)
      if (wanted === '') return placesIn(order)
      if (last?.order === order && last.filter === wanted) return last.places
      const texts = (searchTexts ??= toSearchTexts(people))
      const places = placesIn(order).filter((place) => texts[place]?.includes(wanted))
      last = { order, filter: wanted, places }
      return places
    },
    prepare: () => {
      const missing = teamOrders.find((order) => !ordered.has(order))
      if (missing !== undefined) placesIn(missing)
      else if (searchTexts === null) searchTexts = toSearchTexts(people)
      else return false
      return true
    },
  }
}

const toSearchTexts = (people: readonly ListedPerson[]): readonly string[] =>
  people.map(({ name, employeeNumber, unit }) => textToSearchKey([name, employeeNumber, unit].join('\n')))

/** Widths, letter case and blanks make no difference. */
const textToSearchKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\S\n]+/gu, '')

const sortPlaces = (people: readonly ListedPerson[], order: TeamOrder, language: string): Int32Array => {
  const places = Int32Array.from(people, (_, place) => place)
  const keys =
    order === 'date'
      ? people.map(({ updatedAt }) => (updatedAt === null ? Infinity : -updatedAt))
      : toRanks(people, order, language)
  return places.sort((one, other) => compareNumbers(keys[one] ?? 0, keys[other] ?? 0) || one - other)
}

const textOf = (person: ListedPerson, order: TeamOrder): string | null => {
  if (order === 'name') return person.name
  if (order === 'unit') return person.unit
  return order === 'number' ? person.employeeNumber : null
}

/** Comparing words of a language is slow: each text is compared once, whoever shares it. Who has none comes last. */
const toRanks = (people: readonly ListedPerson[], order: TeamOrder, language: string): readonly number[] => {
  const collator = new Intl.Collator(language, { numeric: order === 'number' })
  const texts = people.map((person) => textOf(person, order))
  const distinct = [...new Set(texts)].filter((text) => text !== null).sort(collator.compare)
  const rankByText = new Map(distinct.map((text, rank) => [text, rank]))
  return texts.map((text) => (text === null ? Infinity : (rankByText.get(text) ?? 0)))
}

/** 0 is A, 25 is Z, 26 is AA: what stands in the place of a name that is hidden. */
export const placeToLetters = (place: number): string => {
  const rest = Math.floor(place / 26) - 1
  return `${rest < 0 ? '' : placeToLetters(rest)}${String.fromCharCode(65 + (place % 26))}`
}

/** Infinity − Infinity is no number. */
const compareNumbers = (one: number, other: number): number => (one === other ? 0 : one - other)
