import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
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
    const markup = /\.(?:xml|rels)$/.test(name)
    switch (random(8)) {
      case 0:
        parts[name] = mutateBytes(parts[name], random)
        break
      case 1:
        parts[name] = parts[random.pick(names)]
        break
      case 2:
        if (random.chance(3)) delete parts[name]
        break
      case 3:
        parts[random.pick([`../${name}`, name.toUpperCase(), `${name}/x`, '__proto__/x', name.replaceAll('/', '\\')])] = parts[name]
        break
      default:
        parts[name] = markup ? strToU8(mutateMarkup(strFromU8(parts[name]), random)) : mutateBytes(parts[name], random)
    }
    parts[name] ??= new Uint8Array()
  }
  return zipSync(parts, {level: random.pick([0, 6])})
}
