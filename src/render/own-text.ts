import type {Requirement} from '../model/types.generated.ts'
import type {Span} from './block.ts'

/** What an item of an enumeration inside a paragraph begins with: 一是, 第一，, （1）, ①, 1. */
const item =
  /^(?:[一二三四五六七八九十]{1,3}是|第[一二三四五六七八九十]{1,3}[，,]|[（(]?\d{1,2}[）).．、](?!\d)|[（(][一二三四五六七八九十]{1,3}[）)]|[①-⑳])/

/** Is a requirement an item of an enumeration inside a paragraph? */
export const isItem = ({topic, text}: Requirement): boolean => item.test(topic ?? text)

/**
 * The paragraphs of a unit's own text. Sentences follow each other in one paragraph; what a sentence's end alone does not part from what
 * stands before it begins one of its own: a topic with what spells it out, the text behind an enumeration, a line without a full stop.
 * `isCutShort` tells of which requirements a duty says that a clause stands before the full stop, `begins` which ones are to begin a
 * paragraph or go on in one, by their index.
 */
export function ownText(
  requirements: readonly Requirement[],
  isCutShort: (requirement: Requirement) => boolean,
  begins: (index: number) => boolean | undefined = () => undefined,
): Span[][] {
  const paragraphs: Span[][] = []
  let open: Span[] | undefined
  let before: Requirement | undefined
  requirements.forEach((requirement, index) => {
    const {topic, text, responsibilities = []} = requirement
    if (before && (begins(index) ?? partsFrom(before, requirement))) open = undefined
    const spans: Span[] = open ?? []
    if (!open) paragraphs.push(spans)
    open = spans
    const next = requirements[index + 1]?.responsibilities
    const clauses = responsibilities.filter((clause, at) => next?.[at]?.text !== clause.text)
    const inside = isCutShort(requirement) && clauses.length > 0
    const words = topic === undefined ? text : `${topic}。${text}`
    add(spans, inside ? words.slice(0, -1) : words)
    for (const clause of clauses) {
      if (isBracketed(clause.text)) spans.push({is: 'clause', text: clause.text})
      else {
        paragraphs.push([{is: 'clause', text: clause.text}])
        open = undefined
      }
    }
    if (inside) add((open ??= paragraphs.at(-1)!), '。')
    before = requirement
  })
  return paragraphs
}

/** A clause that stands behind the text it speaks of, on the same line. */
export const isBracketed = (clause: string): boolean => /^[（(【[]/.test(clause)

function partsFrom(before: Requirement, requirement: Requirement): boolean {
  if (requirement.topic !== undefined || before.topic !== undefined) return true
  if (isItem(before) && !isItem(requirement)) return true
  if (isItem(before)) return !/[。！？；;、，,][”’]?$/.test(before.text)
  return !/[。！？][”’]?$/.test(before.text)
}

function add(spans: Span[], text: string): void {
  const last = spans.at(-1)
  if (last?.is === 'text') last.text += text
  else spans.push({is: 'text', text})
}
