/** What signs tell of an outcome: see fit-weights.js. */
export function fitWeights(
  examples: ReadonlyArray<{signs: readonly string[]; outcome: boolean; weight?: number}>,
  options?: {prior?: number; pull?: number; sweeps?: number; least?: number},
): {bias: number; weights: Map<string, number>}
