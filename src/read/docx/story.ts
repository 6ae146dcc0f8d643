import type {ReadContext} from '../context.ts'
import {parseXml} from '../xml.ts'
import type {Omissions} from './blocks.ts'
import {prefixes} from './names.ts'
import {storyElements} from './story-elements.ts'
import {type Story, startWalk} from './story-walk.ts'
import type {Styles} from './styles.ts'

// Parts of the markup that are not shown: former properties, deletions, the second reading of an alternative, field
// codes, pinyin over the text, comments' bodies.
const unseen = new Set([
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:sectPrChange',
  'w:tblGridChange',
  'w:numberingChange',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:delInstrText',
  'w:rt',
  'w:sdtPr',
  'w:sectPr',
  'w:tblPr',
  'w:tblGrid',
  'w:comment',
  'w:binData',
])

/**
 * Walks one part of a document and gives its stories: one for a body, a header or a footer, one a note for notes.
 * Tracked changes are read as accepted; hidden text, deletions and field codes are left out and counted in `omissions`.
 */
export function readStories(part: Uint8Array, styles: Styles, omissions: Omissions, context: ReadContext): Story[] {
  const walk = startWalk(styles, omissions, context)
  const open = (name: string, attributes: Record<string, string>) => {
    if (walk.unseen > 0 || unseen.has(name)) {
      walk.unseen++
      return
    }
    const element = storyElements.get(name)
    if (element?.text) walk.text = element.text
    element?.open?.(walk, attributes, name)
  }
  const text = (words: string) => {
    if (walk.unseen === 0) walk.text?.(walk, words)
  }
  const close = (name: string) => {
    if (walk.unseen > 0) {
      walk.unseen--
      return
    }
    const element = storyElements.get(name)
    if (element?.text) walk.text = undefined
    element?.close?.(walk)
  }
  parseXml(part, {open, text, close}, context, prefixes)
  return walk.stories
}
