import type {Check} from '../check.ts'
import {readMarker} from '../markers.ts'

/** A heading that runs into its text with no sign between them: where it ends was guessed. */
export const gluedHeading: Check = {
  name: 'glued-heading',
  words: {
    zh: (about) => `小标题“${about}”与正文之间没有标点，止于何处不明`,
    en: (about) => `No sign stands between the heading “${about}” and its text; where it ends is not certain`,
  },
  *find({lists, positions, text}) {
    for (const {units} of lists) {
      const headings = units.flatMap(({section, pointer}) => {
        const place = positions[`${pointer}/heading`]
        return section.heading && place ? [{start: place[0], end: place[1], about: section.heading}] : []
      })
      // where a blank follows each of them, it is the sign
      if (headings.length > 1 && headings.every(({end}) => /^[^\S\n\r]\S/.test(text.slice(end, end + 2)))) continue
      for (const heading of headings) if (!known.test(heading.about) && runsOn(text, heading.end, heading.about)) yield heading
    }
  },
}

function runsOn(text: string, end: number, value: string): boolean {
  // two blanks stand for a break
  const gap = /^\s*/.exec(text.slice(end, end + 6))![0]
  const next = end + gap.length
  if (value.length === 4 || (!gap && value.length < 4) || readMarker(text, next) || standing.test(value) || next >= text.length)
    return false
  return !gap ? !/[。：:；;！？?!.）)】\]}]/.test(text[next]) : !/[\n\r]|\s{2}/.test(gap)
}

/** Headings that stand in so many notices that nobody takes more or less for them. */
const standing =
  /^(?:总体|工作|基本|指导|主要|重点|组织|保障|有关|其他|相关|具体|实施|目标|任务)(?:要求|目标|思路|情况|思想|原则|任务|做法|保障|措施|事项|安排|步骤|内容|问题|工作)$|^(?:附则|总则|罚则)$/
/** Words in which headings end mostly. */
const known = /(?:情况|事项|要求|措施|目标|任务|范围|条件|程序|材料|对象|时间|内容)$/
