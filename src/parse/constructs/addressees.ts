import type {Addressees} from '../../syntax/nodes.ts'
import {isColon, isSentenceEnd, mark} from '../source/characters.ts'
import {outside} from '../source/scan.ts'
import type {SourceText} from '../source/source-text.ts'
import {parent} from '../tree/build.ts'
import {collectiveInside, endsLikeBody} from '../vocabulary/bodies.ts'
import {opensWithNumber} from '../vocabulary/number-opening.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {readParties} from './parties.ts'

/** What follows the colon of a portal's prefix: `某市工信局：关于…的函`, `某省政府办公厅：转发…的通知`. */
export const titleBehind = /^\s*(?:关于|对|印发|转发|批转)/

// No list of addressees is longer than this.
const longest = 500

/**
 * 主送机关 (GB/T 9704-2012, 7.3.2): names in groups, closed by a colon.
 *
 * ```text
 * 各县（市、区）人民政府，市政府各部门：
 * ^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^
 * party                  party
 * ```
 */
export function readAddressees(source: SourceText, start: number, end: number): Addressees | undefined {
  const to = looksLikeAddressees(source, start, end)
  if (to === 0) return undefined
  const names = isColon(source.text.charCodeAt(to - 1)) ? to - 1 : to
  return parent('addressees', start, to, readParties(source, start, names, {addressees: true}).parties)
}

/** Addressees that run over two or three lines before their colon comes. */
export function readWrappedAddressees(source: SourceText, index: number): Addressees | undefined {
  const {text, pieces} = source
  for (let last = index + 1; last < Math.min(pieces.length, index + 4); last++) {
    if (pieces[last].boilerplate || /[。；：:]/.test(text[pieces[last - 1].end - 1])) return undefined
    const node = readAddressees(source, pieces[index].start, pieces[last].end)
    if (node) return node.end > pieces[last].start ? node : undefined
  }
  return undefined
}

const strongLabel = /(?:牵头|责任|配合|协办|主办|落实|实施|完成|督办)(?:单位|部门|处室|科室|股室|领导|人|时限|时间)$/

/** The end of a list of addressees that begins at `start` (behind its colon), or 0. */
export function looksLikeAddressees({text, partner}: SourceText, start: number, end: number): number {
  if (opensWithNumber(text.slice(start, start + 8))) return 0
  const limit = Math.min(end, start + longest)
  for (let i = outside(partner, start, limit); i < limit; i = outside(partner, i + 1, limit)) {
    const code = text.charCodeAt(i)
    if (isSentenceEnd(code) || code === mark.openingTitle) return 0
    // a portal's prefix stands before a title: 某市工信局：关于…的函
    if (isColon(code) && titleBehind.test(text.slice(i + 1, i + 12))) return 0
    // 责任单位： is no list of bodies but the label of one
    if (isColon(code)) return namesBodies(text.slice(start, i)) && !strongLabel.test(text.slice(Math.max(start, i - 8), i)) ? i + 1 : 0
  }
  return 0
}

const person = /(?:同志|代表|委员|主席|副主席|总理|省长|市长|县长|书记|先生|女士|教授|院士|们)$/
const verbs =
  /关于|如下|现将|通知|公告|通告|印发|要求|做好|进一步|意见|措施|决定|收悉|按照|根据|为贯彻|联系|附件|电话|主要|包括|一是|时间|地点|目标|任务|原则|下列/

function namesBodies(list: string): boolean {
  const value = squeeze(list)
  if (value.length < 2 || /^第[一二三四五六七八九十\d]+[组批]/.test(value) || verbs.test(value.replace(/[（(][^（()）]*[）)]/g, '')))
    return false
  const parts = value.split(/[、，,；;]/).filter(Boolean)
  const bodies = parts.filter((part) => endsLikeBody(part) || collectiveInside.test(part) || person.test(part)).length
  // 各设区市商务、公安、住建主管部门: the last one carries the suffix of all
  const shared =
    /^(?:各|有关)/.test(parts[0]) &&
    (/(?:部门|单位|局|厅)$/.test(parts[parts.length - 1]) || parts.every((part) => /^.{1,8}[人户家员]$/.test(part)))
  return (
    (bodies > 0 || shared) &&
    (shared || bodies * 2 >= parts.length) &&
    (shared || endsLikeBody(parts.at(-1) as string) || collectiveInside.test(parts.at(-1) as string) || person.test(value))
  )
}
