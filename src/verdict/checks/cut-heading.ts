import type {Check} from '../check.ts'
import {readMarker} from '../markers.ts'
import type {Unit} from '../sibling-lists.ts'

/** A heading that a break or blank closes, before a few words that may be its other half: they are no sentence, or end in the sign that closes the headings beside it. */
export const cutHeading: Check = {
  name: 'cut-heading',
  words: {
    zh: (about) => `小标题“${about}”可能被换行或空格断开，下半截在后面`,
    en: (about) => `The heading “${about}” may be cut by a break or a blank, with its other half behind it`,
  },
  *find({lists, positions, text}) {
    for (const {units} of lists) {
      const headings = units.flatMap(({section, pointer}: Unit) => {
        const place = positions[`${pointer}/heading`]
        return section.heading && place ? [{start: place[0], end: place[1], about: section.heading}] : []
      })
      const signs = headings.map(({end}) => text[end])
      const usual = (sign: string) => {
        const count = signs.filter((each) => each === sign).length
        return count > 1 && count * 2 >= headings.length - 1
      }
      for (const heading of headings) {
        const found = rest.exec(text.slice(heading.end, heading.end + 60))
        if (!found) continue
        const [whole, gap, words, sign] = found
        const next = heading.end + whole.length
        const isWide = gap.length > 1 || isBreak.test(gap)
        if (joins.test(words)) yield heading
        else if (standing.test(heading.about)) continue
        else if (sign.trim() && isWide && usual(sign)) yield heading
        // whom to ask stands in lines that are no sentences
        else if (
          !sign.trim() &&
          !readMarker(text, heading.end + gap.length) &&
          !contact.test(words + text.slice(next, next + 60)) &&
          (isWide ? readMarker(text, next + /^\s*/.exec(text.slice(next, next + 20))![0].length) : heading.about.length > 3)
        )
          yield heading
      }
    }
  },
}

/** The gap behind a heading, a few words without a sign, and what closes them. */
const rest = /^([^\S\n\r]{1,4}|[^\S\n\r]{0,4}[\n\r]\s{0,12})([\u4e00-\u9fa5“”、]{2,24})([。：]|[\n\r]|[^\S\n\r]{2}|$)/
const isBreak = /[\n\r]/
/** Words that begin neither a heading nor a sentence. */
const joins = /^(?:[与及的]|和(?!谐|平|睦|解))/
/** Headings that a few words follow. */
const standing = /(?:时间|地点|地址|方式|电话|联系人|单位|名称|材料|资料|对象|范围|咨询)$/
const contact = /联\s{0,3}系|电\s{0,4}话|咨询|\d{7}|@/
