import type {Diagnostic} from '../../check/index.ts'
import {oneLine} from '../../messages/one-line.ts'
import type {Severity} from '../../messages/severity.ts'
import type {Formatter} from './formatter.ts'
import {visible} from './visible.ts'

/** GitHub shows ten errors and ten warnings of one step and drops the rest without a word. */
const most = 10

/** A name or a message in any line of the log: no command begins in it, and nothing in it stands for a line break. */
const shown = (text: string) => oneLine(text).replaceAll('::', ':\\u003a').replaceAll('%', '%25')
const property = (text: string) => oneLine(text).replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C')
const commands = {error: 'error', warning: 'warning', info: 'notice'} as const

/**
 * Workflow commands, which GitHub shows beside the lines of a pull request; ten of a kind, the last of which says how many more
 * there are: those stand in the log as they come.
 *
 *     ::error file=来文/通知.txt,line=1,col=4,endLine=1,endColumn=10,title=document-number-brackets::“[2025]”应为…
 */
export const github: Formatter = async function* ({files}, options) {
  const {language, fromRoot} = options
  const counts = {error: 0, warning: 0, info: 0}
  /** Of each severity the tenth: shown as the others when it is the last one. */
  const tenths = new Map<Severity, {name: string; diagnostic: Diagnostic}>()
  for await (const {name, diagnostics} of files)
    for (const diagnostic of visible(diagnostics, options)) {
      const {severity} = diagnostic
      const count = ++counts[severity]
      if (count < most) yield command(fromRoot(name), diagnostic)
      else if (count === most) tenths.set(severity, {name, diagnostic})
      else {
        const tenth = tenths.get(severity)
        if (count === most + 1 && tenth) yield plainly(tenth.name, tenth.diagnostic)
        yield plainly(name, diagnostic)
      }
    }
  for (const [severity, {name, diagnostic}] of tenths) {
    const rest = counts[severity] - most + 1
    if (rest === 1) yield command(fromRoot(name), diagnostic)
    else
      yield `::${commands[severity]}::${language === 'zh' ? `……还有 ${rest} 处，见本步骤的日志` : `…and ${rest} more, see the log of this step`}\n`
  }
}

/** What GitHub would drop still stands in the log. */
const plainly = (name: string, {line, column, ruleId, message}: Diagnostic) =>
  `${shown(`${name}:${line ?? 1}:${column ?? 1} ${ruleId} ${message}`)}\n`

function command(name: string, {severity, line, column, endLine, endColumn, ruleId, message}: Diagnostic): string {
  const place =
    line === undefined
      ? ''
      : `,line=${line}${column ? `,col=${column}` : ''}${endLine ? `,endLine=${endLine}` : ''}${endColumn ? `,endColumn=${endColumn}` : ''}`
  return `::${commands[severity]} file=${property(name)}${place},title=${property(ruleId)}::${shown(message)}\n`
}
