import {readFileSync, writeFileSync} from 'node:fs'

/** Every other character of a built file as its escape: code of single bytes is read and scanned in half the time. */
export function toAscii(file) {
  const code = readFileSync(file, 'utf8')
  writeFileSync(
    file,
    code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  )
}
