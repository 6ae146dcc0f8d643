import {createHash} from 'node:crypto'
import {countBefore} from '../syntax/count-before.ts'

/** Texts of which only fingerprints are kept, eight bytes each, so that tens of millions fit into memory. */
export interface Fingerprints {
  /** Was a text among them just once? Of ten million others one in a thousand times one text is taken for another. */
  isAlone(text: string): boolean
  has(text: string): boolean
}

/**
 * Takes the fingerprints of texts.
 *
 *     takeFingerprints(['甲', '乙', '甲'], 3).isAlone('乙') // true
 *
 * @param count how many there are, at most
 */
export function takeFingerprints(texts: Iterable<string>, count: number): Fingerprints {
  const all = new Float64Array(count)
  let taken = 0
  for (const text of texts) all[taken++] = fingerprint(text)
  const sorted = all.subarray(0, taken).sort()
  /** The first place of one that is not smaller. */
  const placeOf = (wanted: number) => countBefore(sorted, (each) => each < wanted)
  return {
    isAlone(text) {
      const wanted = fingerprint(text)
      const place = placeOf(wanted)
      return sorted[place] === wanted && sorted[place + 1] !== wanted
    },
    has(text) {
      const wanted = fingerprint(text)
      return sorted[placeOf(wanted)] === wanted
    },
  }
}

/** The first 53 bits of a digest, which a number holds exactly. */
function fingerprint(text: string): number {
  const digest = createHash('sha256').update(text).digest()
  return digest.readUIntBE(0, 6) * 32 + (digest[6] >> 3)
}
