/** `sum([3, 1, 2])` → 6 */
export function sum(values) {
  return values.reduce((a, b) => a + b, 0)
}
