import {fromAkomaNtoso} from '../../akoma-ntoso/from-akoma-ntoso.ts'
import {report} from '../../messages/report.ts'
import type {Lines, Source} from '../../syntax/lines.ts'
import {limits, type ReadContext} from '../context.ts'
import {LineCollector} from '../line-collector.ts'
import {readTree} from './read-tree.ts'
import {writeLines} from './write-lines.ts'

/**
 * Reads Akoma Ntoso. What `render` wrote holds the whole document, which then stands beside the lines; of what others wrote, or changed so
 * that it fits the schema no more, there are lines only, with their headings.
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
  if (!holds) return lines
  const {document, positions, misfit} = holds
  if (misfit) report(context.file, 'marks-do-not-fit', undefined, {pointer: misfit.pointer || '/'})
  else lines.holds = {document: {...document, source: lines.source}, positions}
  return lines
}
