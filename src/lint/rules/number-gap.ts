import {forward} from '../forward.ts'
import {notice} from '../notice.ts'
import type {Rule} from '../rule.ts'

/** 序号应连续 */
export const numberGap: Rule = {
  id: 'number-gap',
  catalogue: 'B07',
  summary: {zh: '序号应连续', en: 'Numbers follow each other'},
  severity: 'warning',
  basis: '惯例',
  ok: [notice()],
  notOk: [
    {text: notice({body: '一、加强值守。各单位要安排专人值守。\n⟦三、⟧及时报告。遇有险情要立即上报。\n四、备足物资。各单位要备足物资。'})},
  ],
  check: (context) => forward(context, 'number-gap'),
}
