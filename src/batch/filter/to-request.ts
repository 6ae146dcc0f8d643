import {isObject} from '../../syntax/is-object.ts'

/** What names a line: whatever JSON value it had as `id`, which comes back as it is. */
export type LineId = unknown

/** A notice that a line asks for. */
export interface Request {
  id: LineId
  /** The notice itself, or the path of its file. */
  content: Uint8Array | string
  /** The name of its file. */
  name?: string
}

/** Why a line asks for nothing that can be done. */
export interface Refusal {
  id: LineId
  fault: RequestFault
}

/** What is wrong with a line: no JSON object; none of `text`, `path`, `base64`, or several; another type than it should have. */
export type RequestFault = 'not-json' | 'no-content' | 'several-contents' | 'not-a-string' | 'not-base64'

const contents = ['text', 'path', 'base64'] as const

/**
 * What a line of NDJSON asks for.
 *
 *     toRequest('{"id":7,"text":"关于值班的通知"}') // {id: 7, content: Uint8Array […]}
 */
export function toRequest(line: string): Request | Refusal {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return {id: null, fault: 'not-json'}
  }
  if (!isObject(value)) return {id: null, fault: 'not-json'}
  const {id = null, name} = value
  const given = contents.filter((key) => value[key] !== undefined && value[key] !== null)
  if (given.length !== 1) return {id, fault: given.length ? 'several-contents' : 'no-content'}
  const content = value[given[0]]
  if (typeof content !== 'string' || (name !== undefined && name !== null && typeof name !== 'string')) return {id, fault: 'not-a-string'}
  const known = name ? {id, name: name as string} : {id}
  if (given[0] === 'path') return {...known, content}
  if (given[0] === 'text') return {...known, content: new TextEncoder().encode(content)}
  const bytes = Buffer.from(content, 'base64')
  // What is no such digit is passed over by the decoder without a word.
  if (!isBase64.test(content) || (content !== '' && bytes.length === 0)) return {id, fault: 'not-base64'}
  return {...known, content: bytes}
}

const isBase64 = /^[A-Za-z0-9+/_=\s-]*$/
