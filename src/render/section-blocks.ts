import type {Duty, Requirement, Section} from '../model/types.generated.ts'
import type {Block, Span} from './block.ts'
import type {Layout} from './layout.ts'
import {isBracketed, isItem, ownText} from './own-text.ts'
import {leadInPlace, orderOf, tailOf} from './place-requirements.ts'

/** What the blocks of units depend on beyond themselves. */
export interface UnitContext {
  /** The duties of the document or attachment: they tell where in the text a part stands that the units alone leave open. */
  duties: readonly Duty[]
  /** What follows the last unit could be taken for its text. Headings are then set in the line of their text, so that the next line is none of it. */
  followed: boolean
  layout: Layout
}

/** The blocks of the units of a document or an attachment. */
export function sectionsBlocks(sections: readonly Section[], {duties, followed, layout}: UnitContext): Block[] {
  const cutShort = new Set(duties.map(({from, text}) => `${from}\n${text}。`))
  const isCutShort = ({id, text}: Requirement) => cutShort.has(`${id}\n${lastPart(text)}`)
  const runIn = followed && sections.every((section) => !section.sections && !section.tables && section.leadIn === undefined)
  const dutyOrder = orderOf(duties)
  const mixed = isMixed(sections)
  return sections.flatMap((section) => sectionBlocks(section, {dutyOrder, isCutShort, layout, runIn, mixed}))
}

/** A text from behind its last 。 or ；, but for the one that it ends in. */
function lastPart(text: string): string {
  const end = text.length - 2
  return end < 0 ? text : text.slice(Math.max(text.lastIndexOf('。', end), text.lastIndexOf('；', end)) + 1)
}

interface Context {
  /** Where duties come from, by their order in the text. */
  dutyOrder: ReadonlyMap<string, number>
  /** Does a duty say that a clause stands before the full stop of a requirement? */
  isCutShort: (requirement: Requirement) => boolean
  layout: Layout
  /** Headings stand in the line of their text. */
  runIn: boolean
  /** Some of its siblings have a heading and some have none. */
  mixed: boolean
  /** The clauses of a unit stand in the line of its text: below it they would be taken for those of the unit above, as its siblings have none. */
  clausesInside?: boolean
}

function sectionBlocks(section: Section, context: Context): Block[] {
  const {id, level, label, heading, leadIn, requirements, responsibilities = [], tables = [], sections = []} = section
  const {isCutShort} = context
  const chosen = context.layout.units.get(id) ?? {}
  const blocks: Block[] = []
  const opening: Span[] = []
  const paragraph = (spans: Span[], isHeading = false) => {
    blocks.push({type: 'paragraph', level, heading: isHeading, spans: [...opening, ...spans]})
    opening.length = 0
  }
  if (label !== undefined) opening.push({is: 'label', text: label})
  if (heading !== undefined) {
    const form = chosen.heading ?? headingForm(section, context)
    if (form === 'line') paragraph([{is: 'heading', text: heading}], true)
    else opening.push({is: 'heading', text: closed(heading, form === 'colon' ? '：' : '。')})
  }
  if (chosen.clauses === 'heading') clauses()
  const tail = chosen.tail ?? tailOf(section, context.dutyOrder)
  const own = requirements.slice(0, tail)
  const lines = leadIn?.split('\n') ?? []
  const places = chosen.leadIn ?? lines.map(() => leadInPlace({...section, requirements: own}))
  text(0, places[0] ?? own.length)
  lines.forEach((line, index) => {
    const before = blocks.at(-1)
    if (chosen.leadInRunsOn && opening.length === 0 && before?.type === 'paragraph' && !before.heading)
      before.spans.push({is: 'text', text: line})
    else paragraph([{is: 'text', text: line}])
    const from = places[index] ?? own.length
    text(from, places[index + 1] ?? own.length, own[from] !== undefined && isItem(own[from]) && !chosen.breaks?.[from])
  })
  if (chosen.clauses !== 'heading') clauses()
  if (opening.length > 0) paragraph([])
  const set = tables.map((table): Block => ({type: 'table', table, ...(chosen.ruled && {ruled: true})}))
  if (chosen.tablesApart) blocks.splice(-1, 0, ...set.splice(0, set.length - 1))
  blocks.push(...set)
  const mixed = isMixed(sections)
  sections.forEach((child, index) => {
    const clausesInside = index === sections.length - 1 && hasLabelled(child) && sections.some((each) => !hasLabelled(each))
    blocks.push(...sectionBlocks(child, {...context, runIn: false, clausesInside, mixed}))
  })
  text(tail, requirements.length)
  return blocks

  /** Requirements as paragraphs, the first one in the line before it where it `goesOn`: an enumeration behind what introduces it. */
  function text(from: number, to: number, goesOn = false) {
    const paragraphs = ownText(requirements.slice(from, to), isCutShort, (index) => chosen.breaks?.[from + index])
    const line = blocks.at(-1)
    if (goesOn && line?.type === 'paragraph') line.spans.push(...(paragraphs.shift() ?? []))
    for (const spans of paragraphs) paragraph(spans)
  }

  function clauses() {
    const closing = requirements.at(-1)
    const inside = closing && responsibilities.length === 1 && isBracketed(responsibilities[0].text) && isCutShort(closing)
    for (const {text} of responsibilities) {
      const last = blocks.at(-1)
      const behind =
        chosen.clauses === undefined
          ? isBracketed(text) || (context.clausesInside && last?.type === 'paragraph' && !last.heading)
          : chosen.clauses !== 'line'
      if (last?.type === 'paragraph' && opening.length === 0 && behind) {
        const words = last.spans.at(-1)!
        if (inside && words.is === 'text') words.text = words.text.slice(0, -1)
        last.spans.push({is: 'clause', text})
        if (inside && words.is === 'text') last.spans.push({is: 'text', text: '。'})
      } else paragraph([{is: 'clause', text}])
    }
  }
}

/** How the heading of a unit is set, where nothing else is chosen. */
function headingForm(section: Section, {runIn, mixed}: Context): 'line' | 'sentence' | 'colon' {
  if (isField(section) || (mixed && isName(section))) return 'colon'
  return (runIn && section.requirements.length > 0) || isLikeClause(section) ? 'sentence' : 'line'
}

/** Words with a sign at their end, where they have none. */
const closed = (words: string, sign: string) => (/[。：？！]$/.test(words) ? words : words + sign)

/** Does a unit have a clause on a line of its own? */
const hasLabelled = ({responsibilities = []}: Section) => responsibilities.some(({text}) => !isBracketed(text))

/**
 * A name and its value, on one line: （一）时间：2025年5月18日. On a line of its own such a value would be a date line, a body's name that of
 * who signs.
 */
function isField({heading, leadIn, requirements: [first, ...others]}: Section): boolean {
  if (heading === undefined || leadIn !== undefined || others.length > 0 || first === undefined) return false
  return heading.length <= 12 && !/[。！？；：]/.test(first.text) && (heading.length <= 4 || /^\d/.test(first.text))
}

/** Units with and without a heading among each other. */
const isMixed = (sections: readonly Section[]) => new Set(sections.map(({heading}) => heading === undefined)).size > 1

/** A short heading that names what is said of it: on a line of its own among siblings that have none it would be taken for their kind of text. */
const isName = ({level, heading, leadIn, requirements, sections}: Section): boolean =>
  level > 1 &&
  heading !== undefined &&
  heading.length <= 12 &&
  !/[，。；：]/.test(heading) &&
  leadIn === undefined &&
  requirements.length > 0 &&
  !sections

/** A sentence that would be a clause if it stood alone under the heading: 甲局牵头，乙局配合，年内出台办法。 */
function isLikeClause({heading, leadIn, requirements: [first]}: Section): boolean {
  if (heading === undefined || leadIn !== undefined || first === undefined || /[，。；：！？]/.test(heading)) return false
  return first.topic === undefined && /^[^，。；：]{2,30}(?:牵头|负责|配合)[，、]/.test(first.text)
}
