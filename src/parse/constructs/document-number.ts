import {narrowDigits} from '../source/characters.ts'
import type {SourceText} from '../source/source-text.ts'
import {leaf} from '../tree/build.ts'
import {isBodyName} from '../vocabulary/bodies.ts'
import {indexField} from '../vocabulary/boilerplate.ts'
import {yearOf} from '../vocabulary/calendar.ts'
import {yearCloses, yearOpens} from '../vocabulary/number-of-document.ts'
import {numeral} from '../vocabulary/numerals.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {looksLikeAddressees} from './addressees.ts'

/**
 * 发文字号 (GB/T 9704-2012, 7.2.5): 代字, the year in 〔〕, the serial.
 *
 * ```text
 * 国办发〔2022〕31号
 * ^^^^^^ ^^^^  ^^
 * code   year  serial
 * ```
 *
 * Any bracket is read, also a mismatched or a lost one; orders and bulletins count in their own way
 * (`第12号`, `2020年第3号`).
 */
const full = new RegExp(
  `[（(]?([\\u4e00-\\u9fa5A-Za-z][\\u4e00-\\u9fa5A-Za-z（）() ]{0,20}?)[ \\u3000]*(?:${yearOpens} *)?((?:19|20)\\d{2}|[１２][０-９]{3}|二[〇○零][〇○零一二三四五六七八九]{2}) *(?:${yearCloses} *)?(?:第 *)?([\\d０-９]{1,5}|[一二三四五六七八九十百]{1,5}) *号[）)]?`,
  'y',
)
const yearBracket = new RegExp(`${yearOpens}|${yearCloses}`)
// alone on its line it may have lost its 号: 云水发〔2025〕12
const unclosed = new RegExp(`([\\u4e00-\\u9fa5]{2,12})(?:${yearOpens})?((?:19|20)\\d{2})${yearCloses} ?(\\d{1,4})`, 'y')
// minutes count without a code: 〔2025〕6号
const bare = new RegExp(`${yearOpens}((?:19|20)\\d{2})${yearCloses}\\s*(?:第\\s*)?(\\d{1,4})\\s*[号期]`, 'y')
// courts and prosecutors put the year first: （2025）云望法执通字第2号
const yearFirst = new RegExp(
  `${yearOpens}((?:19|20)\\d{2})${yearCloses}\\s?([\\u4e00-\\u9fa5]{1,3}[\\u4e00-\\u9fa5\\d]{1,10}?字?) ?第? ?(\\d{1,5}) ?号`,
  'y',
)
// 第7期, （第7期)
const issue = /[（(]?第\s*([一二三四五六七八九十\d]{1,4})\s*期[）)]?/y
// 2020年第3号; minutes have it in brackets: （2025年第14期）
const bulletin = /((?:19|20)\d{2})年第?\s*(\d{1,4})\s*[号期]/y
const inBracket = /[（(]((?:19|20)\d{2})年第?\s*(\d{1,4})\s*[号期次][）)]/y
// an announcement of one body or several: 财政部 税务总局公告2020年第6号
const announced =
  /([\u4e00-\u9fa5（）()]{2,24}(?:[ \u3000、]{1,6}[\u4e00-\u9fa5（）()]{2,24}){0,7}?)\s?(?:公告|通告|公报)\s?[（(〔[]?((?:19|20)\d{2})[）)〕\]]?年?\s?第?\s?(\d{1,4})\s?号/y
const order =
  /(?:[\u4e00-\u9fa5]{0,16}(?:[ \u3000、]{1,4}[\u4e00-\u9fa5]{3,16}){0,4}令)?[ \u3000]*(?:(?:19|20)\d{2}年)?第\s*([〇零一二三四五六七八九十百\d]{1,5})\s*号(?:令|公告)?/y

// behind or below the title of a 公告: （第7号）
const counted = /[（(]第\s*([一二三四五六七八九十百\d]{1,5})\s*号[）)]/y

/** The number that stands at `at`, or `undefined`; `end` is the limit of the piece. */
export function readDocumentNumber(source: SourceText, at: number, end: number) {
  if (!/[号期]/.test(source.text.slice(at, end))) return end - at > longestUnclosed ? undefined : readUnclosed(source, at, end)
  for (const [pattern, kind] of [
    [full, 'full'],
    [bare, 'bulletin'],
    [yearFirst, 'yearFirst'],
    [bulletin, 'bulletin'],
    [inBracket, 'bulletin'],
    [announced, 'announced'],
    [counted, 'order'],
    [issue, 'order'],
    [order, 'order'],
  ] as const) {
    pattern.lastIndex = at
    const match = pattern.exec(source.text)
    if (!match || match.index !== at || at + match[0].length > end) continue
    let to = at + match[0].length
    if (kind === 'full') {
      // a bare year needs at least one bracket
      if (!yearBracket.test(match[0].slice(match[1].length))) continue
      // words of a sentence; alone on its line it is a number whatever its code is made of (和政发, 海关发)
      if (to !== end && /关于|[于的和]|根据|按照|^(?:转发|印发)/.test(match[1])) continue
      if (/[）)]$/.test(match[0])) to--
      return leaf(source, 'documentNumber', /^[（(]/.test(match[0]) ? at + 1 : at, to, {
        code: squeeze(match[1]),
        year: yearOf(narrowDigits(match[2])),
        serial: numeral(match[3]),
      })
    }
    if (kind === 'announced') {
      if (
        !match[1].split(/[ \u3000、]+/).every(isBodyName) ||
        (to !== end && !/^\s*(?:[\u4e00-\u9fa5]{2,30}关于|关于|为|根据|按照|现)/.test(source.text.slice(to, to + 40)))
      )
        continue
      return leaf(source, 'documentNumber', at, to, {year: Number(match[2]), serial: Number(match[3])})
    }
    // the other forms only where they are all there is, or before the name of what an order publishes
    if (to !== end && pattern !== counted && !(kind === 'order' && pattern === order && /^\s?《/.test(source.text.slice(to, to + 2))))
      continue
    if (kind === 'yearFirst')
      return leaf(source, 'documentNumber', at, to, {code: match[2], year: Number(match[1]), serial: Number(match[3])})
    const authority = /^([\u4e00-\u9fa5]{3,20})令(?:\d{4}年)?第/.exec(match[0])?.[1]
    // minutes are counted in brackets, （2025年第14期）; those of （第7期） are none of the number's
    const bracketed = /^[（(]/.test(match[0]) && kind === 'order'
    return kind === 'bulletin'
      ? leaf(source, 'documentNumber', at, to, {year: Number(match[1]), serial: Number(match[2])})
      : leaf(source, 'documentNumber', bracketed ? at + 1 : at, bracketed && /[）)]$/.test(match[0]) ? to - 1 : to, {
          serial: numeral(match[1]),
          ...(authority && {authority}),
        })
  }
  return undefined
}

const longestUnclosed = 24

function readUnclosed(source: SourceText, at: number, end: number) {
  unclosed.lastIndex = at
  const match = unclosed.exec(source.text)
  if (!match || at + match[0].length !== end) return undefined
  return leaf(source, 'documentNumber', at, end, {code: match[1], year: Number(match[2]), serial: Number(match[3])})
}

const hole = '[ \\u3000_＿Xx×＊*]{0,8}'
const blank = new RegExp(
  `^[\\u4e00-\\u9fa5A-Za-z]{1,16}[ \\u3000]{0,4}${yearOpens}(?:(?:19|20)[\\dXx×]{2}[ \\u3000]?|${hole})${yearCloses}[ \\u3000]?第?${hole}号`,
)

/** The length of a number that is still to be filled in, at the start of the words: `云教〔2025〕　号`, `云政办发〔　　〕　号`; or 0. */
export const blankNumber = (words: string) => blank.exec(words)?.[0].length ?? 0

/** A number on a line of its own, or one that addressees or a title follow, is the document's; one in a sentence is cited. `end` is the number's. */
export function isOwnNumber(source: SourceText, index: number, end: number, titled: boolean): boolean {
  const {text, pieces} = source
  const piece = pieces[index]
  if (end + 1 >= piece.end) return true
  const rest = text.slice(end, Math.min(piece.end, end + 110)).replace(/^[）)]/, '')
  if (indexField.test(rest.trimStart().slice(0, 16))) return true
  return titled || looksLikeAddressees(source, end, piece.end) > 0
    ? !/^(?:文件|要求|的|精神|规定|[，。、；》）])/.test(rest)
    : /^\s*(?:签发人|.{0,80}关于)/.test(rest) || isBodyName(squeeze(rest))
}
