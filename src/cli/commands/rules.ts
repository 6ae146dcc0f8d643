import type {Rule} from '../../lint/index.ts'
import type {Language} from '../../messages/report.ts'
import {severityWords} from '../../messages/severity.ts'
import {pad, widthOf} from '../../messages/width.ts'
import type {CommandSpec} from '../program/command.ts'
import type {OtherId} from '../say/every-id.ts'

interface RulesFlags {
  format?: keyof typeof forms
}

const forms = {text: asText, json: asJson, markdown: asMarkdown}

/** Lists every id that a command can report: rules with severity, whether `--fix` helps and summary, then all other messages. */
export const rules: CommandSpec<RulesFlags> = {
  summary: {zh: '列出全部检查规则和其他消息', en: 'list all rules, and all other messages'},
  options: {
    format: {
      flags: '-f, --format <format>',
      choices: Object.keys(forms),
      zh: '形式：text、json、markdown',
      en: 'text, json or markdown',
    },
  },
  examples: [['gongwen rules --format json', '全部规则', 'all rules']],
  async run(_, {format = 'text'}, {io, language}) {
    const {rules} = await import('../../lint/index.ts')
    const {otherIds} = await import('../say/every-id.ts')
    await io.stdout.write(forms[format](rules, otherIds(language), language))
    return 0
  },
}

function asJson(rules: readonly Rule[], others: readonly OtherId[], language: Language): string {
  const list = rules.map(({id, catalogue, summary, severity, basis, kinds, fixable, optional, options}) => ({
    id,
    type: 'rule',
    catalogue,
    summary,
    severity,
    basis,
    ...(kinds && {kinds}),
    fixable: fixable ?? false,
    recommended: !optional,
    ...(options && {options}),
  }))
  const rest = others.map(({words, ...each}) => ({...each, summary: {[language]: words}}))
  return `${JSON.stringify([...list, ...rest], null, 2)}\n`
}

function asText(rules: readonly Rule[], others: readonly OtherId[], language: Language): string {
  const rows = rowsOf(rules, others, language)
  const width = (key: 'id' | 'severity' | 'fix') => Math.max(...rows.map((row) => widthOf(row[key])))
  const [ids, severities, fixes] = [width('id'), width('severity'), width('fix')]
  return rows
    .map(({id, severity, fix, summary}) => `${pad(id, ids)}  ${pad(severity, severities)}  ${pad(fix, fixes)}  ${summary}\n`)
    .join('')
}

function asMarkdown(rules: readonly Rule[], others: readonly OtherId[], language: Language): string {
  const head =
    language === 'zh'
      ? '| 规则 | 级别 | 修复 | 内容 | 依据 |\n|---|---|---|---|---|\n'
      : '| rule | severity | fix | what | basis |\n|---|---|---|---|---|\n'
  const rows = rowsOf(rules, others, language).map(
    ({id, severity, fix, summary, basis}) => `| ${basis ? `[${id}](${id}.md)` : id} | ${severity} | ${fix} | ${summary} | ${basis} |\n`,
  )
  return head + rows.join('')
}

function rowsOf(rules: readonly Rule[], others: readonly OtherId[], language: Language) {
  const zh = language === 'zh'
  const own = rules.map((rule) => ({
    id: rule.id,
    severity: rule.optional ? (zh ? '默认不查' : 'off') : severityWords[language][rule.severity].one,
    fix: rule.fixable ? (zh ? '可修复' : 'fixable') : '',
    summary: rule.summary[language],
    basis: rule.basis,
  }))
  const rest = others.map(({id, type, severity, words}) => ({
    id,
    severity:
      type === 'failure'
        ? zh
          ? '读写'
          : 'failure'
        : type === 'passedOver'
          ? zh
            ? '未读'
            : 'not read'
          : severityWords[language][severity].one,
    fix: '',
    summary: words,
    basis: '',
  }))
  return [...own, ...rest]
}
