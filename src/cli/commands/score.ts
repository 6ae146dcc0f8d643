import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {
  addVerdict,
  createVerdictScore,
  type FlatDocument,
  flatten,
  type Measure,
  measures,
  score as scoreFields,
  type VerdictScore,
} from '../../diff/index.ts'
import {readDocuments} from '../../documents/index.ts'
import {certaintyWords} from '../../messages/certainty-words.ts'
import {oneLine} from '../../messages/one-line.ts'
import {pad} from '../../messages/width.ts'
import {type Gongwen, withoutExtras} from '../../model/index.ts'
import {validate} from '../../model/validate.ts'
import {findFiles} from '../inputs/find-inputs.ts'
import {isNameBelow} from '../inputs/is-name-below.ts'
import {readable} from '../inputs/readable.ts'
import type {CommandSpec} from '../program/command.ts'
import type {LimitFlags, Run} from '../program/run.ts'
import {readingOptions} from '../program/shared-options.ts'
import {readInput} from '../reading/read-input.ts'
import {failed, UsageError} from '../say/failure.ts'
import {finish, printFailure} from '../say/print-messages.ts'

interface ScoreFlags extends LimitFlags {
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

type Totals = Map<Measure, Total>

/**
 * Reads the notices of checked readings anew, without corrections, and says how well, field by field. A checked reading is a document as
 * `gongwen` prints it, put right by hand or by corrections; its notice lies beside it or in `--source`, under the name that the reading's
 * `source` gives or its own. Behind the fields it says what the verdicts were worth: how many sure readings were right.
 */
export const score: CommandSpec<ScoreFlags> = {
  summary: {zh: '与核对过的读法比较，逐项算分', en: 'compare with checked readings, field by field'},
  argument: {
    usage: {zh: '[文件...]', en: '[files...]'},
    zh: '核对过的文档（yaml、json）或其文件夹',
    en: 'checked documents (yaml, json) or folders of them',
  },
  options: {
    source: {
      flags: '--source <folder>',
      zh: '公文所在的文件夹（默认在读法旁边）',
      en: 'the folder of the notices (default: beside the readings)',
    },
    differences: {flags: '--differences', zh: '列出每一处不同', en: 'list each difference'},
    timeout: readingOptions.timeout,
    maxMemory: readingOptions.maxMemory,
  },
  examples: [['gongwen score 已核对/ --source 来文/ --differences', '逐项算分，列出不同', 'score each field and list the differences']],
  async run(paths, {source, differences, timeout, maxMemory}, run) {
    const {io, language} = run
    const zh = language === 'zh'
    if (!paths.length) {
      throw new UsageError(
        zh ? '没有说核对过的读法在哪里' : 'Where are the checked readings?',
        zh ? '例：gongwen score 已核对/ --source 来文/' : 'Example: gongwen score checked/ --source notices/',
      )
    }
    const totals: Totals = new Map(measures.map((measure) => [measure, {found: 0, missed: 0, wrong: 0, right: 0, readings: 0}]))
    const verdicts = createVerdictScore()
    const rows: string[] = []
    for (const {name, path: file, raw, error} of findFiles(paths, run, endings)) {
      try {
        if (error || raw || !file) throw error ?? failed('name-not-utf-8')
        const found = await scoreFile(file, name, source && path.resolve(io.cwd, source), {timeout, maxMemory}, verdicts, run)
        rows.push(...add(found, totals).map((row) => `${oneLine(`${name}  ${row}`)}\n`))
      } catch (problem) {
        await printFailure(name, problem, run)
      }
    }
    await io.stdout.write((differences ? rows.join('') : '') + table(totals, zh) + verdictTable(verdicts, zh))
    return finish(run)
  },
}

const endings = /\.(ya?ml|json)$/i

/** Reads the notice of a checked reading, and scores what was read. */
async function scoreFile(
  file: string,
  name: string,
  folder: string | undefined,
  limits: LimitFlags,
  verdicts: VerdictScore,
  run: Run,
): Promise<ReturnType<typeof scoreFields>> {
  const checked = await readChecked(file)
  const notice = findNotice(file, checked.name, folder)
  const {document = {gongwen: '1', sections: []}, summary} = await readInput(
    {name, path: notice, relative: name},
    {...limits, corrections: false},
    {summary: {}},
    run,
  )
  const scores = scoreFields(checked.fields, flatten(document))
  if (summary) addVerdict(verdicts, summary, checked.fields, document, scores)
  return scores
}

/** Adds the scores of one reading to those of all, and gives what was missed (`-`) and wrong (`+`). */
function add(scores: ReturnType<typeof scoreFields>, totals: Totals): string[] {
  return Object.entries(scores).flatMap(([measure, {found, missed, wrong}]) => {
    const total = totals.get(measure as Measure)!
    total.found += found
    total.missed += missed.length
    total.wrong += wrong.length
    total.readings++
    if (!missed.length && !wrong.length) total.right++
    return [...missed.map((key) => `${measure}  - ${key}`), ...wrong.map((key) => `${measure}  + ${key}`)]
  })
}

/** A checked reading: a document of ours, or the flat lists that are compared. */
async function readChecked(file: string): Promise<{fields: FlatDocument; name?: string}> {
  if (statSync(file).size > largest) throw failed('not-a-reading')
  const {documents, problems} = await readDocuments(readFileSync(file, 'utf8'), file)
  const value = documents[0]?.value
  if (problems.length || typeof value !== 'object' || value === null) throw failed('not-a-reading')
  if (Object.hasOwn(value, 'gongwen')) {
    const document = withoutExtras(value as Partial<Gongwen>)
    if (validate(document).length) throw failed('not-a-reading')
    return {fields: flatten(document as Gongwen), name: (document as Gongwen).source?.name}
  }
  if (!isFlat(value)) throw failed('not-a-reading')
  return {fields: value}
}

/** Far more than the document of any notice, in bytes. */
const largest = 64 * 1024 * 1024

const lists = ['issuers', 'addressees', 'signature', 'attachmentList', 'declarations', 'sections', 'clauses'] as const

const isFlat = (value: object): value is FlatDocument => lists.every((list) => Array.isArray((value as Partial<FlatDocument>)[list]))

/** The notice of a reading: by the name it gives, else a readable file of the same name. */
function findNotice(file: string, name: string | undefined, folder = path.dirname(file)): string {
  const base = path.basename(file).replace(endings, '')
  if (name !== undefined && isNameBelow(name) && existsSync(path.join(folder, name))) return path.join(folder, name)
  const names = readdirSync(folder)
  const own = name === undefined ? undefined : path.basename(name)
  const found =
    names.find((candidate) => candidate === own) ??
    names.find((candidate) => readable.test(candidate) && candidate.replace(readable, '') === base)
  if (!found) throw failed('no-notice-for-reading')
  return path.join(folder, found)
}

function table(totals: Totals, zh: boolean): string {
  const lines = [zh ? ['字段', 'F1', '准确率', '召回率', '全对'] : ['field', 'F1', 'precision', 'recall', 'all right']]
  for (const [measure, {found, missed, wrong, right, readings}] of totals) {
    if (!readings) continue
    const share = (whole: number) => (whole ? found / whole : 1).toFixed(4)
    const both = 2 * found + missed + wrong
    lines.push([measure, (both ? (2 * found) / both : 1).toFixed(4), share(found + wrong), share(found + missed), `${right}/${readings}`])
  }
  return lined(lines)
}

/** What the verdicts were worth: verdict × right or wrong, the wrong parts that were pointed at, the doubts for nothing. */
function verdictTable({readings, wrongParts, pointedAt, places, idle}: VerdictScore, zh: boolean): string {
  const names = certaintyWords[zh ? 'zh' : 'en']
  const verdicts = ['sure', 'check', 'doubtful'] as const
  const rows = verdicts.map((verdict) => [names[verdict], String(readings[verdict].right), String(readings[verdict].wrong)])
  const share = (part: number, whole: number) => `${part}/${whole}${whole ? ` (${((part / whole) * 100).toFixed(1)} %)` : ''}`
  const counted = zh
    ? `有错之处被指出 ${share(pointedAt, wrongParts)}，疑问落空 ${share(idle, places)}\n`
    : `wrong parts pointed at ${share(pointedAt, wrongParts)}, idle doubts ${share(idle, places)}\n`
  return `\n${lined([zh ? ['把握', '全对', '有错'] : ['verdict', 'right', 'wrong'], ...rows])}${counted}`
}

const lined = (lines: string[][]) =>
  lines
    .map(
      (cells) =>
        `${cells
          .map((cell, column) => pad(cell, column ? 10 : 16))
          .join('')
          .trimEnd()}\n`,
    )
    .join('')
