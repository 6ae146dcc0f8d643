import type {Language} from '../messages/report.ts'
import {severityWords} from '../messages/severity.ts'
import type {Rule} from './rule.ts'

/** A rule's page, from the data that is also its test: Markdown, which is printed as it is. */
export function rulePage(rule: Rule, language: Language): string {
  const zh = language === 'zh'
  const {id, catalogue: code, summary, why, severity, basis, kinds, fixable, optional, options, ok, notOk} = rule
  const facts = [
    [zh ? '级别' : 'Severity', severityWords[language][severity].one + (optional ? (zh ? '（默认不查）' : ' (off by default)') : '')],
    [zh ? '依据' : 'Basis', basis],
    [zh ? '适用文种' : 'Kinds', kinds?.join('、') ?? (zh ? '全部' : 'all')],
    ['--fix', fixable ? (zh ? '可自动修复' : 'yes') : zh ? '不自动修复' : 'no'],
    [zh ? '目录编号' : 'Catalogue', code],
  ]
  const out = [`# ${id}`, '', `${summary[language]}${zh ? '。' : '.'}`, '', zh ? `*${summary.en}.*` : `*${summary.zh}。*`, '']
  if (why) out.push(why[language], '')
  out.push('| | |', '|---|---|', ...facts.map(([key, value]) => `| ${key} | ${value} |`), '')
  if (options) {
    out.push(zh ? '## 选项' : '## Options', '')
    for (const [name, {description, default: value}] of Object.entries(options))
      out.push(`- \`${name}\`: ${description[language]} (${JSON.stringify(value)})`)
    out.push('')
  }
  out.push(zh ? '## 不对' : '## Not ok', '', zh ? '⟦ ⟧ 内为报告的位置。' : 'What is reported stands in ⟦ ⟧.', '')
  for (const {text, fixed} of notOk) {
    out.push('```text', text.trimEnd(), '```', '')
    if (fixed !== undefined) out.push(zh ? '修复后：' : 'Fixed:', '', '```text', fixed.trimEnd(), '```', '')
  }
  out.push(zh ? '## 对' : '## Ok', '')
  for (const text of ok) out.push('```text', text.trimEnd(), '```', '')
  return `${out.join('\n').trimEnd()}\n`
}
