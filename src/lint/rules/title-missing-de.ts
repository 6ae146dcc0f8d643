import {printedKind} from '../../parse/vocabulary/kinds.ts'
import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const titleMissingDe: Rule = {
  id: 'title-missing-de',
  catalogue: 'T07',
  summary: {zh: '标题“关于……”和文种之间应有“的”', en: '的 stands between 关于… and the kind'},
  severity: 'warning',
  basis: '条例',
  kinds: ['通知', '通报', '请示', '批复'],
  ok: [notice(), notice({title: '云岭市水务局关于做好汛期值守的紧急通知'})],
  notOk: [
    {
      text: notice({title: '云岭市水务局关于印发值守方案⟦通知⟧'}),
      messages: [{zh: '“通知”应为“的通知”', en: 'Unexpected “通知”, expected “的通知”'}],
    },
  ],
  check({parts, text, report}) {
    const title = parts[0].title
    if (!title?.title.includes('关于')) return
    const printed = printedKind(title.title)
    const start = title.start
    const value = text.slice(start, title.end)
    const at = printed ? value.lastIndexOf(printed) : -1
    // 第2号通知, 补充通知 … the word before the kind may belong to it.
    if (at < 2 || /的|第.{1,4}号|补充|紧急|情况|再次|预备|任务|批评|表扬|会议|考试|停电|中标|[）)”》]/.test(value.slice(at - 6, at))) return
    report({start: start + at, end: start + at + printed!.length, expected: `的${printed}`})
  },
}
