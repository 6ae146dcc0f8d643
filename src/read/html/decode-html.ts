import {report} from '../../messages/report.ts'
import {latin1} from '../../platform/node/latin1.ts'
import type {ReadContext} from '../context.ts'
import {byteOrderMark, type Decoded, decodeAs, decodeUtf8, encodingLabel} from '../encoding.ts'
import {guessEncoding} from '../guess-encoding.ts'

/**
 * Decodes a page: by the user's word, a byte order mark, the page's own `charset` where it fits the bytes, else by the rule for
 * text. Pages that call themselves gb2312 and hold GB18030 are the rule, not the exception.
 */
export function decodeHtml(bytes: Uint8Array, context: ReadContext): Decoded {
  const {options, file} = context
  const mark = byteOrderMark(bytes)
  const head = latin1(bytes.subarray(0, 2048))
  const declared = encodingLabel(declaredCharset(head) ?? '')
  let decoded: Decoded | undefined
  if (options.encoding) decoded = decodeAs(bytes, options.encoding, options.language)
  else if (mark) decoded = decodeAs(bytes, mark[0])
  else {
    const own = declared === undefined || declared.startsWith('utf-16') ? undefined : decodeAs(bytes, declared)
    decoded = own && !own.replaced ? own : (decodeUtf8(bytes) ?? guessEncoding(bytes) ?? own)
  }
  if (!decoded) throw context.fail('not-text')
  if (decoded.guessed) report(file, 'encoding-guessed', undefined, {encoding: decoded.encoding})
  if (decoded.replaced) report(file, 'damaged-characters', undefined, {count: decoded.replaced, encoding: decoded.encoding})
  return decoded
}

/** The last `charset` of the first `<meta>` that has one. */
function declaredCharset(head: string): string | undefined {
  for (const [tag] of head.matchAll(/<meta[^>]*/gi)) {
    const charset = [...tag.matchAll(/charset\s*=\s*["']?([\w-]{1,40})/gi)].at(-1)
    if (charset) return charset[1]
  }
  return undefined
}
