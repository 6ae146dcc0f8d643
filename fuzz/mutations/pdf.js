import {inflateSync} from 'node:zlib'
import {oddNumbers} from '../numbers.js'
import {replaceOne} from './replace-one.js'

/**
 * A PDF with 1 to 5 changes in its syntax: numbers made odd, references turned to other objects, names swapped, objects doubled or dropped,
 * operators of an inflated page repeated. Offsets are not mended: readers look for the objects then.
 */
export function mutatePdf(bytes, random) {
  // one character a byte
  let text = Buffer.from(random.chance(2) ? inflated(bytes) : bytes).toString('latin1')
  for (let left = 1 + random(5); left > 0; left--) text = change(text, random)
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

function change(text, random) {
  switch (random(7)) {
    case 0:
    case 1:
      return replaceOne(text, /(?<=[\s[/(<])-?\d+(?:\.\d+)?(?=[\s\]/>)])/g, () => random.pick(oddNumbers), random)
    case 2:
      return replaceOne(text, /\b\d+ \d+ R\b/g, () => `${random(40)} 0 R`, random)
    case 3: {
      const names = text.match(/\/[A-Za-z][\w]*/g) ?? ['/']
      return replaceOne(text, /\/[A-Za-z]\w*/g, () => random.pick(names), random)
    }
    case 4:
      return replaceOne(text, /\d+ \d+ obj[\s\S]{0,20000}?endobj/g, (found) => (random.chance(2) ? '' : found + found), random)
    case 5:
      return replaceOne(
        text,
        /^[^\n]{1,200}(?:Tj|TJ|Td|Tm|cm|re|l|Do|q|Q)\s*$/gm,
        (found) => `${found}\n`.repeat(2 + random(random.chance(5) ? 3000 : 4)),
        random,
      )
    default:
      return replaceOne(text, /\[[^\][]{0,400}\]/g, (found) => `[${found.slice(1, -1).repeat(random(50))}]`, random)
  }
}

/** The file with its deflated streams inflated, where they can be. */
function inflated(bytes) {
  const text = Buffer.from(bytes).toString('latin1')
  const parts = []
  let at = 0
  for (const {index, 0: whole} of text.matchAll(/\/FlateDecode\b[\s\S]{0,200}?stream\r?\n/g)) {
    if (index < at) continue
    const start = index + whole.length
    const end = text.indexOf('endstream', start)
    if (end < 0) break
    try {
      const stream = inflateSync(bytes.subarray(start, end), {maxOutputLength: 1_000_000})
      const head = text
        .slice(at, start)
        .replace(/\/Filter\s*\[?\s*\/FlateDecode\s*\]?/, '')
        .replace(/\/Length \d+/, `/Length ${stream.length}`)
      parts.push(Buffer.from(head, 'latin1'), stream, Buffer.from('\n'))
      at = end
    } catch {
      // stays packed
    }
  }
  return Buffer.concat([...parts, Buffer.from(text.slice(at), 'latin1')])
}
