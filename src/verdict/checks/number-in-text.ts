import type {Check} from '../check.ts'
import type {BlockKind} from '../gather-blocks.ts'
import {readMarker} from '../markers.ts'

/** A number behind the end of a sentence, inside a paragraph: one that units have, or the next of the unit that it stands in. */
export const numberInText: Check = {
  name: 'number-in-text',
  words: {
    zh: (about) => `正文中的“${about}”可能另起一个单元`,
    en: (about) => `“${about}” inside the text may begin a unit of its own`,
  },
  *find({markers, text, kindAt, blocks}) {
    const labels = blocks.filter(({kind}) => kind === 'label').sort((a, b) => a.start - b.start)
    let above = -1
    for (const {start, end, form, value, opensLine} of markers) {
      while (labels[above + 1]?.start < start) above++
      const kind = kindAt(start)
      if (opensLine || !kind || !prose.has(kind) || /[\s\p{P}]/u.test(text[end] ?? ' ')) continue
      const own = above < 0 ? undefined : readMarker(labels[above].value.replace(/\s/g, ''), 0)
      const goesOn = own?.form === form && own.value === value - 1
      const isUnit = (form === 'han' || form === 'hanParen') && ends.test(text.slice(Math.max(0, start - 4), start))
      if (goesOn || isUnit) yield {start, end, about: text.slice(start, end)}
    }
  },
}

/** A sentence or bracket that closes, or the two blanks that stand for a break. */
const ends = /[。）)：:；;]\s{0,3}$|[^\S\n\r]{2}$/
const prose = new Set<BlockKind>(['heading', 'preamble', 'requirement', 'closing', 'clause', 'party'])
