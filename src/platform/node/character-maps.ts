import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

/**
 * Tells pdf.js where the character maps for fonts are that are not embedded: their folder, from the
 * sources, the built package and the single executable alike.
 */
export function characterMaps(): object {
  for (const way of ['./cmaps/', '../../read/cmaps/', '../read/cmaps/', '../src/read/cmaps/', '../../src/read/cmaps/']) {
    const folder = fileURLToPath(new URL(way, import.meta.url))
    if (existsSync(`${folder}GBK-EUC-H.bcmap`)) return {cMapUrl: folder, cMapPacked: true}
  }
  return {}
}
