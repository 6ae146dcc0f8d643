/**
 * Makes the test whether a name has not come before. It holds 64 bits of each and not the name: sixteen to thirty-two bytes, where a `Set` takes
 * two hundred with the name in it, so that a list of millions fits. The bits depend on numbers drawn by chance: nobody who makes up names can
 * have one taken for another.
 *
 *     const isNew = createSeen()
 *     isNew('甲.txt') // true
 *     isNew('甲.txt') // false
 */
export function createSeen(): (name: string) => boolean {
  const [seed, otherSeed] = [drawn(), drawn()]
  let table = new Uint32Array(2 * 1024)
  let count = 0

  /** Adds two words that are not both 0; false when they are there. */
  function add(low: number, high: number): boolean {
    const slots = table.length / 2
    for (let slot = (low ^ high) >>> 0; ; slot++) {
      const at = 2 * (slot % slots)
      if (table[at] === low && table[at + 1] === high) return false
      if (table[at] || table[at + 1]) continue
      table[at] = low
      table[at + 1] = high
      return true
    }
  }

  function grow(): void {
    const old = table
    table = new Uint32Array(2 * old.length)
    for (let at = 0; at < old.length; at += 2) if (old[at] || old[at + 1]) add(old[at], old[at + 1])
  }

  return (name) => {
    let low = seed
    let high = otherSeed
    for (let at = 0; at < name.length; at++) {
      const code = name.charCodeAt(at)
      low = Math.imul(low ^ code, 0x9e3779b1)
      low ^= low >>> 15
      high = Math.imul(high ^ code, 0x5f356495)
      high ^= high >>> 13
    }
    low = Math.imul(low ^ (high >>> 16), 0x85ebca6b) >>> 0
    high = Math.imul(high ^ (low >>> 15), 0xc2b2ae35) >>> 0
    if (!add(low || 1, high)) return false
    if (++count * 4 > table.length) grow()
    return true
  }
}

const drawn = () => Math.floor(Math.random() * 2 ** 32)
