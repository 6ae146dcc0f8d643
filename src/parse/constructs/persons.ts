import type {Party} from '../../syntax/nodes.ts'
import type {SourceText} from '../source/source-text.ts'
import {leaf} from '../tree/build.ts'
import {endsLikeBody} from '../vocabulary/bodies.ts'
import {namesNobody} from '../vocabulary/nobody.ts'
import {isFamilyName, isPersonName, isPost, nameAndPost} from '../vocabulary/person-names.ts'
import {isPhone, trailingPhone} from '../vocabulary/phones.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {names} from './parties.ts'

/**
 * Names of persons, maybe padded (`张　三`), parted by 、 or blanks. What post somebody holds is a note, and so is where;
 * telephone numbers are left out.
 *
 * ```text
 * 王建国 市司法局局长、副局长李敏 1234567
 * ^^^^^^ name                 ^^^^ name
 * ```
 */
export function persons(source: SourceText, start: number, end: number): Party[] {
  const found: Party[] = []
  const parts = names(source, start, end)
  const named = parts.some((part) => holdsName(source.text.slice(part.start, part.end)))
  for (const part of parts) {
    let value = source.text.slice(part.start, part.end)
    if (isPhone(value)) continue
    const phone = trailingPhone(value)
    if (phone > 0) value = value.slice(0, -phone)
    if (squeeze(value) === '' || namesNobody(value)) continue
    for (const person of personsIn(value, named)) found.push(leafOf(source, part.start, part.start + value.length, person))
  }
  return found
}

interface Person {
  name: string
  note?: string
  /** Where it stands in the part, when that holds several. */
  start?: number
  end?: number
}

const leafOf = (source: SourceText, from: number, to: number, {name, note, start, end}: Person): Party =>
  leaf(source, 'party', start === undefined ? from : from + start, end === undefined ? to : from + end, {name, ...(note && {note})})

/** The persons of one part of a list. `named` says that the list names somebody, so that a post alone is said of the one before it. */
function personsIn(value: string, named: boolean): Person[] {
  const words = [...value.matchAll(/\S+/g)].map((match) => ({text: match[0], at: match.index})).filter(({text}) => !isPhone(text))
  // 陆 明 俞 悦: padded two-character names, set side by side
  if (words.length > 1 && words.length % 2 === 0 && words.every(({text}) => /^[\u4e00-\u9fa5]$/.test(text))) {
    const pairs: Person[] = []
    for (let i = 0; i < words.length; i += 2) {
      const [start, end] = [words[i].at, words[i + 1].at + 1]
      pairs.push({name: value.slice(start, end), start, end})
    }
    return pairs
  }
  const bracketed = /^(.{2,8}?)[（(](.+)[）)]$/.exec(value)
  if (bracketed) {
    const post = nameAndPost(squeeze(bracketed[1]))
    return [post ? {name: post.name, note: post.post} : {name: withoutTitle(squeeze(bracketed[1])), note: bracketed[2]}]
  }
  const split = words.length > 1 && !isFamilyName(words[0].text) ? acrossBlanks(value, words) : undefined
  if (split) return split
  const bare = words.map(({text}) => text).join('')
  const both = nameAndPost(bare)
  if (both) return [{name: both.name, note: both.post}]
  // 王建国，市司法局局长
  if (named && isPost(bare)) return []
  const office = wherePosted.exec(bare)
  if (office && endsLikeBody(office[1]) && isPersonName(office[2])) return [{name: office[2], note: office[1]}]
  return [{name: withoutTitle(bare)}]
}

// 市水务局王建国
const wherePosted = /^(.{2,16}[局委厅办部处科室院会队站所司])([\u4e00-\u9fa5]{2,3})$/

/** Names and posts set with blanks between: 王建国 市司法局局长, 市水务局 王建国, 王建国 李敏; `undefined` where the blanks only pad. */
function acrossBlanks(value: string, words: Array<{text: string; at: number}>): Person[] | undefined {
  // 党组书记、局长　秦　岭: the last ones are one padded name
  const joined = words.length > 2 && words.slice(-2).every(({text}) => text.length === 1) ? padded(value, words) : words
  const people = joined.filter(({text}) => isPersonName(squeeze(text)))
  const others = joined.filter(({text}) => !isPersonName(squeeze(text)))
  if (people.length === 0) {
    const both = joined.map(({text}) => nameAndPost(text))
    return both.every((one) => one !== undefined) ? both.map((one) => ({name: one.name, note: one.post})) : undefined
  }
  if (others.length === 0) return people.map(({text, at}) => ({name: squeeze(text), start: at, end: at + text.length}))
  const said = others.every(({text}) => isPost(text) || endsLikeBody(text))
  return said && people.length === 1 ? [{name: squeeze(people[0].text), note: others.map(({text}) => text).join(' ')}] : undefined
}

function padded(value: string, words: Array<{text: string; at: number}>) {
  const at = words[words.length - 2].at
  return [...words.slice(0, -2), {text: value.slice(at).trimEnd(), at}]
}

/** 王建国同志 → 王建国 */
const withoutTitle = (name: string) => name.replace(/(?<=[\u4e00-\u9fa5]{2})(?:同志|先生|女士)$/, '')

/** Does a part name somebody, not only a post? */
function holdsName(value: string): boolean {
  const bare = squeeze(value)
  if (isPersonName(bare) || nameAndPost(bare)) return true
  const words = value.trim().split(/\s+/)
  return words.length > 1 && (words.some(isPersonName) || isPersonName(words.slice(-2).join('')))
}
