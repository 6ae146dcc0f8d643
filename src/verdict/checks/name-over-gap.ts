import type {Check} from '../check.ts'

/** Who signs, or an entry of the list of attachments, with words beyond a blank or break that stand together with it elsewhere in the text. */
export const nameOverGap: Check = {
  name: 'name-over-gap',
  part: 'end',
  words: {
    zh: (about) => `“${about}”与空格或换行另一边的字在别处连写，可能被断开`,
    en: (about) => `Elsewhere “${about}” stands together with the words beyond the blank or break; it may be cut`,
  },
  *find({blocks, text}) {
    let left = 40
    for (const {kind, start, end, value} of blocks) {
      if ((kind !== 'authority' && kind !== 'listed') || left-- <= 0) continue
      const before = kind === 'authority' && head.exec(text.slice(Math.max(0, start - 20), start))?.[1]
      const behind = kind === 'listed' && value.length > 4 && tail.exec(text.slice(end, end + 20))?.[1]
      if ((before && text.includes(before + value)) || (behind && text.includes(value + behind))) yield {start, end, about: value}
    }
  },
}

/** Characters before a gap that end no name. */
const head = /([\u4e00-\u9fa5]{2}(?<![厅局委部会院府办室处司社署行校所站队团]|公司|集团|中心))\s{1,4}$/
const tail = /^\s{1,4}([\u4e00-\u9fa5]{3})/
