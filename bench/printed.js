import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

const bin = fileURLToPath(new URL('../bin/gongwen.js', import.meta.url))
const head = '关于开展检查的通知\n各科室：\n'

/** What the command prints of many findings, and of findings on a line as long as a book. */
const jobs = [
  ['findings on one line', (count) => `${head}一、${'做好(甲)工作,'.repeat(count / 10)}`, []],
  ['edits in a diff', (count) => head + '一、做好(甲)工作,落实《办法》[2025]12号。\n'.repeat(count / 2), ['--fix-dry-run']],
  [
    'edits that are half of all lines in a diff',
    (count) => head + '一、做好(甲)工作。\n\n二、做好工作。\n'.repeat(count / 2),
    ['--fix-dry-run'],
  ],
]
const limit = 30

/** Ten times as many of the same to print, as whole processes. */
export function printed() {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongwen-'))
  const time = (text, options) => {
    const file = path.join(folder, 'notice.txt')
    writeFileSync(file, text)
    const start = performance.now()
    spawnSync(process.execPath, [bin, 'check', file, '--no-config', ...options], {stdio: 'ignore'})
    return performance.now() - start
  }
  const rows = jobs.map(([what, make, options]) => {
    const [a, b] = [1000, 10_000].map((count) => Math.min(time(make(count), options), time(make(count), options)))
    return {what: `ten times as many ${what}`, ratio: b / a, limit, detail: `${b.toFixed(0)} ms / ${a.toFixed(0)} ms`}
  })
  rmSync(folder, {recursive: true})
  return rows
}
