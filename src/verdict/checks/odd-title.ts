import {unbalanced} from '../../syntax/unbalanced.ts'
import type {Check} from '../check.ts'

/** A title that goes on too far or is cut off. */
export const oddTitle: Check = {
  name: 'odd-title',
  words: {
    zh: (about) => `标题“${about}”可能多读或少读了字`,
    en: (about) => `The title “${about}” may hold too much or too little`,
  },
  *find({blocks}) {
    for (const {kind, pointer, start, end, value} of blocks) {
      if (kind !== 'title') continue
      const bare = value.replace(/《[^《》]{0,200}》/g, '')
      const main = pointer === '/title'
      if (
        value.length > 90 ||
        value.length < 3 ||
        unbalanced(value) ||
        /(.{6,60})\1|…{2}|\.{4}|(?:通知|意见|方案|办法|规定|手册|细则)目录$/.test(value) ||
        /[。；！;]|〔\d|附件|^\p{P}(?<![《“（【])|[，、的和与及]$|关于(?:公示|公布|印发|通报|发布)?$|各位|发布(?:时间|日期|单位|机构|者|人)|来源|打印|[|｜>]/u.test(
          bare,
        ) ||
        (main && !ending.test(value.replace(/[（(][^（）()]{0,30}[）)]$/, '')))
      )
        yield {start, end, about: value}
    }
  },
}

/** How titles end: in the kind of the document, or in a title that is cited. */
const ending =
  /(?:决议|决定|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|方案|计划|规划|要点|措施|办法|规定|细则|规则|制度|条例|预案|清单|公示|答复|解读|汇报|规程|守则|手册|协议|指引|指南|问答|总结|说明|名单|标准|规范|目录|表|章程|纲要|书|政策|指示|简报|信|安排|提示|白皮书|倡议|讲话|辞|词|大纲|》)$/
