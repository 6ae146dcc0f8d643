import type {VFile} from 'vfile'
import {report} from '../../messages/report.ts'
import type {Lines, Source} from '../../syntax/lines.ts'
import type {Archive} from '../archive.ts'
import type {ReadContext} from '../context.ts'
import {LineCollector, type LineFacts} from '../line-collector.ts'
import type {Omissions, WordBlock} from './blocks.ts'
import {makeLabeller} from './labels.ts'
import {readNumbering} from './numbering.ts'
import {readRelationships} from './relationships.ts'
import {makeWordWriter} from './render.ts'
import {readStories} from './story.ts'
import type {Story} from './story-walk.ts'
import {readStyles} from './styles.ts'

/**
 * Reads WordprocessingML (.docx, .docm) as Word shows it: number labels rendered, tracked changes accepted, text boxes
 * before the paragraph they hang on, headers first and footers last, footnotes after the body. Macros are never looked at.
 *
 * @throws ReadError `damaged` when a part that must be there is not
 */
export function readDocx(archive: Archive, source: Source, context: ReadContext): Lines {
  const main = readRelationships(archive, '', context).find(({type}) => type === 'officeDocument')?.target ?? 'word/document.xml'
  const body = archive.part(main)
  if (!body) throw context.fail('damaged', main)
  const related = readRelationships(archive, main, context)
  const partOf = (type: string) => {
    const target = related.find((each) => each.type === type)?.target
    return target === undefined ? undefined : archive.part(target)
  }
  const styles = readStyles(partOf('styles'), context)
  const numbering = partOf('numbering')
  const lists = numbering ? readNumbering(numbering, context) : new Map()
  const omissions: Omissions = {deleted: 0, inserted: 0, hidden: 0, embedded: 0, symbols: 0}
  const to = new LineCollector(context)
  const {write, references} = makeWordWriter({to, styles, lists, label: makeLabeller(lists), context})

  const headersOrFooters = (type: 'header' | 'footer') => {
    const seen = new Set<string>()
    for (const target of new Set(related.filter((each) => each.type === type).map((each) => each.target))) {
      const part = archive.part(target)
      if (!part) continue
      for (const {blocks} of readStories(part, styles, omissions, context)) {
        // the first, the even and the odd page mostly carry the same words
        const words = textOf(blocks)
        if (!seen.has(words)) write(blocks, {region: type})
        seen.add(words)
      }
    }
  }
  const numbers: Record<string, number> = {}
  const writeNote = ({blocks, id}: Story, kind: string) => {
    const refersTo = references.get(`${kind} ${id}`)
    numbers[kind] = (numbers[kind] ?? 0) + 1
    const mark = String(numbers[kind])
    const [first, ...rest] = blocks
    const facts: LineFacts = {region: 'note', ...(refersTo !== undefined && {refersTo})}
    // Word counts them; only a mark of the author's own stands in the text
    if (first?.type === 'paragraph' && !ownMark.test(first.text)) {
      write([{...first, text: `${mark} ${first.text.trimStart()}`}], {...facts, label: mark.length})
      write(rest, facts)
    } else write(blocks, facts)
  }
  headersOrFooters('header')
  for (const {blocks} of readStories(body, styles, omissions, context)) write(blocks)
  for (const type of ['footnotes', 'endnotes']) {
    const part = partOf(type)
    if (!part) continue
    for (const story of readStories(part, styles, omissions, context)) {
      // separator lines are notes by their markup
      if (story.type === undefined || story.type === 'normal') writeNote(story, type.slice(0, -1))
    }
  }
  headersOrFooters('footer')
  reportOmissions(omissions, context.file)
  source.format = archive.names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name)) ? 'docm' : 'docx'
  return to.finish(source)
}

/** What a note opens with that has a mark of its own: ①, *, [1]. */
const ownMark = /^\s*(?:[①-⑳*＊※]|[[〔【]\d)/

const textOf = (blocks: WordBlock[]): string =>
  blocks
    .map((block) =>
      block.type === 'paragraph'
        ? block.text + (block.boxes?.map(textOf).join('') ?? '')
        : block.rows
            .flat()
            .map((cell) => textOf(cell.blocks))
            .join(''),
    )
    .join('\n')

function reportOmissions({deleted, inserted, hidden, embedded, symbols}: Omissions, file: VFile) {
  if (deleted > 0 || inserted > 0) report(file, 'tracked-changes', undefined, {deleted, inserted})
  if (hidden > 0) report(file, 'hidden-text', undefined, {count: hidden})
  if (embedded > 0) report(file, 'embedded-parts', undefined, {count: embedded})
  if (symbols > 0) report(file, 'unknown-symbols', undefined, {count: symbols})
}
