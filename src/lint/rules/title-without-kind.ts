import {kindOf} from '../../parse/vocabulary/kinds.ts'
import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const titleWithoutKind: Rule = {
  id: 'title-without-kind',
  catalogue: 'T03',
  summary: {zh: '标题应以文种结尾', en: 'A title ends in the kind of notice (文种)'},
  why: {
    zh: '只看有发文字号、有主送机关、标题以“关于”引出事由的公文。',
    en: 'Only notices with a number, addressees and 关于 in the title.',
  },
  severity: 'warning',
  basis: '条例',
  ok: [notice({head: '云水发〔2025〕12号'}), notice({title: '春节放假安排', to: ''})],
  notOk: [
    {
      text: notice({head: '云水发〔2025〕12号', title: '⟦云岭市水务局关于春节放假安排⟧'}),
      messages: [{zh: '缺少文种，应在标题末尾，如“…的通知”', en: 'Missing kind, expected at the end of the title, such as …的通知'}],
    },
  ],
  check({parts, nodes, report}) {
    const [main] = parts
    const title = main.title
    if (!title || title.kind || kindOf(title.title) || !title.title.includes('关于')) return
    if (!nodes('documentNumber', main).length || !nodes('addressees', main).length) return
    const start = title.start
    report({
      start,
      end: title.end,
      words: {zh: '缺少文种，应在标题末尾，如“…的通知”', en: 'Missing kind, expected at the end of the title, such as …的通知'},
    })
  },
}
