import type {Diagnostic} from '../../check/index.ts'
import {oneLine} from '../../messages/one-line.ts'
import type {Language} from '../../messages/report.ts'
import {severityWords} from '../../messages/severity.ts'
import type {Formatter} from './formatter.ts'
import {visible} from './visible.ts'

/** Rows of one file; a summary page is no place for thousands. */
const most = 50

const cell = (text: string) => oneLine(text).replace(/[\\|<>`*_[\]]/g, (character) => `\\${character}`)

/** A summary for a pull request or a step's page: the sums, then a table a file. */
export const markdown: Formatter = async function* ({files, summary}, options) {
  const {language} = options
  const zh = language === 'zh'
  const tables: string[] = []
  for await (const {name, diagnostics} of files) {
    const rows = visible(diagnostics, options)
    if (rows.length) tables.push(`\n${table(name, rows, language).join('\n')}\n`)
  }
  const {checked, error, warning, info} = summary()
  yield `${zh ? '## 公文检查' : '## Notices checked'}\n\n`
  yield zh
    ? `${checked} 个文件，${error} 个错误，${warning} 个警告，${info} 条提示。\n`
    : `${checked} files, ${error} errors, ${warning} warnings, ${info} notes.\n`
  yield* tables
}

function table(name: string, rows: readonly Diagnostic[], language: Language): string[] {
  const zh = language === 'zh'
  const words = severityWords[language]
  const out = [`### ${cell(name)}`, '', zh ? '| 位置 | 级别 | 问题 | 规则 |' : '| place | severity | finding | rule |', '|---|---|---|---|']
  for (const {line, column, severity, message, ruleId} of rows.slice(0, most))
    out.push(`| ${line === undefined ? '' : `${line}:${column}`} | ${words[severity].one} | ${cell(message)} | ${ruleId} |`)
  if (rows.length > most) out.push('', zh ? `……还有 ${rows.length - most} 处` : `…and ${rows.length - most} more`)
  return out
}
