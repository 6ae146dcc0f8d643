import {bodyEnding} from '../body-ending.ts'
import type {Check} from '../check.ts'
import type {Evidence} from '../evidence.ts'
import type {Unit} from '../sibling-lists.ts'

/** A paragraph inside a unit that looks as the units beside it do behind their numbers: it may have lost its own. */
export const lostNumber: Check = {
  name: 'lost-number',
  words: {
    zh: (about) => `“${about}”与并列各单元的开头相像，可能丢了编号`,
    en: (about) => `“${about}” begins as the units beside it do; it may have lost its number`,
  },
  *find(evidence) {
    const {lists, text} = evidence
    for (const {units: all} of lists) {
      const units = all.filter(({section}) => section.label)
      if (units.length < 2) continue
      const form = formOf(units, evidence)
      if (!form) continue
      const paragraphs = units.map((unit) => paragraphsOf(unit, evidence))
      // in a unit alone: where several have such paragraphs, they are a way of writing
      const more = units.filter((_, index) => paragraphs[index].length > 1)
      const found = paragraphs.flatMap((list) => list.slice(1)).filter(([start]) => looksAlike(form, text, start))
      if (found.length !== 1 || (form !== 'line' && more.length > 1)) continue
      const [[start, end]] = found
      yield {start, end, about: text.slice(start, Math.min(end, start + 14))}
    }
  },
}

/** The places of the paragraphs of a unit's own text. */
function paragraphsOf({section, pointer}: Unit, {positions, opensLine}: Evidence) {
  const places = section.requirements.flatMap((_, index) => [positions[`${pointer}/requirements/${index}`] ?? []])
  return places.filter((place, index) => place.length && (!index || opensLine(place[0])))
}

type Form = 'sentence' | 'line'

/** What closes the headings of units, where it is the same for all. */
function formOf(units: readonly Unit[], {positions, text}: Evidence): Form | undefined {
  const forms = new Set(
    units.map(({pointer}): Form | undefined => {
      const heading = positions[`${pointer}/heading`]
      if (!heading) return undefined
      return text[heading[1]] === '。' ? 'sentence' : ownLine.test(text.slice(heading[1], heading[1] + 6)) ? 'line' : undefined
    }),
  )
  return forms.size === 1 ? [...forms][0] : undefined
}

function looksAlike(form: Form, text: string, start: number): boolean {
  const words = text.slice(start, start + 60)
  const found = (form === 'sentence' ? shortSentence : shortLine).exec(words)
  const isClosed = form === 'sentence' || /[。；]\s*$/.test(text.slice(Math.max(0, start - 20), start))
  return found !== null && isClosed && !order.test(words) && !bodyEnding.test(found[1])
}

const ownLine = /^[^\S\n\r]{0,4}[\n\r]/
const shortSentence = /^([\u4e00-\u9fa5、“”]{2,14})。\S/
const shortLine = /^([\u4e00-\u9fa5、“”]{3,20})[^\S\n\r]{0,4}[\n\r]\s{0,8}\S{20}/
/** It asks, allows or tells. */
const order = /^\s{0,4}(?:各|请|凡|除|对|由|严格|[^。：；]{0,16}(?:应[^急]|须|不得|不在|同意|可以|要求填))/
