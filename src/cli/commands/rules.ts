import type {Rule} from '../../lint/index.ts'
import type {Language} from '../../messages/report.ts'
import {severityWords} from '../../messages/severity.ts'
import type {CommandSpec} from '../command.ts'
import {pad, widthOf} from '../width.ts'

interface RulesFlags {
  format?: keyof typeof forms
}

const forms = {text: asText, json: asJson, markdown: asMarkdown}

/** Lists all rules: id, severity, whether `--fix` helps, summary. */
export const rules: CommandSpec<RulesFlags> = {
  summary: {zh: '列出全部检查规则', en: 'list all rules'},
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
    await io.stdout.write(forms[format](rules, language))
    return 0
  },
}

function asJson(rules: readonly Rule[]): string {
  const list = rules.map(({id, catalogue, summary, severity, basis, kinds, fixable, optional, options}) => ({
    id,
    catalogue,
    summary,
    severity,
    basis,
    ...(kinds && {kinds}),
    fixable: fixable ?? false,
    recommended: !optional,
    ...(options && {options}),
  }))
  return `${JSON.stringify(list, null, 2)}\n`
}

function asText(rules: readonly Rule[], language: Language): string {
  const rows = rowsOf(rules, language)
  const width = (key: 'id' | 'severity' | 'fix') => Math.max(...rows.map((row) => widthOf(row[key])))
  const [ids, severities, fixes] = [width('id'), width('severity'), width('fix')]
  return rows
    .map(({id, severity, fix, summary}) => `${pad(id, ids)}  ${pad(severity, severities)}  ${pad(fix, fixes)}  ${summary}\n`)
    .join('')
}

function asMarkdown(rules: readonly Rule[], language: Language): string {
  const head =
    language === 'zh'
      ? '| 规则 | 级别 | 修复 | 内容 | 依据 |\n|---|---|---|---|---|\n'
      : '| rule | severity | fix | what | basis |\n|---|---|---|---|---|\n'
  const rows = rowsOf(rules, language).map(
    ({id, severity, fix, summary, basis}) => `| [${id}](${id}.md) | ${severity} | ${fix} | ${summary} | ${basis} |\n`,
  )
  return head + rows.join('')
}

function rowsOf(rules: readonly Rule[], language: Language) {
  const zh = language === 'zh'
  return rules.map((rule) => ({
    id: rule.id,
    severity: rule.optional ? (zh ? '默认不查' : 'off') : severityWords[language][rule.severity].one,
    fix: rule.fixable ? (zh ? '可修复' : 'fixable') : '',
    summary: rule.summary[language],
    basis: rule.basis,
  }))
}
