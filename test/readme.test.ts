import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import * as library from '../src/index.ts'
import {run} from './support/terminal.ts'

/** The fenced blocks of a page: language and text. */
const blocks = (page: string) =>
  [...readFileSync(page, 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({language, text}))

describe.each(['README.md', 'README.zh-CN.md'])('%s', (page) => {
  const found = blocks(page)

  it('begins with one command that installs and runs, and one that tests', () => {
    expect(found[0].text).toMatch(/^npm ci && npx gongwen fixtures\/notices\/[a-z-]+\/input\.txt\n$/)
    expect(found[1].text).toBe('npm test\n')
  })

  it('shows what the first command really prints', async () => {
    const argv = found[0].text.trim().split(' ').slice(5)
    const {code, stdout, stderr} = await run(argv)
    expect({code, stderr}).toEqual({code: 0, stderr: expect.stringContaining('有把握')})
    expect(found.find(({language}) => language === 'yaml')?.text).toBe(stdout)
  })

  it('shows the register that its command really prints', async () => {
    const [, argv] = /^gongwen (tasks fixtures\S+ .*)$/m.exec(readFileSync(page, 'utf8'))!
    const {code, stdout} = await run(argv.split(' '))
    expect(code).toBe(0)
    expect(readFileSync(page, 'utf8')).toContain(`\n\n${stdout}\n`)
  })

  it('shows the library in ten lines that name only what it exports', () => {
    const examples = found.filter(({language}) => language === 'js').map(({text}) => text)
    expect(examples[0].trim().split('\n').length).toBeLessThanOrEqual(11)
    for (const text of examples) {
      const names = /import \{([^}]+)\} from 'gongwen'/.exec(text)![1].split(', ')
      for (const name of names) expect(library).toHaveProperty(name)
    }
  })

  it('uses only options that exist', async () => {
    const helps = await Promise.all(
      [[], ['inspect'], ['schema'], ['score'], ['check'], ['tasks'], ['diff'], ['correct']].map((command) =>
        run([...command, '--help', '--lang', 'en']),
      ),
    )
    const known = helps.map(({stdout}) => stdout).join('')
    for (const {text} of found) for (const [option] of text.matchAll(/(?<=\s)--[a-z-]+/g)) expect(known).toContain(option)
  })
})

it('the two pages have the same blocks, comments apart', () => {
  const bare = (page: string) => blocks(page).map(({language, text}) => [language, text.replace(/\s+(#|\/\/) .*$/gm, '')])
  expect(bare('README.zh-CN.md')).toEqual(bare('README.md'))
})

it('docs/syntax-tree.md lists every node type once, and draws what inspect draws', async () => {
  const page = readFileSync('docs/syntax-tree.md', 'utf8')
  const listed = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, type]) => type)
  const defined = [...readFileSync('src/syntax/nodes.ts', 'utf8').matchAll(/\btype: '(\w+)'/g)].map(([, type]) => type)
  expect(listed.toSorted()).toEqual(defined.toSorted())
  const [, input, drawn] = /\$ printf '(.*)' \| gongwen inspect --lang en\n([\s\S]*?)```/.exec(page)!
  const {stdout} = await run(['inspect', '--lang', 'en'], {stdin: input.replaceAll('\\n', '\n')})
  expect(drawn.trim()).toBe(stdout.trim())
})
