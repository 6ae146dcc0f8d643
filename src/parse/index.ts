import type {Plugin} from 'unified'
import {VFile} from 'vfile'
import {report} from '../messages/report.ts'
import type {Lines} from '../syntax/lines.ts'
import type {Root} from '../syntax/nodes.ts'
import {parent} from './build.ts'
import {readDeclarations} from './constructs/declaration.ts'
import {findFrames} from './constructs/table.ts'
import {readDocuments} from './documents.ts'
import {leaveOut} from './leave-out.ts'
import {restore} from './normal-text.ts'
import {closePage, openPage} from './page.ts'
import {reportLeftOut} from './report-left-out.ts'
import {tile} from './tile.ts'

export {tile} from './tile.ts'

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
 * work again; `tile` adds it.
 */
export function outline(lines: Lines, file: VFile): Root {
  const page = openPage(lines, file)
  page.frames = findFrames(page)
  const nodes = readDocuments(page)
  const root = parent('root', 0, lines.text.length, nodes) as Root
  const declared = readDeclarations(page, nodes)
  if (declared.length > 0) root.declared = declared
  // what a meeting adopted has its date under the title
  if (!nodes.some((node) => node.type === 'signature' || (node.type === 'adoption' && node.date)))
    report(file, 'missing-signature', undefined, {})
  reportLeftOut(page, leaveOut(root, page))
  if (page.text !== lines.text) restore(root, lines.text, page.text)
  closePage(page)
  return root
}

/** A unified plugin: `unified().use(gongwenParse).parse(file)` gives the tree of a plain text. */
export const gongwenParse: Plugin<[{read: (text: string) => Lines}], string, Root> = function (options) {
  this.parser = (text, file) => parse(options.read(text), file) as never
}
