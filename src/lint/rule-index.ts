import {severityWords} from '../messages/severity.ts'
import type {Rule} from './rule.ts'

/** Groups by the first letter of a rule's place in the catalogue. */
const groups: Array<[letter: string, name: string]> = [
  ['H', '发文字号和版头 Header'],
  ['T', '标题 Title'],
  ['A', '主送机关 Addressees'],
  ['D', '署名和日期 Signature and date'],
  ['N', '附注 Note'],
  ['F', '附件 Attachments'],
  ['B', '结构和序号 Structure and numbers'],
  ['P', '标点、数字、引用 Punctuation, figures, citations'],
  ['R', '责任和时限 Responsibility and deadlines'],
  ['K', '文种和用语 Kinds and wording'],
  ['', '其他 Others'],
]

/** The list of all rules as a page of links, in groups. */
export function ruleIndex(rules: readonly Rule[]): string {
  const out = [
    '# 检查规则 Rules',
    '',
    `\`gongwen check\` 的 ${rules.length} 条规则，由 \`scripts/rule-pages.js\` 按规则自身的数据写成。“默认不查”的在 strict 规则集里，或单独打开。`,
    `The ${rules.length} rules of \`gongwen check\`, written by \`scripts/rule-pages.js\` from their own data. 默认不查: off unless asked for.`,
  ]
  for (const [letter, name] of groups) {
    const own = rules.filter(({catalogue}) => catalogue.slice(0, 1) === letter).sort((a, b) => (a.catalogue < b.catalogue ? -1 : 1))
    if (!own.length) continue
    out.push('', `## ${name}`, '', '| 规则 rule | 级别 severity | --fix | 内容 what |', '|---|---|---|---|')
    for (const {id, optional, severity, fixable, summary} of own) {
      const level = optional ? '默认不查 off' : `${severityWords.zh[severity].one} ${severity}`
      out.push(`| [${id}](${id}.md) | ${level} | ${fixable ? '✓' : ''} | ${summary.zh}<br>${summary.en} |`)
    }
  }
  return `${out.join('\n')}\n`
}
