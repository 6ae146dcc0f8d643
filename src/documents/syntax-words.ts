import type {Words} from '../messages/words.ts'
import type {SyntaxProblem} from './syntax-problem.ts'

/** What the YAML reader finds, by its codes. */
const byCode: Record<string, string> = {
  ALIAS_PROPS: '别名（*）前后不能再加别的',
  BAD_ALIAS: '别名（*）的写法不对',
  BAD_COLLECTION_TYPE: '标签和内容不相称',
  BAD_DIRECTIVE: '%开头的指令写得不对',
  BAD_DQ_ESCAPE: '双引号里的反斜杠写得不对',
  BAD_INDENT: '缩进不对，同一级的各项应左边对齐',
  BAD_PROP_ORDER: '标签、锚点的次序不对',
  BAD_SCALAR_START: '文字不能以这个符号开头，请加上引号',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个“名: 值”，请分行写，或给值加上引号',
  BLOCK_IN_FLOW: '括号里不能再分行列举',
  DUPLICATE_KEY: '同一项写了两次',
  IMPOSSIBLE: '写法不对',
  KEY_OVER_1024_CHARS: '冒号前的名字太长',
  MISSING_CHAR: '缺少配对的引号、括号，或冒号',
  MULTILINE_IMPLICIT_KEY: '这一行没有“名: 值”，或冒号不是半角加空格',
  MULTIPLE_ANCHORS: '锚点（&）只能有一个',
  MULTIPLE_DOCS: '一个文件里有几份文档',
  MULTIPLE_TAGS: '标签只能有一个',
  NON_STRING_KEY: '冒号前的名字应为文字',
  TAB_AS_INDENT: '缩进应用空格，不能用制表符',
  TAG_RESOLVE_FAILED: '不认得这个标签（!）',
  UNEXPECTED_TOKEN: '这里多出了文字或符号',
  TOO_DEEP: '嵌套太深',
  ALIAS_COUNT: '别名（*）展开后太大',
  JSON_END: '没有写完，缺少结尾的引号或括号',
  JSON: '这里多了或少了引号、逗号、冒号或括号',
}

/** Full-width marks that a Chinese keyboard puts where YAML and JSON have half-width ones. */
const halves: Record<string, string> = {'：': ':', '，': ',', '“': '"', '”': '"', '｛': '{', '｝': '}', '［': '[', '］': ']'}

/** A name with a full-width colon behind it, where YAML has `name: `. */
const fullColon = /^\s{0,200}(?:- {1,20})?["']?([A-Za-z][A-Za-z0-9]{0,40})["']?：/

/**
 * What is wrong with YAML or JSON, in words.
 *
 *     syntaxWords({start: 0, …}, 'title：值守', 'yaml').zh // '“title”后面是全角冒号，应为半角冒号加空格'
 */
export function syntaxWords({start, message, code = ''}: SyntaxProblem, text: string, name: string): Words {
  const character = text[start]
  if (/\.(?:json|ndjson|jsonl)$/i.test(name) && Object.hasOwn(halves, character)) {
    const half = halves[character]
    return {zh: `这里是全角的“${character}”，应为半角的“${half}”`, en: `This “${character}” is full-width, expected “${half}”`}
  }
  const key = keyWithFullColon(text, start)
  if (key !== undefined) {
    return {
      zh: `“${key}”后面是全角冒号，应为半角冒号加空格，即“${key}: ”`,
      en: `Behind “${key}” stands a full-width colon, expected “${key}: ”`,
    }
  }
  return {zh: byCode[code] ?? '写法不对', en: message}
}

/** The name before a full-width colon on the line of a problem, or the two above it, whose value it may go on. */
function keyWithFullColon(text: string, start: number): string | undefined {
  let end = text.indexOf('\n', start)
  if (end < 0) end = text.length
  for (let lines = 0; lines < 3 && end > 0; lines++) {
    const begin = text.lastIndexOf('\n', end - 1) + 1
    const found = fullColon.exec(text.slice(begin, Math.min(end, begin + 300)))
    if (found) return found[1]
    end = begin - 1
  }
  return undefined
}
