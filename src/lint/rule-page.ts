import type {Language} from '../messages/report.ts'
import {severityWords} from '../messages/severity.ts'
import type {Rule, RuleOptions, Words} from './rule.ts'

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
  for (const {text, options: set, messages, fixed} of notOk) {
    out.push(...example(text, set, language))
    for (const message of new Set(messages.flatMap((said) => wordsOf(said, language)))) out.push(`> ${message.replace(/\s+/g, ' ')}`, '')
    if (fixed !== undefined) out.push(zh ? '修复后：' : 'Fixed:', '', '```text', fixed.trimEnd(), '```', '')
  }
  out.push(zh ? '## 对' : '## Ok', '')
  for (const each of ok)
    out.push(...(typeof each === 'string' ? example(each, undefined, language) : example(each.text, each.options, language)))
  return `${out.join('\n').trimEnd()}\n`
}

/** What an example expects to be said, where it says so in the language. */
const wordsOf = (said: string | Words, language: Language): string[] =>
  typeof said === 'string' ? (language === 'zh' ? [said] : []) : [said[language]]

/** A text in its own block, below the options it is checked with: `max: 60`. */
function example(text: string, options: RuleOptions | undefined, language: Language): string[] {
  const set = Object.entries(options ?? {}).map(([name, value]) => `\`${name}: ${JSON.stringify(value)}\``)
  const head = set.length ? [`${language === 'zh' ? '选项 ' : 'With '}${set.join(', ')}${language === 'zh' ? '：' : ':'}`, ''] : []
  return [...head, '```text', text.trimEnd(), '```', '']
}
