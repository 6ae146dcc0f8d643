import maps from 'gongwen:character-maps'
import {fromBase64} from './latin1.ts'

/** Gives pdf.js the character maps for fonts that are not embedded: they are part of the program, so that nothing has to be fetched. */
export const characterMaps = (): object => ({
  cMapPacked: true,
  useWorkerFetch: false,
  BinaryDataFactory: class {
    async fetch({kind, filename}: {kind: string; filename: string}): Promise<Uint8Array> {
      const name = filename.replace('.bcmap', '')
      if (kind !== 'cMapUrl' || !Object.hasOwn(maps, name)) throw new Error(`There is no ${filename}`)
      return fromBase64(maps[name])
    }
  },
})
