/** Where a value stands in a JSON value: members and indexes from the outside in. */
export type JsonPath = readonly (string | number)[]

/** A copy with one value changed. An element that becomes undefined is taken out of its array. */
export const changeAt = (value: unknown, path: JsonPath, change: (old: unknown) => unknown): unknown => {
  const [step, ...rest] = path
  if (step === undefined) return change(value)
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => {
      const changed = index === step ? changeAt(item, rest, change) : item
      return changed === undefined ? [] : [changed]
    })
  if (typeof value !== 'object' || value === null) throw new Error(`There is nothing at ${path.join('.')}.`)
  return { ...value, [step]: changeAt((value as Readonly<Record<string, unknown>>)[step], rest, change) }
}

/** Every value inside a JSON value with its path, outer ones first. */
export const walkJson = (
  value: unknown,
  path: JsonPath = [],
): readonly { readonly path: JsonPath; readonly value: unknown }[] => {
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  const members: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value)
  return [{ path, value }, ...members.flatMap(([step, member]) => walkJson(member, [...path, step]))]
}
