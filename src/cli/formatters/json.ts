import {countFindings} from '../check/report.ts'
import type {Formatter} from './formatter.ts'

/** Everything, for programs: each file that was found fault with, and the sums. Nothing is left out by `--quiet`. */
export const json: Formatter = ({files, checked, stale}) =>
  `${JSON.stringify(
    {
      version: 1,
      files: files
        .filter(({findings, baselined, fixed}) => findings.length || baselined.length || fixed)
        .map(({name, findings, baselined, fixed}) => ({file: name, findings, baselined, fixed})),
      stale,
      summary: {files: checked, ...countFindings(files)},
    },
    null,
    2,
  )}\n`
