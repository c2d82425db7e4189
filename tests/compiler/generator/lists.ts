/** The generator never asks for a place that a list does not have, so a missing item is a defect of its own. */
export const itemAt = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index]
  if (item === undefined) throw new Error(`no item at ${index} of ${items.length}`)
  return item
}

export const lastOf = <Item>(items: readonly Item[]): Item => itemAt(items, items.length - 1)
