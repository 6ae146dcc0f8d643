import type {Check} from '../check.ts'

/** A short line inside a unit that ends as headings do: one that has lost its number. */
export const bareLine: Check = {
  name: 'bare-line',
  words: {
    zh: (about) => `“${about}”单独成行而不成句，可能是丢了编号的小标题`,
    en: (about) => `“${about}” is a line and no sentence: perhaps a heading that has lost its number`,
  },
  *find({blocks, text}) {
    for (const {kind, start, end} of blocks) {
      if (kind !== 'requirement') continue
      const words = text.slice(start, end)
      const isLine = /[\n\r]\s{0,8}$/.test(text.slice(Math.max(0, start - 8), start)) && /^\s{0,8}[\n\r]/.test(text.slice(end, end + 8))
      if (isLine && words.length <= 14 && heading.test(words)) yield {start, end, about: words}
    }
  },
}

const heading =
  /^[\u4e00-\u9fa5]{2,12}(?:要求|措施|目标|任务|安排|职责|内容|保障|原则|事项|步骤|范围|对象|条件|程序|标准|意义|思想|机制|分工|管理|领导|服务|建设|工作)$/
