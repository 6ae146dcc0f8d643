import type {Check} from '../check.ts'

/** What stands at the end of a notice (此件…, 抄送, 附件：, 联系人, who drew it up) read into a paragraph of the body. */
export const endWordsInUnit: Check = {
  name: 'end-words-in-unit',
  part: 'end',
  words: {
    zh: (about) => `“${about}”是文尾用语，却读进了正文`,
    en: (about) => `“${about}” belongs to the end of a notice and was read into the text`,
  },
  *find({blocks, text}) {
    const last = blocks.findLastIndex(({kind}) => kind === 'label')
    for (const [index, {kind, start, end}] of blocks.entries()) {
      if (kind !== 'requirement' && kind !== 'heading' && kind !== 'clause' && kind !== 'closing' && kind !== 'listed') continue
      const found = (kind === 'closing' ? outside : opening).exec(text.slice(start, end))
      if (found) yield {start: start + found.index, end, about: found[0]}
      else if (kind === 'requirement' && index > last - 3) {
        const inner = inside.exec(text.slice(start, end))
        if (inner) yield {start: start + inner.index, end, about: inner[0]}
      }
    }
  },
}

const opening =
  /^(?:[（(]此件|特此(?:通知|公告|报告|函|批复|函复|请示|通报|决定|说明|复函)|(?:抄送|抄报|分送|主题词|印发(?:日期|机关)?|拟稿|校对|编制|审核)\s{0,2}[：:]|附件?\s{0,3}\d{0,2}\s{0,3}[：:]|共印)/
const outside = /^(?:[（(]此件|抄送|抄报|分送|主题词|附件?\s{0,3}\d{0,2}\s{0,3}[：:]|公开方式|信息公开)/
const inside = /(?<=[。；])\s{0,4}(?:[（(]此件|特此(?:通知|公告|报告|函|批复|函复|请示|通报)|抄送[：:]|附件\s{0,3}\d{0,2}\s{0,3}[：:])/
