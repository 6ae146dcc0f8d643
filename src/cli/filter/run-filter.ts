import {statSync} from 'node:fs'
import path from 'node:path'
import {filterLines, type LineError, type Request, type RequestFault, type Shard, splitLines} from '../../batch/filter/index.ts'
import type {Language} from '../../messages/report.ts'
import {limits} from '../../read/context.ts'
import {ReadError} from '../../read/read-error.ts'
import type {JobsFlags, LimitFlags, Run} from '../program/run.ts'
import {words} from '../program/words.ts'
import {assertNotice} from '../reading/assert-notice.ts'
import {correctionsFor} from '../reading/read-input.ts'
import {recordedMessage} from '../reading/records.ts'
import {toFailure, UsageError} from '../say/failure.ts'

/** The values of the options of `gongwen filter`. */
export interface FilterFlags extends JobsFlags, LimitFlags {
  tasks?: boolean
  /** With `tasks`: the documents too. */
  documents?: boolean
  shard?: Shard
  maxBytes?: number
  encoding?: string
  ocr?: boolean
  corrections?: boolean
  secondLook?: boolean
}

/** A line holds a notice in JSON, at worst in base64 or with each character as an escape of six. */
const lineShare = 6

/**
 * Answers the lines of standard input, one by one, as they come. What is wrong with a notice stands in its line and says nothing of the
 * run. → exit code
 */
export async function runFilter(
  {tasks, documents, shard, maxBytes = limits.input, timeout, encoding, ocr, corrections, secondLook}: FilterFlags,
  run: Run,
): Promise<number> {
  const {io, language, reader} = run
  if (io.stdinIsTTY) throw new UsageError(words[language].noInput, words[language].seeHelp)

  async function read({content, name}: Request): Promise<object> {
    const given = typeof content === 'string' ? path.resolve(io.cwd, content) : content
    if (sizeOf(given) > maxBytes) throw new ReadError('too-large', language)
    assertNotice(given)
    const options = {language, name: name ?? (typeof content === 'string' ? path.basename(content) : undefined), encoding, timeout, ocr}
    const notice = await reader.read({
      work: 'notice',
      content: given,
      options,
      wanted: {summary: {secondLook}, ...(tasks && {tasks: {}, document: documents})},
      ...(corrections !== false && {corrections: correctionsFor(given, undefined, run)}),
    })
    const {document, tasks: rows, head, summary, messages} = notice
    const common = {certainty: summary?.certainty, messages: messages.map(recordedMessage)}
    if (notice.unfit) return {error: unfit(language), messages: common.messages}
    return tasks ? {notice: head, tasks: rows, ...(documents && {document}), ...common} : {document, ...common}
  }

  const lines = splitLines(io.readChunks(), Math.min(maxBytes * lineShare + 4096, longestLine))
  const refuse = (fault: RequestFault | 'too-large') => refusal(fault, language)
  for await (const line of filterLines(lines, {shard, ahead: reader.ahead, read, refuse, toError: (error) => toFailure(error, language)})) {
    await io.stdout.write(line)
    if (io.stdout.isClosed) break
  }
  return 0
}

/** A string can hold no more. */
const longestLine = 2 ** 28

const sizeOf = (content: Uint8Array | string) => (typeof content === 'string' ? statSync(content).size : content.length)

const unfit = (language: Language): LineError => ({
  id: 'schema',
  message: language === 'zh' ? '读出的文档不合格式，见 messages' : 'The document does not fit the schema, see messages',
})

const faults: Record<RequestFault, Record<Language, string>> = {
  'not-json': {zh: '这一行不是 JSON 对象', en: 'This line is no JSON object'},
  'no-content': {zh: '没有 text、path 或 base64', en: 'There is no text, path or base64'},
  'several-contents': {zh: 'text、path、base64 只能有一个', en: 'There may be one of text, path and base64'},
  'not-a-string': {zh: 'text、path、base64、name 应为字符串', en: 'text, path, base64 and name are strings'},
  'not-base64': {zh: 'base64 写法不对', en: 'This is no base64'},
}

/** Why a line asks for nothing that can be done. */
function refusal(fault: RequestFault | 'too-large', language: Language): LineError {
  if (fault === 'too-large') return toFailure(new ReadError('too-large', language), language)
  return {id: fault, message: faults[fault][language]}
}
