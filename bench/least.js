/** The least value, for a busy machine only ever adds; of more numbers too than `Math.min` takes as arguments. `least([3, 1, 2])` → 1 */
export function least(values) {
  return values.reduce((a, b) => (b < a ? b : a))
}
