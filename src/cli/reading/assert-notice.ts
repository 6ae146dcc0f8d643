import {closeSync, fstatSync, openSync, readSync} from 'node:fs'
import {isStructured} from '../../documents/structured-endings.ts'
import {isPage} from '../inputs/is-own-page.ts'
import type {Content} from '../reader/job.ts'
import {failed} from '../say/failure.ts'

/** Characters at the beginning that are looked at. */
const looked = 4096

/** Pages are looked at too: `--format html` writes them. */
const page = /\.html?$/i

/** How a document of `gongwen` begins, as YAML or JSON. */
const opening = /^\ufeff?(?:\s|#[^\n]{0,1000}\n|---\n){0,200}(?:[[{]\s*){0,2}["']?gongwen["']?\s*:/

/**
 * Makes sure that what is to be read as a notice is not a document that was already made of one.
 *
 * @throws `already-document`
 */
export function assertNotice(content: Content): void {
  const bytes =
    typeof content === 'string' ? (isStructured(content) || page.test(content) ? headOf(content) : undefined) : content.subarray(0, looked)
  if (!bytes) return
  const head = new TextDecoder().decode(bytes)
  if (opening.test(head) || isPage(head)) throw failed('already-document')
}

function headOf(file: string): Uint8Array | undefined {
  const handle = openSync(file, 'r')
  try {
    if (!fstatSync(handle).isFile()) return undefined
    const room = new Uint8Array(looked)
    return room.subarray(0, readSync(handle, room, 0, looked, 0))
  } finally {
    closeSync(handle)
  }
}
