import {printable} from '../../messages/printable.ts'
import type {Formatter} from './formatter.ts'

/** Everything, for programs: each file that was found fault with, and the sums. Nothing is left out by `--quiet`. */
export const json: Formatter = async function* ({files, summary}) {
  yield '{\n  "version": 1,\n  "files": ['
  let isFirst = true
  for await (const {name, diagnostics, baselined, fixed} of files) {
    if (!diagnostics.length && !baselined.length && !fixed) continue
    yield `${isFirst ? '' : ','}\n    ${indented({file: name, findings: diagnostics, baselined, fixed}, 4)}`
    isFirst = false
  }
  const {stale, checked, ...counts} = summary()
  yield `${isFirst ? '' : '\n  '}],\n  "stale": ${indented(stale, 2)},\n  "summary": ${indented({files: checked, ...counts}, 2)}\n}\n`
}

const indented = (value: unknown, columns: number) => printable(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${' '.repeat(columns)}`)
