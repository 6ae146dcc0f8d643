import type {Check} from '../check.ts'

/** A heading that is all that its unit holds: alone it is the sentence of the unit, not a heading. */
export const sentenceAsHeading: Check = {
  name: 'sentence-as-heading',
  words: {
    zh: (about) => `“${about}”是这一项的全部内容，可能是正文而不是小标题`,
    en: (about) => `“${about}” is all that the unit holds; it may be text and no heading`,
  },
  *find({lists, positions, text}) {
    for (const {units} of lists)
      for (const {section, pointer} of units) {
        const {heading, label, leadIn, requirements, responsibilities, tables, sections} = section
        const place = positions[`${pointer}/heading`]
        if (!heading || !label || !place || requirements.length || leadIn || responsibilities || tables || sections) continue
        if (
          /^\s*[。；;]/.test(text.slice(place[1], place[1] + 4)) ||
          told.test(heading) ||
          /[；。]/.test(text.slice(place[1] - 1, place[1]))
        )
          yield {start: place[0], end: place[1], about: heading}
      }
  },
}

/** What a heading does not say: where to look, how many, what is brought along. */
const told = /详见|见附件|[\d一二三四五六七八九十两][份张件套名人个家次元]|复印件|原件|[进实执]行(?:监督|检查|管理)$/
