import {oneLine} from '../../messages/one-line.ts'
import {severityWords} from '../../messages/severity.ts'
import type {CheckSummary, FileReport} from '../check/check-report.ts'
import {codeFrame} from './code-frame.ts'
import type {FormatOptions, Formatter} from './formatter.ts'
import {visible} from './visible.ts'

/**
 * For people at a terminal: file by file, each diagnostic with its line and a caret under it.
 *
 *     来文/通知.txt
 *       1:4  错误  “[2025]”应为“〔2025〕”  document-number-brackets
 *         1 │ 云水发[2025]12号
 *           │       ^^^^^^
 */
export const stylish: Formatter = async function* (report, options) {
  const zh = options.language === 'zh'
  for await (const file of report.files) {
    const lines = linesOf(file, options)
    if (lines.length) yield `${lines.join('\n')}\n\n`
  }
  const summary = report.summary()
  for (const {file, ruleId, count} of summary.stale)
    yield zh
      ? `基线已过时：${oneLine(file)} 的 ${ruleId} 少了 ${count} 处，可用 --update-baseline 更新\n`
      : `The baseline is out of date: ${count} less of ${ruleId} in ${oneLine(file)}; renew it with --update-baseline\n`
  yield `${lastLine(summary, options)}\n`
}

function linesOf({name, text, diagnostics}: FileReport, options: FormatOptions): string[] {
  const {language, palette} = options
  const zh = language === 'zh'
  const out: string[] = []
  for (const diagnostic of visible(diagnostics, options)) {
    if (!out.length) out.push(palette.name(oneLine(name)))
    const {severity, line, column, message, ruleId, basis, fix} = diagnostic
    const place = line === undefined ? '' : `${palette.faint(`${line}:${column}`)}  `
    const notes = [basis && basis !== '惯例' ? basis : '', fix ? (zh ? '可自动修复' : 'fixable') : ''].filter(Boolean)
    const note = notes.length ? palette.faint(zh ? `（${notes.join('，')}）` : ` (${notes.join(', ')})`) : ''
    out.push(
      `  ${place}${palette.severity(severity, severityWords[language][severity].one)}  ${oneLine(message)}${note}  ${palette.faint(ruleId)}`,
    )
    const frame = text === undefined ? '' : codeFrame(text, diagnostic, options)
    if (frame) out.push(...frame.split('\n').map((each) => `    ${palette.faint(each)}`))
  }
  return out
}

function lastLine(counts: CheckSummary, {language, quiet, verbose, dryRun}: FormatOptions): string {
  const zh = language === 'zh'
  const words = severityWords[language]
  const severities = (['error', 'warning', 'info'] as const).filter((severity) => counts[severity])
  const found = severities.map((severity) => words[severity].count(counts[severity]))
  const parts = [zh ? `检查了 ${counts.checked} 个文件` : `${counts.checked} file${counts.checked === 1 ? '' : 's'} checked`]
  if (found.length) parts.push(found.join(zh ? '、' : ', '))
  else if (!counts.fixed || !dryRun) parts.push(zh ? '没有发现问题' : 'nothing found')
  if (counts.fixed && dryRun) parts.push(zh ? `可修复 ${counts.fixed} 处，没有写入` : `${counts.fixed} to fix, nothing written`)
  else if (counts.fixed) parts.push(zh ? `修复了 ${counts.fixed} 处` : `${counts.fixed} fixed`)
  if (counts.fixable) parts.push(zh ? `${counts.fixable} 处可用 --fix 修复` : `${counts.fixable} fixable with --fix`)
  if (counts.baselined) parts.push(zh ? `基线内 ${counts.baselined} 处` : `${counts.baselined} in the baseline`)
  if (!quiet && !verbose && counts.info) parts.push(zh ? '提示用 --verbose 显示' : 'notes with --verbose')
  return parts.join(zh ? '；' : '; ')
}
