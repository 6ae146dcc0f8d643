import {createHash} from 'node:crypto'
import {printable} from '../../messages/printable.ts'
import {fingerprint} from '../check/baseline.ts'
import type {Formatter} from './formatter.ts'
import {visible} from './visible.ts'

const severities = {error: 'major', warning: 'minor', info: 'info'} as const

/**
 * Code Quality of GitLab, which shows what is new in a merge request: a list of findings, each with a fingerprint that stays
 * when lines above it change.
 */
export const gitlab: Formatter = async function* ({files}, options) {
  const seen = new Map<string, number>()
  let isFirst = true
  for await (const {name, diagnostics} of files)
    for (const diagnostic of visible(diagnostics, options)) {
      const file = options.fromRoot(name)
      const print = createHash('sha256')
        .update(`${file}\0${fingerprint(diagnostic)}`)
        .digest('hex')
      const nth = (seen.get(print) ?? 0) + 1
      seen.set(print, nth)
      const finding = {
        description: diagnostic.message,
        check_name: diagnostic.ruleId,
        fingerprint: nth === 1 ? print : `${print}-${nth}`,
        severity: severities[diagnostic.severity],
        location: {path: file, lines: {begin: diagnostic.line ?? 1, ...(diagnostic.endLine && {end: diagnostic.endLine})}},
      }
      yield `${isFirst ? '[' : ','}\n  ${printable(JSON.stringify(finding, null, 2)).replaceAll('\n', '\n  ')}`
      isFirst = false
    }
  yield isFirst ? '[]\n' : '\n]\n'
}
