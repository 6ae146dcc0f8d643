import {applyEdits, type Edit} from '../lint/index.ts'
import {byteOrderMark} from '../read/encoding.ts'
import type {CheckedNotice} from './check-notice.ts'
import {encodeText} from './encode-text.ts'
import {isFixable} from './formats.ts'

/** Makes edits in a file; undefined where that cannot be done. The edits' places are those of the notice that was read from it. */
export type Rewriter = (bytes: Uint8Array, notice: CheckedNotice, edits: readonly Edit[]) => Uint8Array | undefined

/** What makes edits in files of a notice's format, and keeps all else of them; undefined where nothing does. */
export async function createRewriter(bytes: Uint8Array, notice: CheckedNotice): Promise<Rewriter | undefined> {
  const {format, encoding = 'utf-8'} = notice.lines.source
  if (!isFixable(format)) return undefined
  if (/^doc/.test(format)) {
    const {rewriteDocx} = await import('./rewrite-docx.ts')
    return (file, {lines}, edits) => rewriteDocx(file, lines, edits)
  }
  const mark = bytes.subarray(0, byteOrderMark(bytes)?.[1] ?? 0)
  const toBytes = (text: string) => {
    const body = encodeText(text, encoding)
    return body && join(mark, body)
  }
  const again = toBytes(notice.source)
  // Where the old text does not come back to the letter, the new one would be damaged too.
  if (!again || !isEqual(again, bytes)) return undefined
  return (_, {source}, edits) => toBytes(applyEdits(source, edits))
}

function join(head: Uint8Array, body: Uint8Array): Uint8Array {
  const out = new Uint8Array(head.length + body.length)
  out.set(head)
  out.set(body, head.length)
  return out
}

const isEqual = (one: Uint8Array, other: Uint8Array) => one.length === other.length && one.every((byte, at) => byte === other[at])
