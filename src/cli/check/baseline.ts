import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {Diagnostic} from '../../check/index.ts'
import type {Language} from '../../messages/report.ts'
import {isObject} from '../../syntax/is-object.ts'
import {UsageError} from '../say/failure.ts'
import type {FileReport, Stale} from './check-report.ts'

/** What is known and put up with: for each file and rule, how often each diagnostic was met. */
export interface Baseline {
  version: 1
  files: Known
}

/** By file, rule and fingerprint. Files have any name, so these are objects without a prototype: see `bare`. */
export type Known = Record<string, Record<string, Record<string, number>>>

/** An object that has only the keys put into it, not even `__proto__`. */
const bare = <Value>(from: Record<string, Value> = {}): Record<string, Value> => Object.assign(Object.create(null), from)

/**
 * What distinguishes a diagnostic from others of its rule, but for its line, so that it is known again when the text
 * above it changes.
 */
export function fingerprint({ruleId, actual, expected, message}: Diagnostic): string {
  return createHash('sha256')
    .update(JSON.stringify([ruleId, actual ?? message, expected]))
    .digest('hex')
    .slice(0, 12)
}

/**
 * Reads a baseline.
 *
 * @throws UsageError when there is none, or it is something else
 */
export function readBaseline(file: string, shown: string, language: Language): Baseline {
  const zh = language === 'zh'
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new UsageError(
      zh ? `读不到基线文件 ${shown}` : `The baseline ${shown} cannot be read`,
      zh ? '先用 --update-baseline 建立' : 'Make it first with --update-baseline',
    )
  }
  const found = parseBaseline(text)
  if (found) return found
  throw new UsageError(
    zh ? `${shown} 不是基线文件` : `${shown} is no baseline`,
    zh ? '删去它，再用 --update-baseline 建立' : 'Remove it and make it anew with --update-baseline',
  )
}

function parseBaseline(text: string): Baseline | undefined {
  try {
    const found: unknown = JSON.parse(text)
    if (!isObject(found) || found['version'] !== 1 || !isObject(found['files'])) return undefined
    const sound = Object.values(found['files']).every((rules) => isObject(rules) && Object.values(rules).every(isObject))
    return sound ? {version: 1, files: bare(found['files'] as Known)} : undefined
  } catch {
    return undefined
  }
}

/** How a baseline names a file, and whether a file that it names is still there. */
export interface BaselineNames {
  of(name: string): string
  exists(name: string): boolean
}

/** Names from the folder of the baseline, wherever the command runs, with `/` on every system. */
export function namesFor(baseline: string, cwd: string): BaselineNames {
  const folder = path.dirname(baseline)
  return {
    of: (name) => (name === '-' ? name : path.relative(folder, path.resolve(cwd, name)).split(path.sep).join('/')),
    exists: (name) => name === '-' || existsSync(path.resolve(folder, name)),
  }
}

/** Takes down what a file has as known. */
export function addKnown(files: Known, name: string, diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) {
    const known = ((files[name] ??= bare())[diagnostic.ruleId] ??= bare())
    const id = fingerprint(diagnostic)
    known[id] = (known[id] ?? 0) + 1
  }
}

/** No file. */
export const noneKnown = (): Known => bare()

/** Moves what is known of a file aside. → what is known and was not found */
export function setAside(known: Known, name: string, report: FileReport): Stale {
  const left = copyOf(known[name])
  const fresh: Diagnostic[] = []
  for (const diagnostic of report.diagnostics) {
    const {ruleId} = diagnostic
    const id = fingerprint(diagnostic)
    if ((left[ruleId]?.[id] ?? 0) > 0) {
      left[ruleId][id]--
      report.baselined.push(diagnostic)
    } else fresh.push(diagnostic)
  }
  report.diagnostics = fresh
  return leftOf(report.name, left)
}

/** A copy of what is known of one file, for counting down. */
function copyOf(rules: Known[string] = {}): Known[string] {
  return bare(Object.fromEntries(Object.entries(rules).map(([id, counts]) => [id, bare(counts)])))
}

/** What is known of a file and was not found, rule by rule. */
export function leftOf(file: string, left: Known[string]): Stale {
  return Object.entries(left)
    .map(([ruleId, counts]) => ({file, ruleId, count: Object.values(counts).reduce((sum, each) => sum + each, 0)}))
    .filter(({count}) => count > 0)
}
