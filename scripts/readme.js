/**
 * Puts real output where the pages show it: that of README's first command and a register into both READMEs, a drawn tree into
 * docs/syntax-tree.md, and the manual page into man/. A test fails while they differ.
 *
 *     npm run build && node scripts/readme.js
 */
import {execFileSync} from 'node:child_process'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'

for (const page of ['README.md', 'README.zh-CN.md']) {
  const before = readFileSync(page, 'utf8')
  const [, input] = /npx gongwen (\S+)/.exec(before)
  const output = execFileSync(process.execPath, ['bin/gongwen.js', input], {encoding: 'utf8'})
  const [, tasks] = /^gongwen (tasks fixtures\S+ .*)$/m.exec(before)
  const register = execFileSync(process.execPath, ['bin/gongwen.js', ...tasks.split(' ')], {encoding: 'utf8'})
  writeFileSync(
    page,
    before.replace(/(?<=^```yaml\n)[\s\S]*?(?=^```$)/m, () => output).replace(/^\| 序号 [\s\S]*?\n(?=\n)/m, () => register),
  )
}

const page = 'docs/syntax-tree.md'
const before = readFileSync(page, 'utf8')
const [, text] = /\$ printf '(.*)' \|/.exec(before)
const drawn = execFileSync(process.execPath, ['bin/gongwen.js', 'inspect', '--lang', 'en'], {
  encoding: 'utf8',
  input: text.replaceAll('\\n', '\n'),
})
writeFileSync(
  page,
  before.replace(/(?<=gongwen inspect --lang en\n)[\s\S]*?(?=```)/, () => `${drawn.trim()}\n`),
)

mkdirSync('man', {recursive: true})
writeFileSync('man/gongwen.1', execFileSync(process.execPath, ['bin/gongwen.js', 'man', '--lang', 'en'], {encoding: 'utf8'}))
