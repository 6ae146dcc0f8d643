import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'

/** The SHA-256 of bytes, or of a text in UTF-8, in lower-case hex. Not the browser's own, which waits, and is not there on every page. */
export const digest = (data: Uint8Array | string): string => bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data))
