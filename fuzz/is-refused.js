import {execFile} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/**
 * Does the command refuse a file with an error of its own, and in time? pdf.js makes what it is told to make, 16 million entries of a
 * character map for a hundred bytes, and cannot be held back: that is why the command reads such files in a process that can be ended.
 */
export function isRefused({name, bytes}, dist, limit) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fuzz-'))
  const file = path.join(folder, name)
  writeFileSync(file, bytes)
  const command = path.resolve(dist, '..', 'bin', 'gongwen.js')
  return new Promise((resolve) => {
    // Seconds of a clock, not of the processor: a busy machine has more of them.
    execFile(process.execPath, [command, file, '--timeout', String(limit)], {timeout: limit * 20_000}, (error, _, said) => {
      rmSync(folder, {recursive: true})
      resolve(error?.code === 1 && / {2}(?:out-of-memory|timeout|too-large|damaged)$/m.test(said))
    })
  })
}
