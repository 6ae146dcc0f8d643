import {append} from '../../syntax/append.ts'
import type {Assignment, Party} from '../../syntax/nodes.ts'
import {beforePage} from '../source/before-page.ts'
import {trimmed} from '../source/blanks.ts'
import {codes, isBlank, isHan} from '../source/characters.ts'
import {withoutBreaks} from '../source/line-breaks.ts'
import {everyOutside} from '../source/scan.ts'
import type {SourceText} from '../source/source-text.ts'
import {leaf} from '../tree/build.ts'
import {isActor} from '../vocabulary/actors.ts'
import {collectiveCodes, collectiveInside, collectiveOpening, endsLikeBody, wideningBracket} from '../vocabulary/bodies.ts'
import {firstCodes} from '../vocabulary/edges.ts'
import {isUndetermined, namesNobody} from '../vocabulary/nobody.ts'
import {isPersonName, nameAndPost} from '../vocabulary/person-names.ts'
import {isPhone, trailingPhone} from '../vocabulary/phones.ts'
import {roleOfTag} from '../vocabulary/roles.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {counting, type JoinedName, joinNames, mayShareEnd, unfinished} from './join-names.ts'
import type {Name} from './name.ts'

export interface PartyList {
  parties: Party[]
  /** The list ends in 等. */
  open: boolean
  /** Parties whose bracket gives them a role of their own: `甲局（牵头）`. */
  tagged: Array<{party: Party; role: Assignment['role']; label: string}>
}

/**
 * A list of bodies: 、 and ，part them; 和 及 与 only before a collective or behind 等;
 * never inside brackets.
 *
 * ```text
 * 市公安局、各县（市、区）人民政府及有关部门等
 * ^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^ ^^
 * party     collective            collective open
 * ```
 */
export function readParties(source: SourceText, start: number, end: number, {addressees = false, cell = false} = {}): PartyList {
  const list: PartyList = {parties: [], open: false, tagged: []}
  const found = names(source, start, end, cell)
  // 自治区、计划单列市人民政府 is one addressee, though nothing in its parts tells
  if (!addressees && areWhole(found.map(({start, end}) => source.text.slice(start, end)))) {
    list.parties = found.map((range): Party => {
      const name = source.text.slice(range.start, range.end)
      return {type: 'party', value: name, start: range.start, end: range.end, name}
    })
    return list
  }
  const parts: Name[] = []
  for (const name of found) {
    if (addressees || cell || !parted.test(source.text.slice(name.start, name.end))) splitConjunction(source, name, parts, addressees)
    else for (const part of apart(source.text, name)) splitConjunction(source, part, parts, addressees)
  }
  for (const name of joinNames(source, parts, addressees)) addParty(source, name, list, addressees)
  return list
}

/** Most names: three Han characters or more, none of which anything begins with that is looked for in a name. */
export const isPlainName = (name: string) => plainName.test(name) && !isUndetermined(name)

/** Are the names of a list plain, and does none share its end with the one before? */
const areWhole = (list: string[]) => list.every((name, index) => isPlainName(name) && (index === 0 || !mayShareEnd(list[index - 1], name)))

const parted = /[\s/／]/
const between = /[\s/／]+/g
const office = /(?:[局委办厅院会处科室队站所部]|公司|中心|政府|部门|单位)$/

/** Names set with blanks or / between, where both sides are plainly bodies of one level: 市水务局　市财政局. */
function apart(text: string, {start, end}: Name): Name[] {
  const value = text.slice(start, end)
  const cuts = [...value.matchAll(between)].filter(({0: blank, index}) => {
    const left = value
      .slice(0, index)
      .split(/[\s/／]/)
      .at(-1) as string
    const right = value.slice(index + blank.length).split(/[\s/／]/, 1)[0]
    return (
      left.length >= 3 &&
      right.length >= 3 &&
      office.test(left) &&
      endsLikeBody(right) &&
      (right[0] === value[0] || /^[各有相]/.test(right))
    )
  })
  if (cuts.length === 0) return [{start, end}]
  const parts: Name[] = []
  let from = start
  for (const {0: blank, index} of cuts) {
    parts.push({start: from, end: start + index})
    from = start + index + blank.length
  }
  return [...parts, {start: from, end}]
}

const parts = codes('、，,；;。／')
const slash = '/'.charCodeAt(0)

/** Cut at 、 ， ； outside brackets; in a table cell at blanks and / too. */
export function names({text, partner}: SourceText, start: number, end: number, cell = false): Name[] {
  let found: Name[] = []
  let from = start
  for (let i = everyOutside(partner, start, end); i < end; i = everyOutside(partner, i + 1, end)) {
    const code = text.charCodeAt(i)
    if (isHan(code)) continue
    if (parts.has(code) || (cell && (code === slash || isBlank(code)))) {
      found = add(text, from, i, found)
      from = i + 1
    }
  }
  return add(text, from, end, found)
}

function add(text: string, from: number, to: number, list: Name[]): Name[] {
  const name = trimmed(text, from, to)
  return name.end > name.start ? append(list, name) : list
}

const conjunction = /以及|[和及与]/g
// 市委和市政府各部门: one collective
const ofParty = /^[省市县区州]委$/
const ofState = /^[省市县区州]政府[各直所]/
// No name is longer, whatever joins its parts.
const longest = 300
// 等有关部门, 等省政府相关部门和单位: the tail of a list, no body
const openTail =
  /等各?(?:[^、，各等和及与]{0,36}(?:部门|单位|地区|处室|科室|机构|企业|方面|部委|委办局|成员|厅局|高校|人员|政府|组织|场所|媒体)(?:[和及、]单位)?)?$/

/** Cut at 和 及 与 where a collective follows or 等 stands before; their place in names (文化和旅游局) is left alone. */
function splitConjunction({text, partner}: SourceText, name: Name, into: Name[], addressees: boolean) {
  const {start, end} = name
  if (end - start > longest) {
    into.push(name)
    return
  }
  let from = start
  let value = text.slice(start, end)
  conjunction.lastIndex = 0
  for (let match = conjunction.exec(value); match; match = conjunction.exec(value)) {
    const at = match.index
    if (at === 0 || insideBracket(partner, from, from + at)) continue
    const left = value.slice(0, at)
    const right = value.slice(at + match[0].length)
    if (right.length < 2 || right === '单位' || (ofParty.test(left) && ofState.test(right))) continue
    const bothCollective =
      collectiveOpening.test(right) ||
      /^(?:[省市县区州]直|[局委厅]属|所属).*(?:单位|部门|处室)$/.test(right) ||
      collectiveInside.test(right.slice(0, 10).split('等', 1)[0])
    const joinsWhole =
      !addressees && match[0] === '以及' && (endsLikeBody(left) || isActor(left)) && (endsLikeBody(right) || isActor(right))
    if (joinsWhole || (bothCollective && (endsLikeBody(left) || openTail.test(left) || isActor(left))) || openTail.test(left)) {
      into.push({start: from, end: from + at})
      from += at + match[0].length
      value = right
      conjunction.lastIndex = 0
    }
  }
  into.push(from === start ? name : {start: from, end})
}

const elsewhere = /^详?见.{0,4}附[件表].{0,3}$/

// a body, and behind a blank a person
const holder = /^(\S{3,30})\s{1,20}(\S{2,12})$/

const insideBracket = (partner: Int32Array, from: number, at: number) => {
  for (let i = from; i < at; i++) if (partner[i] > at) return true
  return false
}

const closes = /[）)〕\]］】]/

function addParty(source: SourceText, {start, end, several}: JoinedName, list: PartyList, addressees: boolean) {
  const {text, partner} = source
  let to = end
  let value = text.slice(start, to)
  if (!addressees) {
    const tail = value.includes('等') ? openTail.exec(value) : null
    if (tail && tail.index > 0 && !/^(?:平|同)等/.test(value)) {
      list.open = true
      to = start + tail.index
      value = value.slice(0, tail.index)
    } else if (tail && tail.index === 0) {
      list.open = true
      return
    }
  }
  if (/^[.…]{2,}$/.test(value)) {
    list.open = true
    return
  }
  // whom a notice turns to is kept whatever it is
  if (value === '' || (!addressees && (namesNobody(value) || elsewhere.test(value) || isPhone(value)))) return
  // a telephone number behind a name is none of it
  const phone = addressees ? 0 : trailingPhone(value)
  if (phone > 0) {
    to -= phone
    value = text.slice(start, to)
  }
  // a bracket whose partner lies elsewhere is none of the name
  while (closes.test(text[to - 1]) && (partner[to - 1] < start || partner[to - 1] >= to)) to--
  if (to <= start) return
  value = text.slice(start, to)
  const closed = withoutBreaks(value)
  const collective = several || collectiveOpening.test(closed) || collectiveInside.test(closed)
  const opening = closes.test(text[to - 1]) && text[to - 1] !== '】' ? partner[to - 1] : -1
  let nameEnd = to
  const fields: Partial<Party> = {name: ''}
  // 市水务局 局长赵磊: who it is there
  const there = !addressees && /\s/.test(value) ? holder.exec(value) : null
  if (there && endsLikeBody(there[1]) && !endsLikeBody(there[2]) && (isPersonName(there[2]) || nameAndPost(there[2]))) {
    nameEnd = start + there[1].length
    fields.note = there[2]
  }
  if (opening > start && opening < to - 1) {
    const inside = text.slice(opening + 1, to - 1)
    const role = roleOfTag(inside)
    if (role) {
      nameEnd = opening
      const party = leaf(source, 'party', start, beforePage(text, start, to), {
        name: squeeze(text.slice(start, nameEnd)),
        ...(collective && {collective: true}),
      })
      list.tagged.push({party, role, label: inside})
      return
    }
    if (!wideningBracket.test(inside) && inside.length > 1 && !collective) {
      nameEnd = opening
      if (endsLikeBody(inside) || /^(?:挂|加挂)/.test(inside)) fields.alias = squeeze(inside)
      else fields.note = squeeze(inside)
    } else if (
      !wideningBracket.test(inside) &&
      inside.length > 2 &&
      !addressees &&
      endsLikeBody(inside) &&
      !collectiveInside.test(inside) &&
      !/^各/.test(value)
    ) {
      nameEnd = opening
      fields.alias = squeeze(inside)
    }
  }
  fields.name = squeeze(text.slice(start, nameEnd))
  if (collective) fields.collective = true
  list.parties.push(leaf(source, 'party', start, beforePage(text, start, to), fields))
}

const soughtInNames = [...collectiveCodes, ...firstCodes(unfinished, conjunction, openTail, elsewhere, counting)]
const plainName = new RegExp(`^[^\\0-\\u4dff\\u9fa6-\\uffff${String.fromCharCode(...soughtInNames)}]{3,}$`)
