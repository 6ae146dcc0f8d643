import path from 'node:path'
import {bases, bytesOf, textBases} from './bases.js'
import {makeDocx} from './makers/docx.js'
import {makeHtml} from './makers/html.js'
import {makeMarkdown} from './makers/markdown.js'
import {makeOfd} from './makers/ofd.js'
import {makePdf} from './makers/pdf.js'
import {makeText} from './makers/text.js'
import {mutateArchive} from './mutations/archive.js'
import {cut, multiply, mutateBytes, splice} from './mutations/bytes.js'
import {mutateMarkup} from './mutations/markup.js'
import {mutatePdf} from './mutations/pdf.js'
import {recombine} from './mutations/text.js'
import {createRandom} from './random.js'

const makers = {
  txt: makeText,
  html: makeHtml,
  md: makeMarkdown,
  docx: makeDocx,
  pdf: makePdf,
  ofd: makeOfd,
}
const anyBytes = [mutateBytes, mutateBytes, cut, multiply, (bytes, random) => splice(bytes, bytesOf(random.pick(bases)), random)]
const markup = (bytes, random) => Buffer.from(mutateMarkup(Buffer.from(bytes).toString('utf8'), random))
/** What a format can be changed by, beside its bytes. */
const changes = {
  docx: [mutateArchive, mutateArchive],
  docm: [mutateArchive],
  ofd: [mutateArchive, mutateArchive],
  pdf: [mutatePdf, mutatePdf],
  html: [markup, markup],
  mht: [markup],
  xml: [markup, markup],
}

/**
 * The case of a seed, always the same: a file of a fixture that was changed, texts of fixtures recombined, or a file that was made.
 *
 *     makeCase(7) // {name: 'case.docx', bytes: …, how: 'fixtures/notices/duty-table/input.docx, mutateArchive'}
 */
export function makeCase(seed) {
  const random = createRandom(seed)
  const kind = random(10)
  if (kind < 3) {
    const format = random.pick(Object.keys(makers))
    return {name: `case.${format}`, bytes: toBytes(makers[format](random)), how: makers[format].name}
  }
  if (kind < 5) {
    const texts = textBases.map((base) => bytesOf(base).toString('utf8'))
    return {name: 'case.txt', bytes: toBytes(recombine(texts, random)), how: 'recombine'}
  }
  // each format as often as any other, however many files there are of it
  const formats = [...new Set(bases.map(formatOf))]
  const format = random.pick(formats)
  const base = random.pick(bases.filter((name) => formatOf(name) === format))
  const change = random.pick([...anyBytes, ...(changes[format] ?? [])])
  return {name: `case.${format}`, bytes: toBytes(change(bytesOf(base), random)), how: `${base}, ${change.name || 'splice'}`}
}

const formatOf = (name) => path.extname(name).slice(1)
const toBytes = (value) => (typeof value === 'string' ? new Uint8Array(Buffer.from(value, 'utf8')) : new Uint8Array(value))
