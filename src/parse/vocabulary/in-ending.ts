import {innerEndingLines} from './ending-table.ts'
import {pairCode} from './pair-code.ts'

// Endings of two characters and more by their first two, those of a first character from when it is first met.
const byTwo = new Map<number, string[]>()
const unread = new Map<number, string>()
const isRead = 1
const isUnread = 2
const opens = new Uint8Array(0x10000)
for (const line of innerEndingLines.split('\n')) {
  opens[line.charCodeAt(0)] = isUnread
  unread.set(line.charCodeAt(0), line)
}

function readEndings(code: number): void {
  for (const word of unread.get(code)!.split(' ')) {
    const words = byTwo.get(pairCode(word, 0))
    if (words) words.push(word)
    else byTwo.set(pairCode(word, 0), [word])
  }
  opens[code] = isRead
  unread.delete(code)
}

// 宣传科协助, 业务科协调
const notAssociation = /(?:^|[^省市县区州旗国乡镇])科协[助调商同]/

// 实施方案, 管理方式: no side of a contract
const noSide = /方[案式面法向便针]/

/** 施工方|向监理单位报送: does 方向 hold a side of a contract that turns to somebody? */
export const turnsTo = (text: string, at: number): boolean => toSomebody.test(text.slice(at, at + 16))
const toSomebody =
  /^方向(?:[省市县区乡镇甲乙丙监业施供采用银保各相主项受委承][^，。；、的]{0,10}?(?:局|单位|公司|部门|方|人|机构|银行|业主|项目部|会)|[甲乙丙]方)/

/**
 * Does what the name of a body or a person ends in take the characters of a word that seems to stand at `[at, end)`? 联审 in
 * `区残联审核`, 研究 in `研究生`, 任 in `班主任` → true
 */
export function isInEnding(text: string, at: number, end: number): boolean {
  for (let start = Math.max(0, at - 2); start <= at; start++) {
    const code = text.charCodeAt(start)
    if (opens[code] === 0) continue
    if (opens[code] === isUnread) readEndings(code)
    const words = byTwo.get(pairCode(text, start))
    if (!words) continue
    for (const word of words) {
      const to = start + word.length
      if (to <= (start === at ? end : at) || !text.startsWith(word, start)) continue
      if (word === '科协' && notAssociation.test(text.slice(Math.max(0, start - 1), to + 1))) continue
      if (!word.endsWith('方') || !noSide.test(text.slice(to - 1, to + 1)) || turnsTo(text, to - 1)) return true
    }
  }
  return false
}
