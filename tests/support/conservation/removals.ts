import type { CompetencyStandard } from '../../../src/domain/competency-standard.ts'
import { type JsonPath, changeAt, walkJson } from '../json-edit.ts'
import type { Stretch } from './cell-cover.ts'
import { type ObjectText } from './standard-texts.ts'

/** One way of losing something printed: what a compiler would do that forgets it. */
export interface Removal {
  readonly what: string
  readonly remove: (standard: CompetencyStandard) => CompetencyStandard
}

/** Everything that can be taken out of a standard by itself. `stretches` tell which texts a page break has cut. */
export const removalsFrom = (
  standard: CompetencyStandard,
  stretches: readonly Stretch<ObjectText>[],
): readonly Removal[] => [
  ...walkJson(standard).flatMap(({ path, value }) => [
    ...objectRemovals(path, value),
    ...characterRemovals(path, value),
    ...headRemovals(path, value),
    ...levelRemovals(path, value, standard),
  ]),
  ...halfRemovals(standard, stretches),
]

const removal = (what: string, path: JsonPath, change: (old: unknown) => unknown = () => undefined): Removal => ({
  what: `${what} ${path.join('.')}`,
  remove: (standard) => changeAt(standard, path, change) as CompetencyStandard,
})

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Objects, sub-items and places are elements of lists. */
const objectRemovals = (path: JsonPath, value: unknown): readonly Removal[] => {
  const list = path.at(-2)
  if (path[0] === 'findings') return []
  if (isObject(value) && 'source' in value && path.length > 0) return [removal('the object', path)]
  if (list === 'children') return [removal('the sub-item', path)]
  if (list === 'source' && isObject(value)) return [removal('the place', path)]
  return []
}

const textMembers: ReadonlySet<unknown> = new Set(['name', 'text', 'description', 'term', 'updateNote', 'children'])

/** A letter or digit from the middle of a text; marks at its ends may be taken for structure. */
const characterRemovals = (path: JsonPath, value: unknown): readonly Removal[] => {
  const member = typeof path.at(-1) === 'number' ? path.at(-2) : path.at(-1)
  if (path.length < 3 || path[0] === 'findings' || path[0] === 'category') return []
  if (!textMembers.has(member) || typeof value !== 'string') return []
  const places = [...value.matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => index)
  const place = places[Math.floor(places.length / 2)]
  if (place === undefined) return []
  return [removal('one character of', path, () => value.slice(0, place) + value.slice(place + 1))]
}

const headMembers: ReadonlySet<unknown> = new Set(['code', 'title', 'description', 'entryLevel', 'baseLevel'])

const headRemovals = (path: JsonPath, value: unknown): readonly Removal[] => {
  const isHead = (path.length === 1 && headMembers.has(path[0])) || (path.length === 3 && path[0] === 'category')
  return isHead && value !== null ? [removal('the member', path, () => null)] : []
}

/** The level of a merged cell is printed on the first task of the duty, and can be missed there only. */
const levelRemovals = (path: JsonPath, value: unknown, { duties }: CompetencyStandard): readonly Removal[] => {
  if (path.at(-1) !== 'levels' || !Array.isArray(value) || value.length === 0) return []
  const [, duty, , task, indicators] = path
  const scope = duties[Number(duty)]?.tasks[Number(task)]?.levelScope
  const isPrinted = indicators === 'indicators' || scope === 'task' || task === 0
  return isPrinted ? [removal('the levels', path, () => [])] : []
}

const halfRemovals = (standard: CompetencyStandard, stretches: readonly Stretch<ObjectText>[]): readonly Removal[] => {
  const pathByObject = new Map(walkJson(standard).map(({ path, value }) => [value, path]))
  return stretches.flatMap(({ text, from, to }) => {
    const path = pathByObject.get(text.object)
    const isWhole = from === 0 && to === text.parts.join('').length
    const isCodeOnly = to <= (text.parts[0]?.length ?? 0)
    if (path === undefined || isWhole || isCodeOnly) return []
    return [removal(`characters ${from} to ${to} of`, path, (object) => withoutCharacters(object, from, to))]
  })
}

/** Takes characters out of the texts of an object, blanks not counted; its code, which comes first, is kept. */
const withoutCharacters = (object: unknown, from: number, to: number): unknown => {
  if (!isObject(object)) throw new Error('Only objects have characters.')
  const { code, printedCode, name, text, children = [] } = object
  const label = printedCode ?? code
  let position = typeof label === 'string' ? label.length : 0
  const cut = (value: unknown): unknown =>
    typeof value !== 'string'
      ? value
      : Array.from(value)
          .filter((character) => {
            if (/\s/u.test(character)) return true
            position += character.length
            return position <= from || position > to
          })
          .join('')
  return {
    ...object,
    ...(name !== undefined && { name: cut(name) }),
    ...(text !== undefined && { text: cut(text) }),
    ...(Array.isArray(children) && children.length > 0 && { children: children.map(cut) }),
  }
}
