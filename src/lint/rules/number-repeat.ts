import {forward} from '../forward.ts'
import {notice} from '../notice.ts'
import type {Rule} from '../rule.ts'

/** 序号不应重复 */
export const numberRepeat: Rule = {
  id: 'number-repeat',
  catalogue: 'B07',
  summary: {zh: '序号不应重复', en: 'A number is not given twice'},
  severity: 'warning',
  basis: '惯例',
  ok: [notice()],
  notOk: [
    {
      text: notice({
        body: '一、加强值守。各单位要安排专人值守。\n二、及时报告。遇有险情要立即上报。\n⟦二、⟧备足物资。各单位要备足物资。\n三、加强巡查。各单位要每日巡查。',
      }),
    },
  ],
  check: (context) => forward(context, 'number-repeat'),
}
