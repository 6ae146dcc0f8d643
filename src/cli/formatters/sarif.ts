import {pathToFileURL} from 'node:url'
import {SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder} from 'node-sarif-builder'
import type {Diagnostic} from '../../check/index.ts'
import {rules} from '../../lint/index.ts'
import {rulePage} from '../../lint/rule-page.ts'
import {printable} from '../../messages/printable.ts'
import {fingerprint} from '../check/baseline.ts'
import {otherIds} from '../say/every-id.ts'
import type {FormatOptions, Formatter} from './formatter.ts'

declare const __VERSION__: string

const levels = {error: 'error', warning: 'warning', info: 'note'} as const

/**
 * SARIF 2.1.0, for code scanning. What the baseline knows is there too, as unchanged and suppressed;
 * a fix stands with its diagnostic. Columns count in UTF-16 units.
 */
export const sarif: Formatter = async function* ({files}, options) {
  const {language, fromRoot} = options
  const run = new SarifRunBuilder().initSimple({toolDriverName: 'gongwen', toolDriverVersion: __VERSION__})
  run.run.columnKind = 'utf16CodeUnits'
  const found = new Set<string>()
  const results: SarifResultBuilder[] = []
  for await (const {name, diagnostics, baselined} of files) {
    const uri = uriOf(fromRoot(name))
    const seen = new Map<string, number>()
    for (const {ruleId} of [...diagnostics, ...baselined]) found.add(ruleId)
    for (const diagnostic of diagnostics) results.push(resultOf(diagnostic, uri, seen))
    for (const diagnostic of baselined) {
      const result = resultOf(diagnostic, uri, seen)
      result.result.baselineState = 'unchanged'
      result.result.suppressions = [{kind: 'external', justification: language === 'zh' ? '在基线内' : 'In the baseline'}]
      results.push(result)
    }
  }
  // A result names its rule by its place among them.
  for (const id of [...found].sort()) run.addRule(ruleOf(id, options))
  for (const result of results) run.addResult(result)
  const builder = new SarifBuilder()
  builder.addRun(run)
  yield `${printable(builder.buildSarifJsonString({indent: true}))}\n`
}

/** A path as a relative URI: Chinese and blanks escaped, `/` kept. */
const uriOf = (name: string) =>
  name === '-' ? 'stdin' : /^\/|^[A-Za-z]:/.test(name) ? pathToFileURL(name).href : name.split('/').map(encodeURIComponent).join('/')

function ruleOf(id: string, {language, pageOf}: FormatOptions): SarifRuleBuilder {
  const builder = new SarifRuleBuilder()
  const rule = rules.find((each) => each.id === id)
  const other = rule ? undefined : otherIds(language).find((each) => each.id === id)
  const summary = rule?.summary[language] ?? other?.words ?? id
  builder.rule = {
    id,
    shortDescription: {text: summary},
    help: {text: rule?.why?.[language] ?? summary, ...(rule && {markdown: rulePage(rule, language)})},
    helpUri: pageOf(id),
    ...(other && {defaultConfiguration: {level: levels[other.severity]}}),
    ...(rule && {defaultConfiguration: {level: levels[rule.severity]}, properties: {tags: [rule.catalogue, rule.basis]}}),
  }
  return builder
}

function resultOf(diagnostic: Diagnostic, uri: string, seen: Map<string, number>): SarifResultBuilder {
  const {ruleId, severity, message, line, column, endLine, endColumn, fix, start, end} = diagnostic
  const print = fingerprint(diagnostic)
  const nth = (seen.get(print) ?? 0) + 1
  seen.set(print, nth)
  // A diagnostic on the whole file is shown at its top.
  const region =
    line === undefined
      ? {startLine: 1}
      : {startLine: line, startColumn: column ?? 1, endLine: endLine ?? line, endColumn: endColumn ?? column ?? 1}
  const builder = new SarifResultBuilder()
  builder.result = {
    ruleId,
    level: levels[severity],
    message: {text: message},
    locations: [{physicalLocation: {artifactLocation: {uri}, region}}],
    partialFingerprints: {'gongwen/v1': `${print}:${nth}`},
    // A fix can only be given where it replaces just what was found, in a file that is its text.
    ...(fix &&
      !/\.docx$/i.test(uri) &&
      fix.start === start &&
      fix.end === end && {
        fixes: [{artifactChanges: [{artifactLocation: {uri}, replacements: [{deletedRegion: region, insertedContent: {text: fix.text}}]}]}],
      }),
  }
  return builder
}
