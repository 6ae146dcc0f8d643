import {notice} from '../example-notice.ts'
import {opensLine} from '../opens-line.ts'
import {printedLabels} from '../printed-labels.ts'
import type {Rule} from '../rule.ts'

export const numberRepeat: Rule = {
  id: 'number-repeat',
  catalogue: 'B07',
  summary: {zh: '序号不应重复', en: 'A number is not given twice'},
  why: {
    zh: '只看另起一行的序号；从“一”重新编起的不报告。',
    en: 'Only numbers at the head of a line; those that begin again at one are left alone.',
  },
  severity: 'warning',
  basis: '惯例',
  archival: true,
  ok: [notice()],
  notOk: [
    {
      text: notice({
        body: '一、加强值守。各单位要安排专人值守。\n二、及时报告。遇有险情要立即上报。\n⟦二、⟧备足物资。各单位要备足物资。\n三、加强巡查。各单位要每日巡查。',
      }),
      messages: [{zh: '序号“二、”重复或重新起编，请核对', en: 'The number “二、” is repeated or begins again'}],
    },
  ],
  check(context) {
    const labels = new Map(printedLabels(context).map((label) => [label.start, label]))
    for (const {start, end, reason} of context.parsed('number-repeat')) {
      const label = labels.get(start)
      const own = label?.section.node
      if (!own || own.ordinal === 1 || label?.before?.ordinal !== own.ordinal) continue
      if (opensLine(context.text, start)) context.report({start, end, words: {zh: reason, en: reason}})
    }
  },
}
