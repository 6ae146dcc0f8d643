import {printable} from '../../messages/printable.ts'
import {countDiagnostics} from '../check/check-report.ts'
import type {Formatter} from './formatter.ts'

/** Everything, for programs: each file that was found fault with, and the sums. Nothing is left out by `--quiet`. */
export const json: Formatter = ({files, checked, stale}) =>
  `${printable(
    JSON.stringify(
      {
        version: 1,
        files: files
          .filter(({diagnostics, baselined, fixed}) => diagnostics.length || baselined.length || fixed)
          .map(({name, diagnostics, baselined, fixed}) => ({file: name, findings: diagnostics, baselined, fixed})),
        stale,
        summary: {files: checked, ...countDiagnostics(files)},
      },
      null,
      2,
    ),
  )}\n`
