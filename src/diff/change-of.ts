import {normalName} from '../bodies/normal-name.ts'
import type {Deadline} from '../model/index.ts'
import type {Block, NamedRole} from './blocks-of.ts'
import type {BodyChange, Change, DatedText, DeadlineChange, Side} from './change.ts'
import {level} from './level.ts'
import {marksOf} from './marks-of.ts'

/** What became of a block; undefined where nothing that counts did. */
export function changeOf(before: Block, after: Block, isMoved: boolean, tokensOf: (text: string) => string[]): Change | undefined {
  const isReworded = level(before.text) !== level(after.text) && inOneSpelling(before) !== inOneSpelling(after)
  const bodies = bodyChanges(before.bodies, after.bodies)
  const deadlines = deadlineChanges(before.deadlines, after.deadlines)
  const isChanged = isReworded || bodies.length > 0 || deadlines.length > 0
  if (!isChanged && !isMoved) return undefined
  return {
    change: isChanged ? 'changed' : 'moved',
    what: after.kind,
    before: toSide(before),
    after: toSide(after),
    ...(isChanged && isMoved && {moved: true as const}),
    ...(isReworded && {marks: marksOf(before.text, after.text, tokensOf)}),
    ...(bodies.length > 0 && {bodies}),
    ...(deadlines.length > 0 && {deadlines}),
  }
}

/** What a block says, with its bodies in their full names and its days as dates: 市住建局 and 市住房城乡建设局, 4月底前 and 4月30日前 are one. */
function inOneSpelling({text, bodies, deadlines}: Block): string {
  let said = text
  for (const {text: printed, date} of deadlines) if (date !== undefined) said = said.replaceAll(printed, date)
  const names = [...new Set(bodies.map(({name}) => name))].sort((one, other) => other.length - one.length)
  // Each stands for its place first, so that no name is looked for in another.
  for (const [index, name] of names.entries()) said = said.replaceAll(name, `\0${index}\0`)
  return level(said.replace(/\0(\d{1,6})\0/g, (_, index) => normalName(names[Number(index)] ?? '')))
}

/** A block that only one of the documents has. */
export function changeOfOne(change: 'added' | 'removed', block: Block): Change {
  const [was, is] = change === 'added' ? [[], block.bodies] : [block.bodies, []]
  const [by, until] = change === 'added' ? [[], block.deadlines] : [block.deadlines, []]
  const bodies = bodyChanges(was, is)
  const deadlines = deadlineChanges(by, until)
  return {
    change,
    what: block.kind,
    [change === 'added' ? 'after' : 'before']: toSide(block),
    ...(bodies.length > 0 && {bodies}),
    ...(deadlines.length > 0 && {deadlines}),
  }
}

// The lead-in of a unit is told from its heading by a colon.
const toSide = ({id, pointer, path, text}: Block): Side => ({id: id.replace(/:$/, ''), pointer, ...(path && {path}), text})

/** Who has another role: spellings of one body are one. */
function bodyChanges(before: readonly NamedRole[], after: readonly NamedRole[]): BodyChange[] {
  const [was, is] = [rolesOf(before), rolesOf(after)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): BodyChange[] => {
    const [one, other] = [was.get(key), is.get(key)]
    if (one?.role === other?.role) return []
    return [{name: (other ?? one)!.name, ...(one && {before: one.role}), ...(other && {after: other.role})}]
  })
}

/** The role of each body, the most telling where it has several: a clause says it before a sentence does. */
function rolesOf(bodies: readonly NamedRole[]): Map<string, NamedRole> {
  const roles = new Map<string, NamedRole>()
  for (const body of bodies) {
    const key = level(normalName(body.name))
    const known = roles.get(key)
    if (!known || (known.role === 'responsible' && body.role !== 'responsible')) roles.set(key, body)
  }
  return roles
}

function deadlineChanges(before: readonly Deadline[], after: readonly Deadline[]): DeadlineChange[] {
  const [was, is] = [before.map(toDated), after.map(toDated)]
  // A day whose year is not printed is of the year of each document.
  const isSame = (one: DatedText, other: DatedText) => level(one.text) === level(other.text)
  // A date in other words (2025年底前, 2025年12月31日前) is the same time.
  const isSameDay = (one: DatedText, other: DatedText) => one.date !== undefined && one.date === other.date
  for (const test of [isSame, isSameDay]) {
    for (const one of [...was]) {
      const found = is.findIndex((other) => test(one, other))
      if (found < 0) continue
      was.splice(was.indexOf(one), 1)
      is.splice(found, 1)
    }
  }
  return Array.from({length: Math.max(was.length, is.length)}, (_, index) => {
    const [one, other] = [was[index], is[index]]
    const days = one?.date && other?.date ? Math.round((Date.parse(other.date) - Date.parse(one.date)) / 86_400_000) : undefined
    return {...(one && {before: one}), ...(other && {after: other}), ...(days !== undefined && {days})}
  })
}

function toDated({text, date, end}: Deadline): DatedText {
  const last = date ?? end
  return {text, ...(last !== undefined && {date: last})}
}
