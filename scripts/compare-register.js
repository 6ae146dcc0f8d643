/**
 * `node scripts/compare-register.js FOLDER`: is everything that documents say of who and when also in their registers? For each document
 * (JSON) below the folder, as `gongwen 来文/ -f json --positions -o FOLDER/` writes them, each clause and each duty is looked for in the rows of
 * `gongwen tasks` where it belongs. Prints what is in none of them, and sums. Exit code 1 when anything is missing.
 *
 * A duty counts as overruled where a clause governs its requirement, and as undated where it stands outside the units and says no time.
 */
import {execFileSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('node scripts/compare-register.js FOLDER')
  process.exit(2)
}
const names = readdirSync(folder, {recursive: true}).filter((each) => each.endsWith('.json'))
if (names.length === 0) {
  console.error(`No documents (.json) below ${folder}`)
  process.exit(2)
}
const sums = {clauses: 0, duties: 0, overruled: 0, undated: 0, missing: 0}
for (const name of names) {
  const file = path.join(folder, name)
  const tasks = execFileSync(process.execPath, ['bin/gongwen.js', 'tasks', file, '-f', 'json', '--quiet'], {maxBuffer: 1 << 28})
  compare(name, JSON.parse(readFileSync(file, 'utf8')), JSON.parse(tasks.toString()))
}
console.log(
  Object.entries(sums)
    .map(([what, count]) => `${what} ${count}`)
    .join(', '),
)
process.exitCode = sums.missing ? 1 : 0

function compare(name, document, rows) {
  const miss = (what, at, text) => {
    sums.missing++
    console.log(`${name} ${what} ${at} ${text.slice(0, 60)}`)
  }
  const lookFor = (what, at, said, candidates) => {
    if (!candidates.some((row) => namesAll(row, said) && datesAll(row, said))) miss(what, at, said.text)
  }
  for (const {at, clause, isBelow} of clausesIn(document)) {
    sums.clauses++
    lookFor('clause', at, clause, rows.filter(isBelow))
  }
  for (const body of [document, ...(document.attachments ?? [])]) {
    for (const duty of body.duties ?? []) {
      const {from, deadlines} = duty
      const isGoverned = ({id, text}) => /(?:^|-)clause-\d/.test(id) && text.includes(duty.text)
      const candidates = rows.filter(
        (row) => row.id === from || row.id.startsWith(`${from}.`) || row.id.startsWith(`${from}-`) || isGoverned(row),
      )
      if (/(?:preamble|closing)-\d+$/.test(from) && !deadlines?.some(({kind}) => kind !== 'from')) sums.undated++
      else if (candidates.length > 0 && candidates.every(({basis}) => ['clause', 'inherited', 'declaration', 'table'].includes(basis)))
        sums.overruled++
      else {
        sums.duties++
        lookFor('duty', from, duty, candidates)
      }
    }
  }
}

/** All clauses, and the test whether a row stands where they count. */
function* clausesIn(document) {
  const under = (id) => (row) => row.id === id || row.id.startsWith(`${id}-`) || row.id.startsWith(`${id}.`)
  for (const [index, body] of [document, ...(document.attachments ?? [])].entries()) {
    const prefix = index === 0 ? '' : `a${index}`
    const isInBody = ({id}) => (index === 0 ? !/^a\d/.test(id) : new RegExp(`^${prefix}[-.]`).test(id))
    for (const clause of body.responsibilities ?? []) yield {at: prefix, clause, isBelow: isInBody}
    yield* ofTables(body.tables, prefix)
    const waiting = [...body.sections]
    for (let section = waiting.pop(); section; section = waiting.pop()) {
      waiting.push(...(section.sections ?? []))
      for (const clause of section.responsibilities ?? []) yield {at: section.id, clause, isBelow: under(section.id)}
      for (const {id, responsibilities = []} of section.requirements)
        for (const clause of responsibilities) yield {at: id, clause, isBelow: (row) => row.id === id}
      yield* ofTables(section.tables, section.id)
    }
  }
}

function* ofTables(tables = [], id) {
  for (const [table, {tasks = []}] of tables.entries()) {
    for (const [row, {responsibilities = []}] of tasks.entries()) {
      const at = `${id}${id && '-'}t${table + 1}.${row + 1}`
      for (const clause of responsibilities) yield {at, clause, isBelow: (each) => each.id === at}
    }
  }
}

/** Are all bodies of a clause or duty in a row? */
function namesAll({lead, responsible, support, others}, {assignments = []}) {
  const names = new Set([...lead, ...responsible, ...support, ...others.map((other) => other.name)])
  return assignments.every(({parties}) => parties.every((party) => names.has(party.name)))
}

/** Are all its times in a row, as printed, and no last day later than the row's? */
function datesAll({deadlineText = '', deadline = ''}, {deadlines = []}) {
  return deadlines.every(({text, date, end}) => deadlineText.includes(text) && (end ?? date ?? '') <= deadline)
}
