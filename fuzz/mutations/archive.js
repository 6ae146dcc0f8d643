import {strFromU8, strToU8, unzipSync} from 'fflate'
import {pack} from '../pack.js'
import {mutateBytes} from './bytes.js'
import {mutateMarkup} from './markup.js'

/**
 * A zip file (Word, OFD) with some of its parts changed and packed again: as bytes or as markup, swapped, dropped, renamed, one in the
 * place of another. What is no zip file gets changed bytes.
 */
export function mutateArchive(bytes, random) {
  let parts
  try {
    parts = unzipSync(bytes)
  } catch {
    return mutateBytes(bytes, random)
  }
  const names = Object.keys(parts)
  for (let left = 1 + random(3); left > 0; left--) {
    const name = random.pick(names)
    const part = parts[name] ?? new Uint8Array()
    switch (random(8)) {
      case 0:
        parts[name] = mutateBytes(part, random)
        break
      case 1:
        parts[name] = parts[random.pick(names)] ?? part
        break
      case 2:
        delete parts[name]
        break
      case 3:
        parts[random.pick([`../${name}`, name.toUpperCase(), `${name}/x`, '__proto__/x', name.replaceAll('/', '\\')])] = part
        break
      default:
        parts[name] = /\.(?:xml|rels)$/.test(name) ? strToU8(mutateMarkup(strFromU8(part), random)) : mutateBytes(part, random)
    }
  }
  return pack(parts, random.pick([0, 6]))
}
