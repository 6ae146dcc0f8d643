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
      const isUnit = (form === 'han' || form === 'hanParen') && /[。）)：:]/.test(text[start - 1])
      if (goesOn || isUnit) yield {start, end, about: text.slice(start, end)}
    }
  },
}

const prose = new Set<BlockKind>(['heading', 'preamble', 'requirement', 'closing', 'clause', 'party'])
