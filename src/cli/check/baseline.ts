import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {Diagnostic} from '../../check/index.ts'
import type {Language} from '../../messages/report.ts'
import {UsageError} from '../failure.ts'
import type {CheckReport, FileReport} from './check-report.ts'

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
  const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
  try {
    const found: unknown = JSON.parse(text)
    if (!isMap(found) || found['version'] !== 1 || !isMap(found['files'])) return undefined
    const sound = Object.values(found['files']).every((rules) => isMap(rules) && Object.values(rules).every(isMap))
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

/** The baseline that would put up with all that was found. What an old one says of files that were not looked at stays. */
export function makeBaseline(files: readonly FileReport[], names: BaselineNames, old?: Baseline): Baseline {
  const out: Baseline = {version: 1, files: bare()}
  const seen = new Set(files.map(({name}) => names.of(name)))
  for (const [name, known] of Object.entries(old?.files ?? {})) if (!seen.has(name) && names.exists(name)) out.files[name] = known
  for (const {name, diagnostics, baselined} of files) {
    for (const diagnostic of [...diagnostics, ...baselined]) {
      const known = ((out.files[names.of(name)] ??= bare())[diagnostic.ruleId] ??= bare())
      const id = fingerprint(diagnostic)
      known[id] = (known[id] ?? 0) + 1
    }
  }
  return out
}

/**
 * Moves what the baseline knows aside, and says which of its entries nothing was found for: among the
 * files that were looked at, and in files that are gone.
 */
export function applyBaseline({files: known}: Baseline, files: readonly FileReport[], names: BaselineNames): CheckReport['stale'] {
  const stale: CheckReport['stale'] = []
  for (const report of files) {
    const left = copyOf(known[names.of(report.name)])
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
    stale.push(...leftOf(report.name, left))
  }
  const seen = new Set(files.map(({name}) => names.of(name)))
  for (const [name, left] of Object.entries(known)) if (!seen.has(name) && !names.exists(name)) stale.push(...leftOf(name, left))
  return stale
}

/** A copy of what is known of one file, for counting down. */
function copyOf(rules: Known[string] = {}): Known[string] {
  return bare(Object.fromEntries(Object.entries(rules).map(([id, counts]) => [id, bare(counts)])))
}

function leftOf(file: string, left: Baseline['files'][string]): CheckReport['stale'] {
  return Object.entries(left)
    .map(([ruleId, counts]) => ({file, ruleId, count: Object.values(counts).reduce((sum, each) => sum + each, 0)}))
    .filter(({count}) => count > 0)
}
