import type {Check} from '../check.ts'

/** A paragraph that ends in words like a title behind its last stop: a text that is issued may begin there. */
export const titleInText: Check = {
  name: 'title-in-text',
  words: {
    zh: (about) => `“${about}”像是所印发文件的标题，却读进了段落`,
    en: (about) => `“${about}” looks like the title of what is issued and was read into a paragraph`,
  },
  *find({blocks, text}) {
    for (const {kind, start, end} of blocks) {
      if (kind !== 'preamble' && kind !== 'closing' && kind !== 'requirement') continue
      const found = title.exec(text.slice(Math.max(start, end - 70), end))
      if (found) yield {start: end - found[1].length, end, about: found[1]}
      const from = Math.max(0, start - 5)
      const inner = inside.exec(text.slice(from, end))
      if (inner) yield {start: from + inner.index, end: from + inner.index + inner[0].length, about: inner[0]}
    }
  },
}

const title =
  /[。！]\s{0,4}([^。！，；：《》]{6,60}(?:办法|方案|规定|细则|规则|计划|规划|要点|措施|制度|规程|意见|预案|指南|名单|目录)(?:[（(][\u4e00-\u9fa5]{2,8}[）)])?)$/
/** Between blanks, behind the end of a sentence: a notice that another one carries. */
const inside = /(?<=[。）)！]\s{1,4})[^\s。，；：《》（）]{2,24}关于[^\s。，；：]{6,70}的(?:函|通知|意见|公告|通报|决定|批复|报告)(?=\s)/
