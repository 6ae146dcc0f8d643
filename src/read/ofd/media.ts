import type {Archive} from '../archive.ts'
import type {ReadContext} from '../context.ts'
import type {Picture} from '../ocr/picture.ts'
import type {Drawing} from './drawing.ts'
import {parsePart} from './parse-part.ts'
import {findPart, locate} from './parts.ts'

/** The files of images that a resource part names, by id. */
export function readMedia(part: Uint8Array, name: string, context: ReadContext): Map<string, string> {
  const files = new Map<string, string>()
  let base = ''
  let id: string | undefined
  parsePart(
    part,
    {
      open(element, attributes) {
        if (element === 'Res') base = attributes.BaseLoc ?? ''
        else if (element === 'MultiMedia') id = attributes.Type === 'Image' ? attributes.ID : undefined
      },
      close(element, text) {
        if (element === 'MediaFile' && id !== undefined) files.set(id, locate(name, base === '' ? text.trim() : `${base}/${text.trim()}`))
      },
    },
    context,
  )
  return files
}

/** The images that drawings of one page show, as they are in the archive. */
export function pagePictures(drawings: Drawing[], media: Map<string, string>, archive: Archive): Picture[] {
  return drawings.flatMap(({images}) =>
    images.flatMap(({resource, matrix}) => {
      const bytes = findPart(archive, media.get(resource) ?? '')
      return bytes ? [{bytes, matrix}] : []
    }),
  )
}
