import {notice} from '../example-notice.ts'
import {printedLabels} from '../printed-labels.ts'
import type {Rule} from '../rule.ts'

export const numberGap: Rule = {
  id: 'number-gap',
  catalogue: 'B07',
  summary: {zh: '序号应连续', en: 'Numbers follow each other'},
  why: {
    zh: '跨章节连续编号的，以前一个同样写法的序号为准。',
    en: 'Where numbers run on through chapters, the last one of the same form counts.',
  },
  severity: 'warning',
  basis: '惯例',
  archival: true,
  ok: [
    notice(),
    '云岭市河道管理办法\n第一章　总则\n第一条　为加强河道管理，制定本办法。\n第二章　附则\n第二条　本办法自2025年7月1日起施行。\n',
  ],
  notOk: [
    {
      text: notice({body: '一、加强值守。各单位要安排专人值守。\n⟦三、⟧及时报告。遇有险情要立即上报。\n四、备足物资。各单位要备足物资。'}),
      messages: [
        {
          zh: '序号“三、”与前一序号不连续，请核对是否缺项：缺“二、”，应在“一、加强值守。各单位要安排专人值守。”之后',
          en: 'The number “三、” does not follow the one before it; is an item missing? “二、” is not there, expected behind “一、加强值守。各单位要安排专人值守。”',
        },
      ],
    },
  ],
  check(context) {
    const labels = new Map(printedLabels(context).map((label) => [label.start, label]))
    for (const {start, end, reason} of context.parsed('number-gap')) {
      const label = labels.get(start)
      const own = label?.section.node
      if (own && label?.before?.ordinal === own.ordinal - 1) continue
      context.report({start, end, words: {zh: reason, en: reason}})
    }
  },
}
