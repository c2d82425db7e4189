const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isPlain = (value: unknown): boolean => !isObject(value)

const show = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 200))

/** Where two JSON values differ first, as a sentence; null where they are the same. A member that is undefined is absent. */
export const firstDifference = (actual: unknown, expected: unknown, path = 'the value'): string | null => {
  if (Object.is(actual, expected)) return null
  if (isPlain(actual) || isPlain(expected) || Array.isArray(actual) !== Array.isArray(expected))
    return `${path} is ${show(actual)} instead of ${show(expected)}`
  const one = actual as Readonly<Record<string, unknown>>
  const other = expected as Readonly<Record<string, unknown>>
  for (const key of new Set([...Object.keys(other), ...Object.keys(one)])) {
    const difference = firstDifference(one[key], other[key], `${path}.${key}`)
    if (difference !== null) return difference
  }
  return null
}
