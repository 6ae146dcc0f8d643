import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {oneLine} from '../../src/messages/one-line.ts'
import {printable} from '../../src/messages/printable.ts'
import {bad, openDesk} from '../support/desk.ts'
import {run} from '../support/terminal.ts'

const {at, put, check} = openDesk()

/** A name that would steer a terminal and command a log of GitHub. */
const hostile = '甲\n::error::乙\u001b[2J\u009b1m\u202e##[error]丙\u2028\r丁'
const here = (argv: string[], more = {}) => run(argv, {cwd: at(), ...more})

/** Nothing in what was printed does anything but stand there. */
function expectHarmless(...printed: string[]) {
  for (const text of printed) {
    expect(text).not.toMatch(/[\0-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/)
    expect(text).not.toMatch(/^\s*::error::乙/m)
    expect(text).not.toContain('##[')
  }
}

describe('a text for one line', () => {
  it.each([
    ['通知.txt', '通知.txt'],
    ['a\r\n\tb', 'a\\r\\n\\tb'],
    ['\u001b[2J\u009b\u202e\u2028\ud800', '\\u001b[2J\\u009b\\u202e\\u2028\\ud800'],
    ['𠮷', '𠮷'],
    ['##[error]', '##\\u005berror]'],
    [' ::error::', ' \\u003a:error::'],
    ['std::string', 'std::string'],
  ])('%j stands as %j', (text, shown) => expect(oneLine(text)).toBe(shown))

  it('leaves JSON the same JSON', () => {
    const json = JSON.stringify([hostile], null, 2)
    expectHarmless(printable(json))
    expect(JSON.parse(printable(json))).toEqual([hostile])
  })
})

describe('a hostile name is printed as words', () => {
  const faults = [...Array(14).keys()].map((serial) => `云政办发[2025]${serial}号。。\n`).join('')

  it.each(['stylish', 'compact', 'json', 'sarif', 'junit', 'github', 'markdown'])('in a report of form %s', async (format) => {
    put(`夹/${hostile}.txt`, `关于${hostile}的通知\n${faults}二、${hostile}（责任单位：工程科\n五、\u001b[2J##[error]`)
    const {stdout, stderr} = await check(['夹', '--no-config', '--preset', 'strict', '--verbose', '--format', format])
    expect(stdout).not.toBe('')
    expectHarmless(stdout, stderr)
    if (format === 'github')
      expect(stdout.split('\n').filter((line) => !line.startsWith('::') && line.includes('乙')).length).toBeGreaterThan(1)
  })

  it('where notices are read and shown', async () => {
    put(`夹/${hostile}.txt`, bad.replace('加强', '\u009b1m##[error]加强'))
    for (const argv of [
      ['夹', '--verbose', '--format', 'json', '-o', '出.json'],
      ['inspect', '夹', '--why', '--lines', '--verbose'],
      ['inspect', `夹/${hostile}.txt`],
    ]) {
      const {stdout, stderr} = await here(argv)
      expectHarmless(stdout, stderr)
    }
  })

  it('where readings are scored', async () => {
    put(`夹/${hostile}.txt`, bad)
    put(`夹/${hostile}.json`, JSON.stringify({gongwen: '1', title: hostile, sections: []}))
    const {stdout, stderr} = await here(['score', '夹', '--differences'])
    expect(stdout).toContain('title')
    expectHarmless(stdout, stderr)
  })

  it.each([
    [[hostile]],
    [['inspect', hostile]],
    [['check', hostile]],
    [['score', hostile]],
    [[`--${hostile}`]],
    [[hostile, '--format', hostile]],
    [['夹', '-o', hostile]],
    [['夹', '-o', `${hostile}.${hostile}`]],
    [['夹', '--encoding', hostile]],
    [['夹', '--timeout', hostile]],
    [['check', '夹', '--baseline', hostile]],
    [['check', '夹', '--config', hostile]],
    [['check', '夹', '--rule', hostile]],
    [['check', '夹', '--rule', `number-dot=${hostile}`]],
    [['check', '夹', '--changed', hostile]],
    [['check', '夹', '--source', hostile]],
    [['check', '夹', '--print-config', '--stdin-filename', hostile]],
    [['explain', hostile]],
    [['schema', '--explain', hostile]],
  ])('in what is said of %j', async (argv) => {
    put('夹/a.txt', bad)
    const {stdout, stderr} = await here(argv)
    expectHarmless(stdout, stderr)
  })

  it.each([
    JSON.stringify({[hostile]: 1}),
    JSON.stringify({rules: {[hostile]: 'off'}}),
    JSON.stringify({rules: {'number-dot': {[hostile]: 1}}}),
    JSON.stringify({preset: hostile}),
    `"${hostile}`,
  ])('in what is said of a configuration %#', async (config) => {
    put('a.txt', bad)
    put('gongwen.config.json', config)
    const {code, stderr} = await check(['a.txt'])
    expect(code).toBe(2)
    expectHarmless(stderr)
  })

  it('in what is said of a document', async () => {
    put('a.json', JSON.stringify({gongwen: '1', [hostile]: 1, sections: [], source: {name: `${hostile}.txt`}}))
    put('b.json', JSON.stringify({gongwen: '1', title: hostile, sections: [], source: {name: 'b.txt', format: 'txt'}}))
    put('b.txt', bad)
    const {stdout, stderr} = await check(['a.json', 'b.json', '--source', '.', '--no-config'])
    expect(stdout).toContain('source-drift')
    expectHarmless(stdout, stderr)
  })
})

describe('what is printed to go on being used', () => {
  it('is as it is in a pipe, and harmless on a terminal', async () => {
    put('a.txt', bad.replace('各单位', '\u009b1m各单位'))
    for (const argv of [
      ['a.txt', '-f', 'json'],
      ['check', 'a.txt', '--no-config', '--fix-dry-run'],
    ]) {
      expect((await here(argv)).stdout).toContain('\u009b')
      expectHarmless((await here(argv, {toTerminal: true})).stdout)
    }
  })
})

describe('a diff', () => {
  it('has names that end no line of it, which git takes', async () => {
    const name = 'a "b"\\\n--- victim\n+++ victim\n@@ -0,0 +1 @@\n+pwned\n\u009b.txt'
    put(`夹/${name}`, bad)
    const {stdout} = await check(['夹', '--fix-dry-run', '--no-config'])
    expect(stdout.split('\n').filter((line) => /^(---|\+\+\+) /.test(line))).toEqual([
      expect.stringMatching(/^--- "夹\/a \\"b\\"\\\\\\012--- victim/),
      expect.stringMatching(/^\+\+\+ "夹\/a \\"b\\"\\\\\\012--- victim/),
    ])
    put('patch', stdout)
    expect(execFileSync('git', ['apply', '-p0', '--numstat', '-z', 'patch'], {cwd: at(), encoding: 'utf8'})).toContain(`夹/${name}\0`)
  })
})

describe('a file whose name begins with a dash', () => {
  it('is no option in a hook, and none in the action', async () => {
    const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as Array<{entry: string; args: string[]}>
    put('a.txt', bad)
    put('-o重要.md', bad)
    put('重要.md', '重要')
    for (const {entry, args} of hooks) {
      const [, ...words] = [...entry.split(' '), ...args, '-o重要.md', 'a.txt']
      const {stdout} = await here(words)
      expect(stdout).toMatch(/^检查了 2 个文件/m)
      expect(readFileSync(at('重要.md'), 'utf8')).toBe('重要')
    }
    expect(readFileSync('scripts/action.sh', 'utf8')).toMatch(/^check\(\) \{ gongwen check .* -- "\$\{files\[@\]\}"; \}$/m)
  })
})
