import type { CompetencyItem } from '../domain/competency-standard.ts'

/** Whether the code of an output, indicator or task belongs under the code of its parent; unknown codes anywhere. */
export const isCodeUnder = (code: string | null, parentCode: string | null): boolean => {
  if (code === null || parentCode === null) return true
  const numbers = code.slice(1)
  const parent = parentCode.slice(1)
  return numbers === parent || (numbers.startsWith(parent) && numbers[parent.length] === '.')
}

/**
 * What the code probably should have been: under the task it is printed in, with its own last number. Never used as an
 * identity.
 */
export const suggestedCode = (code: string | null, taskCode: string | null): { suggestedCode?: string } => {
  if (code === null || taskCode === null || isCodeUnder(code, taskCode)) return {}
  const [, , suffix] = code.slice(1).split('.')
  return { suggestedCode: `${code.charAt(0)}${taskCode.slice(1)}${suffix === undefined ? '' : `.${suffix}`}` }
}

/** A second meaning of a code that has another code elsewhere in the list was probably meant to be that one. */
export const withSuggestedListCodes = (items: readonly CompetencyItem[]): readonly CompetencyItem[] => {
  const first = new Set<string | null>()
  const codeByName = new Map<string, string>()
  for (const item of items) {
    if (item.name !== null && item.code !== null && !first.has(item.code)) codeByName.set(item.name, item.code)
    first.add(item.code)
  }
  return items.map((item) => {
    const code = item.name === null ? undefined : codeByName.get(item.name)
    return code === undefined || code === item.code || item.code === null ? item : { ...item, suggestedCode: code }
  })
}
