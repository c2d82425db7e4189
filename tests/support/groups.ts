/** Items by what they have in common, in the order in which it first occurs. */
export const groupBy = <Item, Key>(
  items: Iterable<Item>,
  toKey: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> => {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const group = groups.get(toKey(item))
    if (group === undefined) groups.set(toKey(item), [item])
    else group.push(item)
  }
  return groups
}
