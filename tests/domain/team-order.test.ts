import { describe, expect, it } from 'vitest'
import { type ListedPerson, type TeamOrder, createTeamList, placeToLetters } from '../../src/domain/team-order.ts'

const person = (
  name: string | null,
  employeeNumber: string | null,
  unit: string | null,
  day: number | null,
): ListedPerson => ({
  name,
  employeeNumber,
  unit,
  updatedAt: day,
})

const people = [
  person('王小明', 'E10', '業務', 3),
  person('丁一', 'E9', null, null),
  person(null, null, '企劃', 5),
  person('王小明', 'E2', '業務', 4),
]
const list = createTeamList(people)
const placesIn = (order: TeamOrder, filter = ''): readonly number[] => [...list.places(order, filter)]

describe('a list of people', () => {
  it('stands in the order of the roster, of names by strokes or sound, of units, numbers and dates', () => {
    expect(placesIn('roster')).toEqual([0, 1, 2, 3])
    expect(placesIn('name')).toEqual([1, 0, 3, 2])
    expect(placesIn('unit').slice(0, 2).toSorted()).not.toContain(1)
    expect(placesIn('number')).toEqual([3, 1, 0, 2])
    expect(placesIn('date')).toEqual([2, 3, 0, 1])
  })

  it('keeps the order of the roster among equals, and puts whoever has none of it last', () => {
    expect(placesIn('name').slice(1)).toEqual([0, 3, 2])
    expect(placesIn('unit').at(-1)).toBe(1)
  })

  it('is searched by name, number and unit, whatever the widths and the case', () => {
    expect(placesIn('roster', 'ｅ1')).toEqual([0])
    expect(placesIn('roster', ' 王小 明')).toEqual([0, 3])
    expect(placesIn('number', '業務')).toEqual([3, 0])
    expect(placesIn('roster', '沒有')).toEqual([])
  })

  it('never finds a person by the end of one label and the beginning of the next', () => {
    expect(placesIn('roster', '明E10')).toEqual([])
  })

  it('answers the same again after another question', () => {
    const first = placesIn('name', '王')
    placesIn('roster', '丁')
    expect(placesIn('name', '王')).toEqual(first)
  })
})

describe('a hidden name', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('of place %i is %s', (place, letters) => {
    expect(placeToLetters(place)).toBe(letters)
  })
})
