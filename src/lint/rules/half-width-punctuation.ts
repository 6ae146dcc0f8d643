import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

const full: Record<string, string> = {',': '，', ';': '；', ':': '：', '?': '？', '!': '！'}

export const halfWidthPunctuation: Rule = {
  id: 'half-width-punctuation',
  catalogue: 'P01',
  summary: {zh: '汉字之间应用全角标点', en: 'Between Chinese characters punctuation is full-width'},
  why: {
    zh: '一句之中或者都改，或者都不改；夹在拉丁字母、数字之间的（A,B、8:30）不动。',
    en: 'All marks of a sentence are put right, or none; those between Latin letters or digits (A,B, 8:30) stay.',
  },
  severity: 'error',
  basis: '惯例',
  fixable: true,
  ok: [
    notice({body: '详见 http://a.example/b,c;系统版本为 V1.2。比例为3:1。'}),
    notice({body: '要用好水文信息?平台。'}),
    notice({body: '系统有Windows 10,Office 2016和WPS,均为正版。'}),
  ],
  notOk: [
    {
      text: notice({body: '各单位要专人值守⟦,⟧及时报告⟦;⟧遇有险情要立即上报。'}),
      messages: [{zh: '“,”应为“，”', en: 'Unexpected “,”, expected “，”'}, '“;”应为“；”'],
      fixed: notice({body: '各单位要专人值守，及时报告；遇有险情要立即上报。'}),
    },
    {
      text: notice({body: '各单位要用好OA系统⟦,⟧A,B两组轮班⟦,⟧时间⟦:⟧8:30。第2,3组备班。'}),
      messages: ['“,”应为“，”', '“,”应为“，”', '“:”应为“：”'],
      fixed: notice({body: '各单位要用好OA系统，A,B两组轮班，时间：8:30。第2,3组备班。'}),
    },
  ],
  check({text, matches, report}) {
    for (const marks of bySentence(matches(/[,;:?!]/g), text)) {
      // One between Chinese characters shows that the sentence is punctuated so; then all its marks are, but for those of Latin text in it.
      if (!marks.some(({index}) => chinese.test(text[index - 1] ?? '') && chinese.test(text[index + 1] ?? ''))) continue
      for (const {index, 0: mark} of marks) {
        const isLatin = !chinese.test(before(text, index)) && !chinese.test(behind(text, index + 1))
        if (!isLatin) report({start: index, end: index + 1, expected: full[mark], fix: true})
      }
    }
  },
}

/** Chinese characters, and the marks that stand beside them. */
const chinese = /[\u4e00-\u9fa5《》“”（）]/

const before = (text: string, at: number) => (text[at - 1] === ' ' ? text[at - 2] : text[at - 1]) ?? ''
const behind = (text: string, at: number) => (text[at] === ' ' ? text[at + 1] : text[at]) ?? ''

/** Marks in lists, one for each sentence that has any. A mark that was lost on the way comes out as ?, so one that asks nothing is none. */
function bySentence(marks: readonly RegExpExecArray[], text: string): RegExpExecArray[][] {
  const lists: RegExpExecArray[][] = []
  let end = 0
  for (const mark of marks) {
    const {index} = mark
    if (mark[0] === '?' && !/[吗呢么何怎谁哪几否多]/.test(text.slice(Math.max(0, index - 40), index))) continue
    if (index < end) {
      lists.at(-1)!.push(mark)
      continue
    }
    lists.push([mark])
    sentenceEnd.lastIndex = index
    end = sentenceEnd.exec(text)?.index ?? text.length
  }
  return lists
}

const sentenceEnd = /[。！？\n]/g
