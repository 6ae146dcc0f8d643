import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {splitLines} from '../../src/batch/filter/index.ts'
import {toRequest} from '../../src/batch/filter/to-request.ts'
import {bin, misbehaving, reader, root} from '../support/built.ts'
import {good, openDesk} from '../support/desk.ts'
import {runs} from '../support/runs.ts'
import {run} from '../support/terminal.ts'

const {at, put} = openDesk()
const docx = readFileSync(path.join(root, 'fixtures/notices/commendation-decision/input.docx'))

const toStdin = (lines: unknown[]) => lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('')
const filter = async (lines: unknown[], argv: string[] = [], more = {}) => {
  const {code, stdout, stderr} = await run(['filter', '--lang', 'en', ...argv], {cwd: at(), stdin: toStdin(lines), ...more})
  expect(stdout === '' || stdout.endsWith('\n')).toBe(true)
  return {
    code,
    stderr,
    answers: stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
  }
}

describe('gongwen filter', () => {
  it('answers each line with one, in order, with its id: text, base64, a path', async () => {
    put('甲.txt', good)
    const {code, answers, stderr} = await filter([
      {id: 'a', text: good, name: '来文/通知.txt'},
      {id: 7, base64: docx.toString('base64')},
      {id: {page: 1}, path: '甲.txt'},
    ])
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    expect(answers.map(({id}) => id)).toEqual(['a', 7, {page: 1}])
    expect(answers.map(({document}) => document.source.format)).toEqual(['txt', 'docx', 'txt'])
    expect(answers[0]).toMatchObject({certainty: 'sure', messages: [], document: {source: {name: '来文/通知.txt'}}})
    const alone = JSON.parse((await run(['甲.txt', '-f', 'json'], {cwd: at()})).stdout)
    expect(answers[2].document).toEqual(alone)
  })

  it('answers what is wrong with an error in its place, and ends with 0', async () => {
    const lines = [
      '',
      '{',
      '[]',
      '3',
      {id: 1},
      {id: 2, text: 'a', path: 'b'},
      {id: 3, text: 5},
      {id: 4, base64: '*'},
      {id: 5, text: ''},
      {id: 6, path: '无.txt'},
      {id: 7, text: good},
    ]
    const {code, answers} = await filter(lines)
    expect(code).toBe(0)
    expect(answers.map(({id, error}) => [id, error?.id])).toEqual([
      [null, 'not-json'],
      [null, 'not-json'],
      [null, 'not-json'],
      [null, 'not-json'],
      [1, 'no-content'],
      [2, 'several-contents'],
      [3, 'not-a-string'],
      [4, 'not-base64'],
      [5, 'empty'],
      [6, 'not-found'],
      [7, undefined],
    ])
    expect(answers.slice(0, 4).map(({line}) => line)).toEqual([1, 2, 3, 4])
    expect(answers[9].error.message).toContain('No such file')
  })

  it('lets what is too large, hangs or explodes cost its own line', {timeout: 60_000}, async () => {
    for (const name of ['hang.md', 'array.md', 'fine.md']) put(`来/${name}`)
    put('大.txt', '字'.repeat(2000))
    const lines = [
      {id: 1, path: '来/hang.md'},
      {id: 2, path: '来/array.md'},
      {id: 3, path: '大.txt'},
      {id: 4, text: '字'.repeat(2000)},
      `{"id":5,"text":"${'字'.repeat(9000)}"}`,
      {id: 6, path: '来/fine.md'},
    ]
    for (const jobs of [[], ['--jobs', '2']]) {
      const {answers} = await filter(lines, ['--timeout', '3', '--max-memory', '192', '--max-bytes', '3000', ...jobs], {
        reader: misbehaving,
      })
      expect(answers.map(({id, error}) => [id, error?.id])).toEqual([
        [1, 'timeout'],
        [2, 'out-of-memory'],
        [3, 'too-large'],
        [4, 'too-large'],
        [null, 'too-large'],
        [6, undefined],
      ])
    }
  })

  it('gives the tasks of each with what names their notice', async () => {
    const {answers} = await filter([{id: 1, text: good}], ['--tasks'])
    const tasks = JSON.parse((await run(['tasks', '-', '-f', 'json'], {stdin: good})).stdout)
    const both = (await filter([{id: 1, text: good}], ['--tasks', '--documents'])).answers[0]
    expect([both.tasks, both.document]).toEqual([tasks, (await filter([{id: 1, text: good}])).answers[0].document])
    expect(answers).toEqual([
      {
        id: 1,
        notice: {
          title: '云岭市水务局关于做好汛期值守的通知',
          kind: '通知',
          number: expect.objectContaining({year: 2025}),
          issuers: ['云岭市水务局'],
          date: '2025-06-03',
        },
        tasks,
        certainty: 'sure',
        messages: [],
      },
    ])
  })

  it('does a part of the lines, and the parts together are all', async () => {
    const lines = Array.from({length: 11}, (_, id) => ({id, text: good.replace('12号', `${id}号`)}))
    const whole = (await filter(lines)).answers
    const parts = await Promise.all([1, 2, 3].map((part) => filter(lines, ['--shard', `${part}/3`])))
    expect(parts.map(({answers}) => answers.map(({id}) => id))).toEqual([
      [0, 3, 6, 9],
      [1, 4, 7, 10],
      [2, 5, 8],
    ])
    expect(parts.flatMap(({answers}) => answers).sort((a, b) => a.id - b.id)).toEqual(whole)
    for (const wrong of ['0/3', '4/3', '3', 'a/b']) expect((await filter([], ['--shard', wrong])).code).toBe(2)
  })

  it('gives the same in a pool', async () => {
    const lines = Array.from({length: 60}, (_, id) =>
      id % 10 ? {id, text: good.replace('12号', `${id}号`)} : {id, base64: docx.toString('base64')},
    )
    expect((await filter(lines, ['--jobs', '3'], {reader})).answers).toEqual((await filter(lines)).answers)
  })

  it('answers a line before the next one comes, and reads no further than it is read', {timeout: 60_000}, async () => {
    const child = spawn(process.execPath, [bin, 'filter'], {stdio: ['pipe', 'pipe', 'inherit']})
    child.stdin.write(toStdin([{id: 1, text: good}]))
    const [first] = await once(child.stdout, 'data')
    expect(JSON.parse(String(first)).id).toBe(1)
    // Nobody reads the answers: what is taken in has to come to an end.
    child.stdout.pause()
    const line = toStdin([{id: 2, text: good.repeat(20)}])
    let taken = 0
    while (child.stdin.write(line)) taken++
    for (
      let turn = 0;
      turn < 40 && (await Promise.race([once(child.stdin, 'drain'), new Promise((done) => setTimeout(done, 1000, 'full'))])) !== 'full';
      turn++
    ) {
      while (child.stdin.write(line)) taken++
    }
    expect(taken * line.length).toBeLessThan(16 * 1024 * 1024)
    child.stdout.resume()
    child.stdin.end()
    expect((await once(child, 'close'))[0]).toBe(0)
  })
})

describe('splitLines', () => {
  it('finds the lines however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({unit: fc.constantFrom('a', '字', '\n', '\r')}), fc.integer({min: 1, max: 5}), async (text, size) => {
        const bytes = new TextEncoder().encode(text)
        async function* chunks() {
          for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
        }
        const lines: string[] = []
        for await (const line of splitLines(chunks(), 1000)) lines.push(new TextDecoder().decode(line))
        const wanted = text.split('\n')
        if (wanted.at(-1) === '') wanted.pop()
        expect(lines).toEqual(wanted.map((line) => line.replace(/\r$/, '')))
      }),
      runs,
    )
  })
})

describe('toRequest', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.jsonValue().map((value) => JSON.stringify(value)),
        ),
        (line) => {
          expect(toRequest(line)).toHaveProperty('id')
        },
      ),
      runs,
    )
  })
})
