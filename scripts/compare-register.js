/**
 * Is everything that documents, or readings made by hand, say of who and when also in their registers?
 *
 *     node scripts/compare-register.js FOLDER               # documents (JSON), as `gongwen 来文/ -f json --positions -o FOLDER/` writes them
 *     node scripts/compare-register.js FOLDER --text 来文/  # readings: ID.json of each ID.txt, with clauses and duties as a person found them
 *
 * Each clause and each duty is looked for in the rows of `gongwen tasks` where it belongs. Prints what is in none of them, and sums. Exit code
 * 1 when anything is missing.
 *
 * A duty counts as overruled where a clause governs its requirement, and as undated where it stands outside the units and says no time.
 * A reading has `clauses` with `at` (the labels of the unit without their marks, `二/（一）`, `A1:` before those of an attachment), `parties`
 * (`lead:市水务局`) and `deadlines` (`2025-05-31`, `start/end`, `ongoing`, or `?text`), and `duties` with `actors` for the parties. What its
 * register lacks because the notice was read otherwise is told apart: `unread` where the document does not have it either.
 */
import {execFileSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'

const {values, positionals} = parseArgs({allowPositionals: true, options: {text: {type: 'string'}}})
const [folder] = positionals
if (folder === undefined) {
  console.error('node scripts/compare-register.js FOLDER [--text NOTICES]')
  process.exit(2)
}
const names = readdirSync(folder, {recursive: true}).filter((each) => each.endsWith('.json'))
if (names.length === 0) {
  console.error(`No documents (.json) below ${folder}`)
  process.exit(2)
}
/** The bases of a row that no sentence of its own gave. */
const byClause = ['clause', 'inherited', 'declaration', 'table']
const sums = {clauses: 0, duties: 0, overruled: 0, undated: 0, missing: 0, ...(values.text !== undefined && {unread: 0})}
const gongwen = (...argv) => {
  const printed = execFileSync(process.execPath, ['bin/gongwen.js', ...argv, '-f', 'json', '--quiet'], {maxBuffer: 1 << 28})
  return JSON.parse(printed.toString())
}
for (const name of names) {
  const file = path.join(folder, name)
  const known = JSON.parse(readFileSync(file, 'utf8'))
  if (values.text === undefined) compare(name, known, gongwen('tasks', file))
  else {
    const notice = path.join(values.text, name.replace(/\.json$/, '.txt'))
    compareReading(name, known, gongwen('tasks', notice), gongwen(notice))
  }
}
console.log(
  Object.entries(sums)
    .map(([what, count]) => `${what} ${count}`)
    .join(', '),
)
process.exitCode = sums.missing ? 1 : 0

/** Looks for what a person found in the rows of a notice. */
function compareReading(name, {clauses = [], duties = []}, rows, document) {
  const read = statementsIn(document)
  const lookFor = (what, at, text, said, candidates) => {
    if (candidates.some((row) => said.every((each) => tells(row, each)))) return
    const lacking = said.filter((each) => !candidates.some((row) => tells(row, each)))
    const isUnread = lacking.length > 0 && lacking.every((each) => !isRead(read.get(bare(text)), each))
    sums[isUnread ? 'unread' : 'missing']++
    console.log(`${name} ${isUnread ? 'unread' : 'missing'} ${what} ${at} ${lacking.join(' ')} ${text.slice(0, 40)}`)
  }
  for (const {at, text, parties = [], deadlines = []} of clauses) {
    sums.clauses++
    lookFor('clause', at, text, [...parties, ...deadlines], rows.filter(isAt(at)))
  }
  for (const {at, text, actors = [], deadlines = []} of duties) {
    const candidates = rows.filter(isAt(at))
    const isOutside = /^(?:A\d+:)?$/.test(at)
    if (isOutside && !deadlines.some((each) => each !== 'ongoing')) sums.undated++
    else if (candidates.length > 0 && candidates.every(({basis}) => byClause.includes(basis))) sums.overruled++
    else {
      sums.duties++
      lookFor('duty', at, text, [...actors, ...deadlines], candidates)
    }
  }
}

/** The test whether a row stands in a unit, by the labels that lead to both. */
function isAt(at) {
  const [, attachment, labels] = /^(?:A(\d+):)?(.*)$/.exec(at)
  const steps = labels.split('/').filter(Boolean)
  const marks = '[、．.,，：:\\s]'
  const pattern = steps.map(
    (step) => step.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') + (/[）)条章节款]$/.test(step) ? `${marks}*` : `(?:${marks}+|$)`),
  )
  const leads = new RegExp(`^${pattern.join('')}`)
  return ({id, path: printed}) => (/^a(\d+)[-.]?/.exec(id)?.[1] ?? undefined) === attachment && leads.test(bare(printed))
}

/** Does a row tell a body in its role, or a time? */
function tells({lead, responsible, support, others, deadline, start, deadlineText = '', recurrence}, said) {
  const [, role, name] = /^([a-z]+):(.+)$/s.exec(said) ?? []
  if (role !== undefined) {
    const known = {lead, responsible, support}[role] ?? others.filter((other) => other.role === role).map((other) => other.name)
    return known.some((each) => bare(each) === bare(name))
  }
  if (said === 'ongoing') return deadlineText !== ''
  if (said.startsWith('?')) return bare(deadlineText).includes(bare(said.slice(1))) || recurrence !== undefined
  const [first, last = first] = said.split('/')
  return last === deadline || (first === start && deadlineText !== '') || (deadline !== undefined && last !== '' && last <= deadline)
}

/** What each clause and each sentence of a document says, as text. */
function statementsIn(document) {
  const found = new Map()
  JSON.stringify(document, (_, value) => {
    if (typeof value?.text === 'string' && (value.assignments || value.deadlines))
      found.set(bare(value.text), `${found.get(bare(value.text)) ?? ''}${JSON.stringify([value.assignments, value.deadlines])}`)
    return value
  })
  return found
}

/** Does a statement have a body or a time? */
function isRead(statement = '', said) {
  const name = said.replace(/^(?:[a-z]+:|\?)/, '')
  return name.split('/').every((part) => statement.includes(part))
}

function bare(text) {
  return text.replace(/\s/g, '').replaceAll('(', '（').replaceAll(')', '）')
}

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
      else if (candidates.length > 0 && candidates.every(({basis}) => byClause.includes(basis))) sums.overruled++
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
