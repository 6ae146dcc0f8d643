import {spawn, spawnSync} from 'node:child_process'
import {describe, expect, it} from 'vitest'
import {readList} from '../../src/cli/inputs/read-list.ts'
import type {Invocation} from '../../src/cli/program/run.ts'
import {openDesk} from '../support/desk.ts'

const {at, put} = openDesk()
const from = (stdin = '') => ({io: {cwd: at(), readStdin: async () => Buffer.from(stdin)}, language: 'zh'}) as unknown as Invocation
const namesOf = (listed: Iterable<{name: string}>) => [...listed].map(({name}) => name)

/** More than is read at once, each with signs that may lie on the border. */
const many = Array.from({length: 4000}, (_, i) => `来文/第${i}份 关于防汛值守的通知.docx`)

describe.each([
  ['lines', '\n'],
  ['lines of Windows', '\r\n'],
  ['NUL', '\0'],
])('names parted by %s', (_, end) => {
  it('are read anew from any of them, of a file and of standard input', async () => {
    put('清单', many.join(end))
    for (const list of [await readList('清单', from()), await readList('-', from(`${many.join(end)}${end}`))]) {
      const listed = [...list(0)]
      expect(namesOf(listed)).toEqual(many)
      for (const i of [1, 1234, many.length - 1]) expect(namesOf(list(listed[i].at))).toEqual(many.slice(i))
    }
  })
})

it.skipIf(process.platform === 'win32')('a pipe is read once, and its names as often as one likes', async () => {
  spawnSync('mkfifo', [at('管道')])
  const writer = spawn('sh', ['-c', 'printf "a\\nb\\n" > "$0"', at('管道')])
  const list = await readList('管道', from())
  expect([namesOf(list(0)), namesOf(list(0))]).toEqual([
    ['a', 'b'],
    ['a', 'b'],
  ])
  await new Promise((done) => (writer.exitCode === null ? writer.once('close', done) : done(0)))
})

it('what holds no names is refused', async () => {
  put('无换行', 'x'.repeat(70_000))
  await expect(readList('无换行', from())).rejects.toThrow('读不到文件清单 无换行')
  await expect(readList('.', from())).rejects.toThrow('读不到文件清单 .')
})
