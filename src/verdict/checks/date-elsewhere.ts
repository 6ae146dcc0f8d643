import type {Check} from '../check.ts'

/** A date of the notice from another place than below its text: from a sentence, above its units, or above another date on a line of its own. */
export const dateElsewhere: Check = {
  name: 'date-elsewhere',
  words: {
    zh: (about) => `成文日期“${about}”取自别处，不在文末`,
    en: (about) => `The date “${about}” was not found below the text, where it belongs`,
  },
  *find({positions, text, blocks, printed}) {
    const place = positions['/signature/dateText']
    if (!place) return
    const [start, end] = place
    const stop = positions['/attachments/0']?.[0] ?? text.length
    const isBefore =
      blocks.some((block) => block.kind === 'label' && block.start > start && block.start < stop) ||
      (positions['/preamble/0']?.[0] ?? 0) > start ||
      printed.some((line) => line.start >= end && line.start < stop && date.test(line.text))
    const isCited = /[自于至在从]$/.test(text.slice(Math.max(0, start - 1), start)) || goesOn.test(text.slice(end, end + 8))
    if (isBefore || isCited) yield {start, end, about: text.slice(start, end)}
  },
}

const date =
  /^\s{0,40}(?:20\d\d|二[〇○零O0][一二三四五六七八九〇○零]{2})年\s{0,4}[\d一二三四五六七八九十]{1,3}月\s{0,4}[\d一二三四五六七八九十]{1,3}日\s{0,8}$/
const goesOn = /^\s{0,4}(?:[前起至止内以之后的，、—-]|发布|印发|出台|修订|召开|[上下]午)/
