import type {Positions} from '../../model/index.ts'
import type {Check} from '../check.ts'
import type {Unit} from '../sibling-lists.ts'

/** One unit alone has no heading, or alone has one, among those beside it. */
export const unevenHeadings: Check = {
  name: 'uneven-headings',
  words: {
    zh: (about) => `“${about}”有没有小标题，与并列的各单元不一致`,
    en: (about) => `“${about}” differs from the units beside it in having a heading or none`,
  },
  *find({lists, positions, text}) {
    for (const {units: all} of lists) {
      const units = all.filter(({section}) => section.label)
      const glued = areGlued(units, positions, text)
      if (units.length < (glued ? 2 : 3)) continue
      const without = units.filter(({section}) => !section.heading)
      if (without.length === 0 || without.length === units.length) continue
      // where headings run into their text, each of the others may hide one
      const few = glued || without.length * 2 <= units.length ? without : units.filter(({section}) => section.heading)
      if (!glued && few.length * 3 > units.length) continue
      for (const {section, pointer, start} of few as Unit[]) {
        const label = {start, end: start + section.label!.length, about: section.label!}
        const heading = positions[`${pointer}/heading`]
        // whom to ask and what to bring stands under a heading of its own anywhere
        const isStanding = heading && standing.test(section.heading!) && ownLine.test(text.slice(heading[1], heading[1] + 8))
        const isAlone = units.length > 3 && without.length === 1 && headingsAreLines(units, positions, text)
        if (heading ? !isStanding : glued || isAlone || isShort(text.slice(label.end, label.end + 60))) yield label
      }
    }
  },
}

const ownLine = /^[^\S\n\r]{0,4}[：:]?[^\S\n\r]{0,4}[\n\r]|^\s{2}/
const standing = /(?:方式|电话|地址|联系人|附件|资料|材料|事项|要求|说明|名单|时间)$/
/** What may be a heading: a short sentence before others, or words that lead over to the next line. */
const isShort = (words: string) => shortSentence.test(words) && !order.test(words)
/** It asks, allows or tells. */
const order = /^\s{0,4}(?:各|请|凡|除|对|由|严格|[^。：；]{0,16}(?:应[^急]|施行|执行|解释|须|不得|不在|同意|可以|要求填))/
const shortSentence = /^\s{0,4}(?:[^。：；\n]{2,40}(?:[。：][^\n]{4}|：\s{0,6}\n)|[^。：；，\n]{4,24}。\s{0,8}\n(?!.{0,8}(?:特此|附)))/

/** Does a heading run into its text, with no sign between them? */
function areGlued(units: readonly Unit[], positions: Positions, text: string): boolean {
  return units.some(({pointer}) => {
    const end = positions[`${pointer}/heading`]?.[1]
    return end !== undefined && /[\u4e00-\u9fa5\d]/.test(text[end] ?? '')
  })
}

/** Is each heading among these a line of its own? */
function headingsAreLines(units: readonly Unit[], positions: Positions, text: string): boolean {
  const ends = units.flatMap(({pointer}) => positions[`${pointer}/heading`]?.[1] ?? [])
  return ends.every((end) => ownLine.test(text.slice(end, end + 8)))
}
