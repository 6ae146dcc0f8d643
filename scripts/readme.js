/**
 * Puts the real output of README's first command into README.md and README.zh-CN.md, after a change that is meant
 * to change it. A test fails while they differ.
 *
 *     npm run build && node scripts/readme.js
 */
import {execFileSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'

for (const page of ['README.md', 'README.zh-CN.md']) {
  const before = readFileSync(page, 'utf8')
  const [, input] = /npx gongwen (\S+)/.exec(before)
  const output = execFileSync(process.execPath, ['bin/gongwen.js', input], {encoding: 'utf8'})
  writeFileSync(
    page,
    before.replace(/(?<=^```yaml\n)[\s\S]*?(?=^```$)/m, () => output),
  )
}
