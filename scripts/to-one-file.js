import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'

/** What a bundle asks for first: the few functions that rolldown adds, which always are a file of their own. */
const runtime = /require\("(\.\/chunks\/rolldown-runtime-[\w-]+\.cjs)"\)/

/**
 * Makes a built file the quickest to start: what rolldown adds stands in it, for each file costs half a millisecond to find, and every character
 * that is not ASCII is written as its escape, for code of single bytes is read and scanned in half the time.
 */
export function toOneFile(file) {
  const code = readFileSync(file, 'utf8').replace(
    runtime,
    (_, name) => `(exports=>{${readFileSync(path.join(path.dirname(file), name), 'utf8')};return exports})({})`,
  )
  if (runtime.test(code)) throw new Error(`${file} asks for the runtime of rolldown twice`)
  writeFileSync(file, inAscii(code))
}

/** Code with every character that is not ASCII as its escape. */
export const inAscii = (code) => code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
