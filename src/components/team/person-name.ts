import { placeToLetters } from '../../domain/team-order.ts'
import type { TeamPersonName } from '../../services.ts'

/** What a person is called on the screen: a letter where names are hidden. */
export const toPersonName = (
  { name, place }: Pick<TeamPersonName, 'name' | 'place'>,
  areNamesHidden: boolean,
  noName: string,
): string => (areNamesHidden ? placeToLetters(place) : (name ?? noName))
