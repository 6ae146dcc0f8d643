import {type Rule, rules} from '../../lint/index.ts'
import {catalogue} from '../../messages/catalogue.ts'
import type {Language} from '../../messages/report.ts'
import {documentMessages} from '../check/document-messages.ts'
import {UsageError} from '../failure.ts'
import type {Session} from '../session.ts'
import {severityWords} from '../severity.ts'

/** Explains a rule: why, on what it rests, what is wrong and what is right. Printed as its page, which is Markdown. → exit code */
export async function explainCommand(id: string, {io, language}: Session): Promise<number> {
  const rule = rules.find((each) => each.id === id || each.catalogue.split(' ').includes(id.toUpperCase()))
  if (rule) {
    await io.stdout.write(pageOf(rule, language))
    return 0
  }
  const message =
    documentMessages[id as keyof typeof documentMessages] ??
    (Object.hasOwn(catalogue, id) ? catalogue[id as keyof typeof catalogue] : undefined)
  if (message) {
    const severity = severityWords[language][message.severity].one
    const words =
      'summary' in message ? message.summary[language] : (message[language] as (values: object) => string)(new Proxy({}, {get: () => '…'}))
    await io.stdout.write(`# ${id}\n\n${severity}: ${words}\n`)
    return 0
  }
  const like = rules.filter((each) => each.id.split('-').some((word) => id.split('-').includes(word))).slice(0, 3)
  throw new UsageError(
    language === 'zh' ? `没有“${id}”这条规则` : `There is no rule “${id}”`,
    like.length
      ? language === 'zh'
        ? `是不是 ${like.map((each) => each.id).join('、')}？`
        : `Did you mean ${like.map((each) => each.id).join(', ')}?`
      : language === 'zh'
        ? '用 gongwen rules 查看全部规则'
        : 'See all with gongwen rules',
  )
}

/** A rule's page, from the data that is also its test. */
export function pageOf(rule: Rule, language: Language): string {
  const zh = language === 'zh'
  const {id, catalogue: code, summary, why, severity, basis, kinds, fixable, optional, options, ok, notOk} = rule
  const facts = [
    [zh ? '级别' : 'Severity', severityWords[language][severity].one + (optional ? (zh ? '（默认不查）' : ' (off by default)') : '')],
    [zh ? '依据' : 'Basis', basis],
    [zh ? '适用文种' : 'Kinds', kinds?.join('、') ?? (zh ? '全部' : 'all')],
    ['--fix', fixable ? (zh ? '可自动修复' : 'yes') : zh ? '不自动修复' : 'no'],
    [zh ? '目录编号' : 'Catalogue', code],
  ]
  const out = [`# ${id}`, '', `${summary[language]}${zh ? '。' : '.'}`, '']
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
