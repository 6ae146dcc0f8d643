import {describe, expect, it} from 'vitest'
import {fitWeights} from '../scripts/fit-weights.js'

/** So many examples with signs and an outcome. */
const times = (count: number, signs: string[], outcome: boolean) => Array.from({length: count}, () => ({signs, outcome}))

describe('scripts/fit-weights.js', () => {
  it('finds the odds that a sign adds', () => {
    const {bias, weights} = fitWeights(
      [...times(80, [], false), ...times(20, [], true), ...times(20, ['gap'], false), ...times(80, ['gap'], true)],
      {
        pull: 0.001,
      },
    )
    expect(bias).toBeCloseTo(Math.log(1 / 4), 1)
    expect(weights.get('gap')).toBeCloseTo(Math.log(16), 1)
  })
  it('parts the odds among signs that come together, and counts weights', () => {
    const {weights} = fitWeights([
      {signs: [], outcome: false, weight: 50},
      {signs: [], outcome: true},
      {signs: ['a', 'b', 'b'], outcome: true, weight: 50},
    ])
    expect(weights.get('a')).toBeCloseTo(weights.get('b')!, 1)
  })
  it('leaves a sign that was hardly met at the prior, and none below 0', () => {
    const {weights} = fitWeights(
      [...times(500, [], false), ...times(500, ['wolf'], false), ...times(100, [], true), {signs: ['rare'], outcome: true}],
      {
        prior: 1,
        pull: 20,
      },
    )
    expect(weights.get('rare')).toBeCloseTo(1, 1)
    expect(weights.get('wolf')).toBe(0)
  })
})
