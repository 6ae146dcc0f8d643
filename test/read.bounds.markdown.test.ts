import {describe, expect, it} from 'vitest'
import {splitFrontMatter} from '../src/read/markdown/front-matter.ts'
import {isParsable} from '../src/read/markdown/guard.ts'
import {outcome} from './read/outcome.ts'

describe('Markdown', {timeout: 60_000}, () => {
  const readNotice = (text: string, options = {}) => outcome(`# 关于开展检查的通知\n\n${text}`, {name: 'a.md', ...options})
  it.each([
    ['closing brackets', ']'.repeat(60_000)],
    ['opening brackets', '[a '.repeat(20_000)],
    ['comments that are not closed', '<!-- '.repeat(20_000)],
    ['containers in containers', `${'> - '.repeat(30)}甲\n`.repeat(1500)],
    ['containers on one line', '* - '.repeat(3000)],
    ['quotations one after another', '> 甲\n\n'.repeat(20_000)],
    ['a paragraph of many lines', 'a: b\n'.repeat(50_000)],
    ['many crowded paragraphs', `${'*甲_'.repeat(400)}\n\n`.repeat(100)],
  ])('reads %s as plain text and says so', async (_, text) => {
    expect(await readNotice(text)).toBe('md markdown-as-text')
  })
  it('takes what looks like front matter and never ends for text', async () => {
    expect(await outcome(`---\n${'a: b\n'.repeat(50_000)}`, {name: 'a.md'})).toBe('md markdown-as-text')
  })
  it('reads what people write as Markdown', () => {
    const list = Array.from({length: 500}, (_, index) => `- **第${index}项** [附件](a.docx)：<br>见 \`a_b\`\n`).join('')
    const table = `|序号|任务|单位|\n|---|---|---|\n${'|1|**甲**|乙、丙|\n'.repeat(300)}`
    for (const text of [list, table, '> 甲\n> 乙\n'.repeat(200), '甲乙丙丁\n'.repeat(2000), `${'-'.repeat(80)}\n甲\n`, '* * * * *\n'])
      expect(isParsable(text), text.slice(0, 20)).toBe(true)
  })
  it('ends inside the parser when the time is over', async () => {
    expect(await readNotice('> 甲\n\n'.repeat(1500), {timeout: 0.05})).toBe('timeout')
  })
})

describe('front matter', () => {
  it.each([
    ['a: b', {a: 'b'}],
    ['a b ： "c: d"', {'a b': 'c: d'}],
    ['a: \'b"', {a: '\'b"'}],
    [
      'a: b\n__proto__: c',
      Object.fromEntries([
        ['a', 'b'],
        ['__proto__', 'c'],
      ]),
    ],
  ])('of %s is facts', (head, meta) => {
    expect(splitFrontMatter(`---\n${head}\n---\n甲`)).toEqual({body: '甲', meta})
  })
  it.each(['a', ': b', '# a: b', ' a: b', 'a:', `${'a'.repeat(50)}: b`])('of %s is none', (head) => {
    const text = `---\n${head}\n---\n甲`
    expect(splitFrontMatter(text)).toEqual({body: text, meta: {}})
  })
})
