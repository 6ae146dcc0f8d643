import {limits, type ReadContext} from '../context.ts'

// Elements that a parser closes by itself, or that hold nothing: they do not nest.
const flat = new Set(
  'p li td th tr tbody thead tfoot dt dd option optgroup colgroup html head body br img hr input meta link area base col embed param source track wbr'.split(
    ' ',
  ),
)
const formatting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))
const depthOfRealPages = 1500
/** Marks, each with the number of elements that are open: a parser looks through them. */
const mostSteps = 60_000_000
/** Marks, each with the number of formatting elements that are open: a parser opens them again. */
const mostReopened = 20_000_000

/**
 * Refuses pages that cost an HTML parser more than their length: deeply nested elements (each new one walks up the open
 * ones), formatting that is never closed (each new paragraph opens all of it again), more elements than can be kept. One pass, before
 * parsing.
 *
 * @throws ReadError `too-large`
 */
export function guardHtml(html: string, context: ReadContext): void {
  if (html.length > limits.characters / 2) throw context.fail('too-large', 'HTML')
  let depth = 0
  let unclosed = 0
  let tags = 0
  let steps = 0
  const tag = /<(\/?)([a-z][a-z0-9]{0,19})/gi
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    tags++
    steps += depth
    context.check()
    if (tags > limits.tags || steps > mostSteps) throw context.fail('too-large', 'HTML')
    const name = found[2].toLowerCase()
    if (flat.has(name)) continue
    // what a template holds stands in a document of its own
    const step = (found[1] === '/' ? -1 : 1) * (name === 'template' ? 3 : 1)
    depth = Math.max(0, depth + step)
    if (formatting.has(name)) unclosed = Math.max(0, unclosed + step)
    if (depth > depthOfRealPages || unclosed * tags > mostReopened) throw context.fail('too-large', 'HTML')
  }
}
