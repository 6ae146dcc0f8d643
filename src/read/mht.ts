import type {Lines, Source} from '../syntax/lines.ts'
import type {ReadContext} from './context.ts'
import {readHtml} from './html/index.ts'

const deepest = 4

/**
 * Reads a page that a browser or Word saved as one file (MIME multipart/related): its first HTML part, else its first text part.
 *
 * @throws ReadError `damaged` when there is none
 */
export function readMht(bytes: Uint8Array, source: Source, context: ReadContext): Lines {
  const part = findPart(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'), context, 0)
  if (!part) throw context.fail('damaged', 'MHT')
  const charset = context.options.encoding ?? part.charset
  const lines = readHtml(
    part.body,
    source,
    charset === undefined ? context : {...context, options: {...context.options, encoding: charset}},
  )
  source.format = 'mht'
  return lines
}

interface Part {
  body: Uint8Array
  charset?: string
}

/** `message` holds one character a byte. */
function findPart(message: string, context: ReadContext, depth: number): Part | undefined {
  context.check()
  const end = /\r?\n\r?\n/.exec(message)
  if (!end) return undefined
  const headers = message.slice(0, end.index).replace(/\r?\n[ \t]+/g, ' ')
  const body = message.slice(end.index + end[0].length)
  const type = header(headers, 'content-type')
  const boundary = /boundary="?([^";]{1,200})"?/i.exec(type)?.[1]
  if (boundary !== undefined && depth < deepest) {
    const parts = body.split(`--${boundary}`).slice(1, 200)
    for (const each of parts) {
      const found = findPart(each.replace(/^\r?\n/, ''), context, depth + 1)
      if (found) return found
    }
    return undefined
  }
  if (!/^text\/(?:html|plain)/i.test(type)) return undefined
  const encoding = header(headers, 'content-transfer-encoding').toLowerCase()
  const bytes =
    encoding === 'base64' ? Buffer.from(body, 'base64') : Buffer.from(encoding === 'quoted-printable' ? unquote(body) : body, 'latin1')
  return {body: bytes, charset: /charset="?([\w-]{1,40})/i.exec(type)?.[1]}
}

const header = (headers: string, name: string) => new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(headers)?.[1].trim() ?? ''

const unquote = (text: string) =>
  text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
