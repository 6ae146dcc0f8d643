import {sniff} from '../../read/sniff.ts'
import {readHead} from './read-head.ts'

/** Is a file in a folder Akoma Ntoso? Much else is XML too. What cannot be read counts as it, so that whoever reads it tells why. */
export function isAkomaNtoso(file: string | Buffer): boolean {
  const head = readHead(file)
  return head === undefined || sniff(head) === 'akn'
}
