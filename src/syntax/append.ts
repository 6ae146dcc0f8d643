/**
 * Adds to a list that mostly holds one thing. A list that is made empty and then pushed to has room for seventeen, which
 * a text of many short units pays for in memory that has to be moved.
 */
export function append<Item>(list: Item[] | undefined, item: Item): Item[] {
  if (!list || list.length === 0) return [item]
  list.push(item)
  return list
}
