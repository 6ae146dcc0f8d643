/** The middle value. `median([3, 1, 2])` → 2 */
export function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1]
}
