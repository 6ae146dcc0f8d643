/**
 * Whole numbers below a bound, the same for the same seed (Mulberry32), with what is often made of them.
 *
 *     const random = createRandom(7)
 *     random(10) // 0 … 9
 *     random.pick(['甲', '乙'])
 *     random.chance(3) // true once in three
 */
export function createRandom(seed) {
  let state = Math.imul(seed, 2654435769)
  const random = (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }
  random.pick = (list) => list[random(list.length)]
  random.chance = (of) => random(of) === 0
  random.between = (least, most) => least + random(most - least + 1)
  random.list = (count, make) => Array.from({length: count}, (_, index) => make(index))
  return random
}
