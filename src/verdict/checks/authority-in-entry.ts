import type {Check} from '../check.ts'

/** The last entry of the list of attachments ends in the name of a body: the first of those who sign was read into it. */
export const authorityInEntry: Check = {
  name: 'authority-in-entry',
  part: 'end',
  words: {
    zh: (about) => `附件说明末尾的“${about}”像是署名`,
    en: (about) => `“${about}” at the end of the list of attachments may sign the notice`,
  },
  *find({document, blocks}) {
    const last = document.attachmentList?.at(-1)?.title
    const found = last === undefined ? null : glued.exec(last)
    const block = found && blocks.findLast(({kind, pointer}) => kind === 'listed' && pointer.startsWith('/attachmentList'))
    if (block) yield {start: block.start, end: block.end, about: found[1]}
  },
}

/** What names an attachment, closed by its bracket or file ending, and then a body. */
const glued =
  /(?:名单|[表册书单图]|目录|方案|办法|计划|指南|要求|样式|模板|格式|说明|清单|报告|规定|细则|标准|意见|公告|通知|任务|安排|名录|范本|要点|办事处|承诺|提纲)(?:[（(][^（）()]{1,16}[）)])?(?:\.\p{L}{3,4})?\s{0,20}((?:中共|国家|中国)?[\u4e00-\u9fa5]{2,24}(?:部|厅|局|署|委|委员会|办公室|政府|公司|院|中心|办|行|会|司|处|大学|学院))$/u
