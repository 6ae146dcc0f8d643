import {fromAkomaNtoso} from '../../akoma-ntoso/from-akoma-ntoso.ts'
import type {Lines, Source} from '../../syntax/lines.ts'
import {limits, type ReadContext} from '../context.ts'
import {LineCollector} from '../line-collector.ts'
import {readTree} from './read-tree.ts'
import {writeLines} from './write-lines.ts'

/**
 * Reads Akoma Ntoso. What `render` wrote holds the whole document, which then stands beside the lines; of what others wrote there are lines
 * only, with its headings.
 *
 * @throws ReadError
 */
export function readAkomaNtoso(input: Uint8Array | string, source: Source, context: ReadContext): Lines {
  const root = readTree(input, context)
  const collector = new LineCollector(context)
  writeLines(root, collector, context)
  const lines = collector.finish({...source, format: 'xml'})
  let added = 0
  const holds = fromAkomaNtoso(root, lines.text.length, (characters) => {
    added += characters
    if (added > limits.characters) throw context.fail('too-large')
  })
  if (holds) lines.holds = {document: {...holds.document, source: lines.source}, positions: holds.positions}
  return lines
}
