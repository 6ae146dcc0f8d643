import {rules} from '../../lint/index.ts'
import type {Run} from '../run.ts'
import {severityWords} from '../severity.ts'
import {pad, widthOf} from '../width.ts'

/** Options of `gongwen rules`. */
export interface RulesOptions {
  format?: 'text' | 'json' | 'markdown'
}

/** Lists all rules: id, severity, whether `--fix` helps, summary. → exit code */
export async function rulesCommand({format = 'text'}: RulesOptions, {io, language}: Run): Promise<number> {
  const zh = language === 'zh'
  if (format === 'json') {
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
    await io.stdout.write(`${JSON.stringify(list, null, 2)}\n`)
    return 0
  }
  const rows = rules.map((rule) => ({
    id: rule.id,
    severity: rule.optional ? (zh ? '默认不查' : 'off') : severityWords[language][rule.severity].one,
    fix: rule.fixable ? (zh ? '可修复' : 'fixable') : '',
    summary: rule.summary[language],
    basis: rule.basis,
  }))
  if (format === 'markdown') {
    const head = zh
      ? '| 规则 | 级别 | 修复 | 内容 | 依据 |\n|---|---|---|---|---|\n'
      : '| rule | severity | fix | what | basis |\n|---|---|---|---|---|\n'
    await io.stdout.write(
      head +
        rows
          .map(({id, severity, fix, summary, basis}) => `| [${id}](${id}.md) | ${severity} | ${fix} | ${summary} | ${basis} |\n`)
          .join(''),
    )
    return 0
  }
  const width = (key: 'id' | 'severity' | 'fix') => Math.max(...rows.map((row) => widthOf(row[key])))
  const [ids, severities, fixes] = [width('id'), width('severity'), width('fix')]
  const lines = rows.map(
    ({id, severity, fix, summary}) => `${pad(id, ids)}  ${pad(severity, severities)}  ${pad(fix, fixes)}  ${summary}\n`,
  )
  await io.stdout.write(lines.join(''))
  return 0
}
