import type {Duty, Requirement, Section} from '../model/types.generated.ts'
import type {Block, Span} from './block.ts'
import {isBracketed, isItem, ownText} from './own-text.ts'

/** What the blocks of units depend on beyond themselves. */
export interface UnitContext {
  /** The duties of the document or attachment: they tell where in the text a part stands that the units alone leave open. */
  duties: readonly Duty[]
  /** What follows the last unit could be taken for its text: headings stand in the line of their text, which a new line then ends. */
  followed: boolean
}

/** The blocks of the units of a document or an attachment. */
export function sectionsBlocks(sections: readonly Section[], {duties, followed}: UnitContext): Block[] {
  const cutShort = new Set(duties.map(({from, text}) => `${from}\n${text}。`))
  const isCutShort = ({id, text}: Requirement) => cutShort.has(`${id}\n${text.slice(text.search(/[^。；]*。?$/))}`)
  const runIn = followed && sections.every((section) => !section.sections && !section.tables && section.leadIn === undefined)
  return sections.flatMap((section) => sectionBlocks(section, {duties, isCutShort, runIn}))
}

interface Context {
  duties: readonly Duty[]
  /** Does a duty say that a clause stands before the full stop of a requirement? */
  isCutShort: (requirement: Requirement) => boolean
  runIn: boolean
}

function sectionBlocks(section: Section, context: Context): Block[] {
  const {level, label, heading, leadIn, requirements, responsibilities = [], tables = [], sections = []} = section
  const {isCutShort} = context
  const blocks: Block[] = []
  const opening: Span[] = []
  const paragraph = (spans: Span[], heads = false) => {
    blocks.push({type: 'paragraph', level, heading: heads, spans: [...opening, ...spans]})
    opening.length = 0
  }
  const text = (list: readonly Requirement[]) => {
    for (const spans of ownText(list, isCutShort)) paragraph(spans)
  }
  if (label !== undefined) opening.push({is: 'label', text: label})
  if (heading !== undefined) {
    if (isField(section)) opening.push({is: 'heading', text: `${heading}：`})
    else if (context.runIn && requirements.length > 0) opening.push({is: 'heading', text: `${heading}。`})
    else if (isLikeClause(section)) opening.push({is: 'heading', text: `${heading}。`})
    else paragraph([{is: 'heading', text: heading}], true)
  }
  const tail = tailOf(section)
  const own = requirements.slice(0, tail)
  const at = leadIn === undefined ? 0 : leadInPlace({...section, requirements: own}, context.duties)
  text(own.slice(0, at))
  if (leadIn !== undefined) for (const line of leadIn.split('\n')) paragraph([{is: 'text', text: line}])
  text(own.slice(at))
  const last = requirements.at(-1)
  const inside = last && responsibilities.length === 1 && isBracketed(responsibilities[0].text) && isCutShort(last)
  for (const {text} of responsibilities) {
    const last = blocks.at(-1)
    if (isBracketed(text) && last?.type === 'paragraph' && opening.length === 0) {
      const words = last.spans.at(-1)!
      if (inside && words.is === 'text') words.text = words.text.slice(0, -1)
      last.spans.push({is: 'clause', text})
      if (inside) last.spans.push({is: 'text', text: '。'})
    } else paragraph([{is: 'clause', text}])
  }
  if (opening.length > 0) paragraph([])
  for (const table of tables) blocks.push({type: 'table', table})
  for (const child of sections) blocks.push(...sectionBlocks(child, {...context, runIn: false}))
  text(requirements.slice(tail))
  return blocks
}

/**
 * A name and its value, on one line: （一）时间：2025年5月18日. On a line of its own such a value would be a date line, a body's name that of
 * who signs.
 */
function isField({heading, leadIn, requirements: [first, ...others]}: Section): boolean {
  if (heading === undefined || leadIn !== undefined || others.length > 0 || first === undefined) return false
  return heading.length <= 12 && !/[。！？；：]/.test(first.text) && (heading.length <= 4 || /^\d/.test(first.text))
}

/** A sentence that would be a clause if it stood alone under the heading: 甲局牵头，乙局配合，年内出台办法。 */
function isLikeClause({heading, leadIn, requirements: [first]}: Section): boolean {
  if (heading === undefined || leadIn !== undefined || first === undefined || /[，。；：！？]/.test(heading)) return false
  return first.topic === undefined && /^[^，。；：]{2,30}(?:牵头|负责|配合)[，、]/.test(first.text)
}

/** The first requirement that speaks of the units below and stands behind them: 以上材料一式两份。 */
function tailOf({requirements, sections}: Section): number {
  if (!sections) return requirements.length
  const last = sections.at(-1)!.requirements.at(-1)?.text
  if (last?.endsWith('，')) return 0
  const first = requirements.findIndex(({topic, text}) => /^(?:上述|以上|前款|前项|有前款|有上述|对上述|注：)/.test(topic ?? text))
  return first < 0 ? requirements.length : first
}

/** How many requirements stand before the words that introduce what follows: an enumeration among them, else what is below the unit. */
function leadInPlace({id, requirements, sections, tables}: Section, duties: readonly Duty[]): number {
  const item = requirements.findIndex(isItem)
  if (item >= 0) return item
  if (!sections && !tables) return 0
  // duties stand in the order of the text
  const own = duties.findIndex(({from}) => from === id)
  const later = own < 0 ? -1 : requirements.findIndex((requirement) => duties.findIndex(({from}) => from === requirement.id) > own)
  return later < 0 ? requirements.length : later
}
