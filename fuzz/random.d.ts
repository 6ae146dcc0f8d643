/** Whole numbers below a bound, and what is made of them: see random.js. */
export interface Random {
  (below: number): number
  pick<Value>(list: readonly Value[]): Value
  chance(of: number): boolean
  between(least: number, most: number): number
  list<Value>(count: number, make: (index: number) => Value): Value[]
}
export function createRandom(seed: number): Random
