/**
 * How much each of some signs tells of an outcome, counted from examples: a logistic regression whose weights are drawn to `prior`, as
 * strongly as `pull` says, and never below 0, by coordinate descent. A sign that was hardly ever met keeps the prior. No chance is in it.
 *
 *     fitWeights([{signs: ['gap'], outcome: true}, {signs: [], outcome: false}], {prior: 1, pull: 2}) // {bias: -0.5, weights: Map {'gap' → 1.1}}
 *
 * Weights are logarithms of odds. An example counts `weight` times, once where it has none.
 */
export function fitWeights(examples, {prior = 0, pull = 1, sweeps = 1000, least = 1e-4} = {}) {
  const signs = [...new Set(examples.flatMap((example) => example.signs))].sort()
  const weights = new Map(signs.map((sign) => [sign, prior]))
  const having = new Map(signs.map((sign) => [sign, []]))
  const rows = examples.map(({signs, outcome, weight = 1}) => {
    const own = new Set(signs)
    const row = {outcome: Number(outcome), weight, sum: own.size * prior}
    for (const sign of own) having.get(sign).push(row)
    return row
  })
  let bias = 0
  for (let sweep = 0, moved = 1; sweep < sweeps && moved > least; sweep++) {
    const step = stepOf(rows, bias)
    bias += step
    moved = Math.abs(step)
    for (const sign of signs) {
      const old = weights.get(sign)
      const next = Math.max(0, old + stepOf(having.get(sign), bias, pull, prior - old))
      for (const row of having.get(sign)) row.sum += next - old
      weights.set(sign, next)
      moved = Math.max(moved, Math.abs(next - old))
    }
  }
  return {bias, weights}
}

/** How far to move one weight: its slope over the largest curvature that there can be, so that no step goes too far. */
function stepOf(rows, bias, pull = 0, distance = 0) {
  let slope = pull * distance
  let curvature = pull
  for (const {outcome, weight, sum} of rows) {
    slope += weight * (outcome - 1 / (1 + Math.exp(-bias - sum)))
    curvature += weight / 4
  }
  return curvature && slope / curvature
}
