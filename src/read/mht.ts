import {fromBase64, fromLatin1, latin1} from '../platform/node/latin1.ts'
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
  const message = latin1(bytes)
  const page = findPage(message, context, 0)
  if (!page) throw context.fail('damaged', 'MHT')
  const encoding = context.options.encoding ?? page.charset
  const lines = readHtml(page.body, source, encoding === undefined ? context : {...context, options: {...context.options, encoding}})
  source.format = 'mht'
  return lines
}

interface SavedPage {
  body: Uint8Array
  charset?: string
}

const mostParts = 200
const longestHead = 65_536

/** `message` holds one character a byte. */
function findPage(message: string, context: ReadContext, depth: number): SavedPage | undefined {
  context.check()
  const end = /\r?\n\r?\n/.exec(message)
  if (!end || end.index > longestHead) return undefined
  const headers = readHeaders(message.slice(0, end.index))
  const body = message.slice(end.index + end[0].length)
  const type = headers.get('content-type') ?? ''
  const boundary = /boundary="?([^";]{1,200})"?/i.exec(type)?.[1]
  if (boundary !== undefined && depth < deepest) {
    for (const part of body.split(`--${boundary}`, mostParts).slice(1)) {
      const found = findPage(part.replace(/^\r?\n/, ''), context, depth + 1)
      if (found) return found
    }
    return undefined
  }
  if (!/^text\/(?:html|plain)/i.test(type)) return undefined
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase()
  return {body: decodeBody(body, encoding), charset: /charset="?([\w-]{1,40})/i.exec(type)?.[1]}
}

/** The fields of a head by their names in small letters; of several with one name the first. */
function readHeaders(head: string): Map<string, string> {
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r\n?|\n/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}

function decodeBody(body: string, encoding: string | undefined): Uint8Array {
  if (encoding === 'base64') return fromBase64(body)
  const bytes = fromLatin1(body)
  return encoding === 'quoted-printable' ? unquote(bytes) : bytes
}

const equals = '='.charCodeAt(0)
const carriageReturn = '\r'.charCodeAt(0)
const lineFeed = '\n'.charCodeAt(0)

/** Undoes quoted-printable, in place: `=E7` is a byte, `=` before a line break joins two lines. */
function unquote(bytes: Uint8Array): Uint8Array {
  let end = 0
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== equals) {
      bytes[end++] = bytes[at]
      continue
    }
    const next = bytes[at + 1] === carriageReturn ? at + 2 : at + 1
    const digits = latin1(bytes.subarray(at + 1, at + 3))
    if (bytes[next] === lineFeed) at = next
    else if (/^[0-9A-F]{2}$/i.test(digits)) {
      bytes[end++] = Number.parseInt(digits, 16)
      at += 2
    } else bytes[end++] = equals
  }
  return bytes.subarray(0, end)
}
