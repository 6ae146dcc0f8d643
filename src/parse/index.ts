import type {Plugin} from 'unified'
import {VFile} from 'vfile'
import type {Lines} from '../syntax/lines.ts'
import type {Root} from '../syntax/nodes.ts'
import type {Range} from '../syntax/range.ts'
import {readDeclarations} from './constructs/declaration.ts'
import {findFrames} from './constructs/find-frames.ts'
import {readFootnotes} from './constructs/footnotes.ts'
import {readDocuments} from './documents.ts'
import {leaveOutContents} from './leave-out-contents.ts'
import type {Frame} from './source/frame.ts'
import {restore} from './source/normal-text.ts'
import {closeSource, openSource, withFrames} from './source/source-text.ts'
import {inOrder, parent} from './tree/build.ts'
import {leaveOut} from './tree/leave-out.ts'
import {reportLeftOut} from './tree/report-left-out.ts'
import {tile} from './tree/tile.ts'

export {tile} from './tree/tile.ts'

/**
 * Lines → Root. Synchronous and linear; any text gives a tree whose leaves tile it, doubts go to
 * `file` as messages, where one is given.
 *
 * ```ts
 * const tree = parse(await read('关于开展检查的通知\n各处室：\n…'))
 * ```
 */
export const parse = (lines: Lines, file: VFile = new VFile()): Root => tile(outline(lines, file), lines.text)

/**
 * The tree without the leaves that only fill: what `toModel` needs. Most runs never look at the rest, which is as much
 * work again; `tile` adds it. Without `duties` sentences are not read for who has to act, which is a third of the work.
 */
export function outline(lines: Lines, file: VFile, {duties = true} = {}): Root {
  const opened = openSource(lines, file, duties)
  const contents = leaveOutContents(opened)
  const source = withFrames(opened, outside(findFrames(opened), contents))
  const nodes = inOrder([...readDocuments(source), ...readFootnotes(source)])
  const root = parent('root', 0, lines.text.length, nodes) as Root
  const declared = readDeclarations(source, nodes)
  if (declared.length > 0) root.declared = declared
  // what a meeting adopted has its date under the title
  if (!nodes.some((node) => node.type === 'signature' || (node.type === 'adoption' && node.date)))
    source.report('missing-signature', undefined, {})
  reportLeftOut(source, leaveOut(root, source))
  if (source.text !== lines.text) restore(root, lines.text, source.text)
  closeSource(source)
  return root
}

/** The tables that do not stand in a table of contents. */
const outside = (frames: Frame[], contents: Range[]) =>
  contents.length === 0 ? frames : frames.filter((frame) => !contents.some(({start, end}) => frame.start < end && start < frame.end))

/** A unified plugin: `unified().use(gongwenParse).parse(file)` gives the tree of a plain text. */
export const gongwenParse: Plugin<[{read: (text: string) => Lines}], string, Root> = function (options) {
  this.parser = (text, file) => parse(options.read(text), file) as never
}
