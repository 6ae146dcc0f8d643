import {oneLine} from '../../messages/one-line.ts'
import type {Formatter} from './formatter.ts'
import {visible} from './visible.ts'

const escapes: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '\n': '&#10;', '\t': '&#9;'}

/** Text for an attribute or an element; what XML cannot hold is replaced. */
const xml = (text: string) =>
  text
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/[&<>"'\n\t]/g, (character) => escapes[character])

/**
 * JUnit XML: a suite for each file, a failed case for each diagnostic that is shown, one case that
 * passed for a file without any. What the baseline knows is skipped.
 */
export const junit: Formatter = async function* ({files}, options) {
  let tests = 0
  let failures = 0
  const suites: string[] = []
  for await (const {name, diagnostics, baselined} of files) {
    const failed = visible(diagnostics, options)
    const file = xml(oneLine(name))
    const cases = failed.map(({ruleId, severity, message, line, column}) => {
      const place = line === undefined ? '' : `${line}:${column} `
      return `    <testcase name="${xml(`${place}${ruleId}`)}" classname="${file}" time="0">\n      <failure type="${severity}" message="${xml(oneLine(message))}">${xml(`${oneLine(name)}:${line ?? 1}:${column ?? 1} ${ruleId} ${oneLine(message)}`)}</failure>\n    </testcase>\n`
    })
    const known = baselined.map(
      ({ruleId, line, column}) =>
        `    <testcase name="${xml(`${line ?? 1}:${column ?? 1} ${ruleId}`)}" classname="${file}" time="0">\n      <skipped/>\n    </testcase>\n`,
    )
    const all = [...cases, ...known]
    if (!all.length) all.push(`    <testcase name="gongwen" classname="${file}" time="0"/>\n`)
    tests += all.length
    failures += cases.length
    suites.push(
      `  <testsuite name="${file}" tests="${all.length}" failures="${cases.length}" errors="0" skipped="${known.length}" time="0">\n${all.join('')}  </testsuite>\n`,
    )
  }
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="gongwen" tests="${tests}" failures="${failures}" errors="0" time="0">\n`
  yield* suites
  yield '</testsuites>\n'
}
