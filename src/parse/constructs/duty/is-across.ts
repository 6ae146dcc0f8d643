import {isActor} from '../../vocabulary/actors.ts'
import {turnsTo} from '../../vocabulary/in-ending.ts'
import {nameIn} from './name-in.ts'

/**
 * Does what looks like a word begin with the last character of a name, so that the rest is a word of its own? `from` is where the words before it end.
 *
 * ```text
 * 税务机关|于9月底前报送    关于
 * 申请人|为企业的          人为
 * 施工方|向监理单位报送     方向
 * 项目经理|由公司委派       理由
 * 安全部|负责巡查          全部
 * ```
 */
export function isAcross(text: string, from: number, at: number, word: string): boolean {
  const before = text[at - 1]
  switch (word) {
    case '关于':
      return '机海'.includes(before)
    case '理由':
      return '经监代助护'.includes(before)
    case '事由':
      return '董监理干'.includes(before)
    case '全部':
      return before === '安'
    case '人为':
    case '行为':
      return at > from && nameIn(text, from, at + 1) !== undefined
    case '社会':
      return text[at + 2] === '同' && !'步意时样类期等'.includes(text[at + 3]) && nameIn(text, from, at + 1) !== undefined
    case '方向':
      return at > from && isActor(text.slice(from, at + 1)) && turnsTo(text, at)
    default:
      return false
  }
}
