import type {Check} from '../check.ts'

/** A title that ends in the word for a kind of document, and none or another was read. */
export const kindNotRead: Check = {
  name: 'kind-not-read',
  part: 'head',
  words: {
    zh: (about) => `标题以“${about}”结尾，与读出的文种不符`,
    en: (about) => `The title ends in “${about}”, and not this kind of document was read`,
  },
  *find({document, positions}) {
    const {title = '', kind} = document
    const place = positions['/title']
    if (!place) return
    const bare = title.replace(/\s/g, '').replace(/(?:[（(【〔][^（）()【】〔〕]{0,30}[）)】〕]){1,3}$/, '')
    const found = /^(?:解读|图解)/.test(bare) ? null : ending.exec(bare)
    if (found && !(kind && bare.endsWith(kind.replace(/^命令$/, '令')))) yield {start: place[0], end: place[1], about: found[0]}
  },
}

const ending =
  /(?:决议|决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|令|函|纪要|方案|计划|规划|要点|措施|办法|规定|细则|规则|制度|条例|预案|清单|公示|答复|解读|汇报|规程|守则|手册|协议|指引|指南|问答|总结|说明)$/
