import type {Diagnostic} from '../../check/index.ts'
import type {Formatter} from './formatter.ts'
import {visible} from './visible.ts'

/** GitHub shows ten errors and ten warnings of one step and drops the rest without a word. */
const most = 10

const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
const commands = {error: 'error', warning: 'warning', info: 'notice'} as const

/**
 * Workflow commands, which GitHub shows beside the lines of a pull request; the gravest first, ten of
 * a kind, then how many more there are.
 *
 *     ::error file=来文/通知.txt,line=1,col=4,endLine=1,endColumn=10,title=document-number-brackets::意外的“[2025]”…
 */
export const github: Formatter = ({files}, options) => {
  const {language} = options
  const out: string[] = []
  for (const severity of ['error', 'warning', 'info'] as const) {
    const all = files.flatMap(({name, diagnostics}) =>
      visible(diagnostics, options)
        .filter((diagnostic) => diagnostic.severity === severity)
        .map((diagnostic) => ({name, diagnostic})),
    )
    const [first, rest] = all.length > most ? [all.slice(0, most - 1), all.length - most + 1] : [all, 0]
    for (const {name, diagnostic} of first) out.push(command(name, diagnostic))
    if (rest)
      out.push(
        `::${commands[severity]}::${data(language === 'zh' ? `……还有 ${rest} 处，见本步骤的日志` : `…and ${rest} more, see the log of this step`)}`,
      )
    // What GitHub would drop still stands in the log.
    for (const {name, diagnostic} of all.slice(first.length))
      out.push(
        `${name}:${diagnostic.line ?? 1}:${diagnostic.column ?? 1} ${diagnostic.ruleId} ${data(diagnostic.message)}`.replace(/^::/, ' ::'),
      )
  }
  return out.map((line) => `${line}\n`).join('')
}

function command(name: string, {severity, line, column, endLine, endColumn, ruleId, message}: Diagnostic): string {
  const place =
    line === undefined
      ? ''
      : `,line=${line}${column ? `,col=${column}` : ''}${endLine ? `,endLine=${endLine}` : ''}${endColumn ? `,endColumn=${endColumn}` : ''}`
  return `::${commands[severity]} file=${property(name)}${place},title=${property(ruleId)}::${data(message)}`
}
