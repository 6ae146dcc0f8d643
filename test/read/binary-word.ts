import {packCompound} from './compound-file.ts'

const textAt = 1024

/** What stands in a file of binary Word: its text in order of the stories, and where in the text of headers each of them begins. */
export interface BinaryWord {
  body: string
  headers?: string
  /** Places in the text of headers; the first seven are of no use. */
  headerPlaces?: number[]
}

/** Packs text into a .doc without properties, styles and lists. */
export function packDoc({body, headers = '', headerPlaces = []}: BinaryWord): Buffer {
  const text = Buffer.from(body + headers, 'utf16le')
  const document = Buffer.alloc(textAt + text.length)
  document.writeUInt16LE(0xa5ec, 0)
  document.writeUInt16LE(0x0200, 10)
  document.writeUInt32LE(body.length, 0x4c)
  document.writeUInt32LE(headers.length, 0x54)
  document.set(text, textAt)
  const pieces = Buffer.alloc(21)
  pieces[0] = 2
  pieces.writeUInt32LE(16, 1)
  pieces.writeUInt32LE(text.length / 2, 9)
  pieces.writeUInt32LE(textAt, 15)
  const places = Buffer.alloc(headerPlaces.length * 4)
  headerPlaces.forEach((place, index) => {
    places.writeUInt32LE(place, index * 4)
  })
  document.writeUInt32LE(0, 0x1a2)
  document.writeUInt32LE(pieces.length, 0x1a6)
  document.writeUInt32LE(pieces.length, 0xf2)
  document.writeUInt32LE(places.length, 0xf6)
  return packCompound({WordDocument: document, '1Table': Buffer.concat([pieces, places])})
}
