import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {compare, flatten, type Measure, measures, type Reading} from '../../score/index.ts'
import {nothing, UsageError} from '../failure.ts'
import {findFiles, readable} from '../find-inputs.ts'
import {readInput} from '../read-input.ts'
import {finish, type Run, tellFailure} from '../run.ts'
import {pad} from '../width.ts'

/** Options of `gongwen score`. */
export interface ScoreOptions {
  source?: string
  differences?: boolean
}

/** What was found, missed and wrong in all readings, and in how many nothing was amiss. */
interface Total {
  found: number
  missed: number
  wrong: number
  right: number
  readings: number
}

const endings = /\.(ya?ml|json)$/i

/**
 * Reads the notices of checked readings anew and tells how well, field by field. A checked reading is
 * a document as `gongwen` prints it, put right by hand; its notice lies beside it or in `--source`,
 * under the name that the reading's `source` gives or its own. → exit code
 */
export async function scoreCommand(paths: readonly string[], options: ScoreOptions, run: Run): Promise<number> {
  const {io, language} = run
  const zh = language === 'zh'
  if (!paths.length) {
    throw new UsageError(
      zh ? '没有说核对过的读法在哪里' : 'Where are the checked readings?',
      zh ? '例：gongwen score 已核对/ --source 来文/' : 'Example: gongwen score checked/ --source notices/',
    )
  }
  const totals = new Map<Measure, Total>(measures.map((measure) => [measure, {found: 0, missed: 0, wrong: 0, right: 0, readings: 0}]))
  const rows: string[] = []
  for (const {name, path: file, error} of findFiles(paths, io.cwd, endings)) {
    try {
      if (error || !file) throw error
      const checked = await readChecked(file)
      const notice = findNotice(file, checked.name, options.source && path.resolve(io.cwd, options.source))
      const {document} = (await readInput({name, path: notice, relative: name}, {}, run)).data
      for (const [measure, {found, missed, wrong}] of Object.entries(
        compare(checked.reading, flatten(document ?? {gongwen: '1', sections: []})),
      )) {
        const total = totals.get(measure as Measure)!
        total.found += found
        total.missed += missed.length
        total.wrong += wrong.length
        total.readings++
        if (!missed.length && !wrong.length) total.right++
        else if (options.differences)
          rows.push(...missed.map((key) => `${name}  ${measure}  - ${key}\n`), ...wrong.map((key) => `${name}  ${measure}  + ${key}\n`))
      }
    } catch (problem) {
      await tellFailure(name, problem, run)
    }
  }
  await io.stdout.write(rows.join('') + table(totals, zh))
  return finish(run)
}

/** A checked reading: a document of ours, or the flat lists that are compared. */
async function readChecked(file: string): Promise<{reading: Reading; name?: string}> {
  const text = readFileSync(file, 'utf8')
  const value = /\.json$/i.test(file) ? JSON.parse(text) : (await import('yaml')).parse(text)
  return value.gongwen ? {reading: flatten(value), name: value.source?.name} : {reading: value}
}

/** The notice of a reading: by the name it gives, else a readable file of the same name. */
function findNotice(file: string, name: string | undefined, folder = path.dirname(file)): string {
  const base = path.basename(file).replace(endings, '')
  const names = readdirSync(folder)
  const found =
    names.find((candidate) => candidate === name) ??
    names.find((candidate) => readable.test(candidate) && candidate.replace(readable, '') === base)
  if (!found) throw nothing('no-notice-for-reading')
  return path.join(folder, found)
}

function table(totals: Map<Measure, Total>, zh: boolean): string {
  const lines = [zh ? ['字段', 'F1', '准确率', '召回率', '全对'] : ['field', 'F1', 'precision', 'recall', 'all right']]
  for (const [measure, {found, missed, wrong, right, readings}] of totals) {
    if (!readings) continue
    const share = (whole: number) => (whole ? found / whole : 1).toFixed(4)
    const both = 2 * found + missed + wrong
    lines.push([measure, (both ? (2 * found) / both : 1).toFixed(4), share(found + wrong), share(found + missed), `${right}/${readings}`])
  }
  return lines
    .map(
      (cells) =>
        `${cells
          .map((cell, column) => pad(cell, column ? 10 : 16))
          .join('')
          .trimEnd()}\n`,
    )
    .join('')
}
