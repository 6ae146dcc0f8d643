import type {Diagnostic} from '../../check/index.ts'
import {oneLine} from '../../messages/one-line.ts'
import type {Formatter} from './formatter.ts'
import {visible} from './visible.ts'

/** GitHub shows ten errors and ten warnings of one step and drops the rest without a word. */
const most = 10

/** A name or a message in any line of the log: no command begins in it, and nothing in it stands for a line break. */
const shown = (text: string) => oneLine(text).replaceAll('::', ':\\u003a').replaceAll('%', '%25')
const property = (text: string) => oneLine(text).replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C')
const commands = {error: 'error', warning: 'warning', info: 'notice'} as const

/**
 * Workflow commands, which GitHub shows beside the lines of a pull request; the gravest first, ten of
 * a kind, then how many more there are.
 *
 *     ::error file=来文/通知.txt,line=1,col=4,endLine=1,endColumn=10,title=document-number-brackets::“[2025]”应为…
 */
export const github: Formatter = ({files}, options) => {
  const {language, fromRoot} = options
  const out: string[] = []
  for (const severity of ['error', 'warning', 'info'] as const) {
    const all = files.flatMap(({name, diagnostics}) =>
      visible(diagnostics, options)
        .filter((diagnostic) => diagnostic.severity === severity)
        .map((diagnostic) => ({name, diagnostic})),
    )
    const [first, rest] = all.length > most ? [all.slice(0, most - 1), all.length - most + 1] : [all, 0]
    for (const {name, diagnostic} of first) out.push(command(fromRoot(name), diagnostic))
    if (rest)
      out.push(
        `::${commands[severity]}::${language === 'zh' ? `……还有 ${rest} 处，见本步骤的日志` : `…and ${rest} more, see the log of this step`}`,
      )
    // What GitHub would drop still stands in the log.
    for (const {name, diagnostic} of all.slice(first.length))
      out.push(shown(`${name}:${diagnostic.line ?? 1}:${diagnostic.column ?? 1} ${diagnostic.ruleId} ${diagnostic.message}`))
  }
  return out.map((line) => `${line}\n`).join('')
}

function command(name: string, {severity, line, column, endLine, endColumn, ruleId, message}: Diagnostic): string {
  const place =
    line === undefined
      ? ''
      : `,line=${line}${column ? `,col=${column}` : ''}${endLine ? `,endLine=${endLine}` : ''}${endColumn ? `,endColumn=${endColumn}` : ''}`
  return `::${commands[severity]} file=${property(name)}${place},title=${property(ruleId)}::${shown(message)}`
}
