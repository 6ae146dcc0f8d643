import {isActor} from '../../vocabulary/actors.ts'
import {turnsTo} from '../../vocabulary/in-ending.ts'
import {nameIn} from './name-in.ts'

type Test = (text: string, from: number, at: number) => boolean

const isName: Test = (text, from, at) => at > from && nameIn(text, from, at + 1) !== undefined
const behind =
  (ends: string): Test =>
  (text, _, at) =>
    ends.includes(text[at - 1] ?? ' ')

const tests = new Map<string, Test>([
  ['关于', behind('机海')],
  ['理由', behind('经监代助护')],
  ['事由', behind('董监理干')],
  ['全部', behind('安')],
  ['人为', isName],
  ['行为', isName],
  [
    '社会',
    (text, from, at) => text[at + 2] === '同' && !'步意时样类期等'.includes(text[at + 3]) && nameIn(text, from, at + 1) !== undefined,
  ],
  ['方向', (text, from, at) => at > from && isActor(text.slice(from, at + 1)) && turnsTo(text, at)],
])

/** The words whose first character may end a name. */
export const seams: ReadonlySet<string> = new Set(tests.keys())

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
export const isAcross = (text: string, from: number, at: number, word: string): boolean => tests.get(word)?.(text, from, at) ?? false
