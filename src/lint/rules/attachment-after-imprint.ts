import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const attachmentAfterImprint: Rule = {
  id: 'attachment-after-imprint',
  catalogue: 'F11',
  summary: {zh: '附件应在版记之前', en: 'Attachments come before the imprint (版记)'},
  severity: 'warning',
  basis: 'GB/T 9704-2012, 7.3.7',
  ok: [`${notice({list: '附件：值守名单'})}附件\n值守名单\n工程科　方国栋\n抄送：市应急局。\n云岭市水务局办公室　2025年6月4日印发\n`],
  notOk: [
    {
      text: `${notice({list: '附件：值守名单', end: '云岭市水务局\n2025年6月3日\n抄送：市应急局。\n云岭市水务局办公室　2025年6月4日印发'})}⟦附件⟧\n值守名单\n工程科　方国栋\n`,
      messages: [{zh: '附件应在版记之前', en: 'Attachments come before the imprint (版记)'}],
    },
  ],
  check({nodes, text, report}) {
    const [imprint] = nodes('imprint')
    if (!imprint || !text.slice(imprint.start, imprint.end).includes('印发')) return
    const label = nodes('attachmentLabel').find(({start}) => start > imprint.start)
    if (label) report({start: label.start, end: label.end})
  },
}
