import {append} from '../../../syntax/append.ts'
import type {Assignment, Party, Role} from '../../../syntax/nodes.ts'
import type {SourceText} from '../../source/source-text.ts'
import {parent} from '../../tree/build.ts'
import {endsLikeBody} from '../../vocabulary/bodies.ts'
import {head, nameAndPost} from '../../vocabulary/person-names.ts'
import type {Name} from '../name.ts'
import {readParties} from '../parties.ts'
import {persons} from '../persons.ts'

/** Roles of persons, not of bodies. */
export const isPersonal = (role: Role) => role === 'leader' || role === 'person' || role === 'contact'

/** 分管副市长、协管副秘书长 are persons, whatever the label says. */
export const isOffice = (words: string) => office.test(words)
const office = new RegExp(`(?:${head}|秘书长|书记|副主席|主任委员)$`)

/** One role over its names; a bracket behind a name may give that one another role. */
export function assign(
  source: SourceText,
  given: Role,
  label: string | undefined,
  start: number,
  end: number,
  list: Name[],
  mode: Assignment['mode'],
): Assignment[] {
  const role = given === 'responsible' && list.every(({start, end}) => isOffice(source.text.slice(start, end))) ? 'leader' : given
  const personal = isPersonal(role)
  const from = list[0].start
  const to = list[list.length - 1].end
  const read = personal ? {parties: persons(source, from, to), open: false, tagged: []} : readParties(source, from, to)
  const made: Assignment[] = read.tagged.map(({party, role: own, label: word}) =>
    parent('assignment', party.start, party.end, [party], {role: own, label: word}),
  )
  if (read.parties.length === 0 && made.length > 0) return made
  if (read.parties.length === 0) return []
  const first = made.length > 0 ? read.parties[0].start : Math.min(start, from)
  const {open} = read
  const children = personal ? read.parties : read.parties.map(withoutPost)
  const last = Math.max(end, to)
  const assignment: Assignment = label
    ? {type: 'assignment', children, start: first, end: last, role, label}
    : {type: 'assignment', children, start: first, end: last, role}
  if (open) assignment.open = true
  if (mode) assignment.mode = mode
  return append(made, assignment)
}

/** 副市长王建国 as one who leads: the post is no part of the name. */
function withoutPost(party: Party): Party {
  const both = party.name.length <= 14 && behindPost.test(party.name) && !endsLikeBody(party.name) ? nameAndPost(party.name) : undefined
  return both ? {...party, name: both.name, note: both.post} : party
}
const behindPost = /[长记任席理].{2,3}$|.[长记任席理]$/

/** The first of several 责任单位 leads where their clause says so itself. */
export function markFirst(assignments: Assignment[]) {
  if (assignments.some((assignment) => assignment.role === 'lead')) return
  const first = assignments.find((assignment) => assignment.role === 'responsible')
  const party = first?.children.find((child) => child.type === 'party')
  if (party && first?.mode !== 'severally') (party as Party).lead = true
}
