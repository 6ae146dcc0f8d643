import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {bin, misbehaving, reader} from '../support/built.ts'
import {good, openDesk} from '../support/desk.ts'
import {run} from '../support/terminal.ts'

const {at, put, read} = openDesk()
const putMany = (count: number, ending = 'txt') => {
  for (let index = 0; index < count; index++) put(`来文/${index % 7}/${index}.${ending}`, good.replace('12号', `${index + 1}号`))
}
/** Corrections beside notices: the section office is in the lead. */
const correct = (...notices: string[]) => {
  for (const notice of notices)
    put(
      `${notice}.corrections.yaml`,
      `corrections: "1"
changes:
  - id: "1"
    words: 加强值守 各单位要安排专人值守。
    change: set
    path: [responsibilities, （责任科室：工程科）, assignments, 责任科室, role]
    was: responsible
    is: lead
`,
    )
}
const here = (argv: string[], more = {}) => run([...argv, '--lang', 'en'], {cwd: at(), reader, ...more})
/** The files below a folder, with what they hold. */
const filesIn = (name: string, isWanted: (name: string) => boolean = () => true) =>
  Object.fromEntries(
    readdirSync(at(name), {recursive: true, encoding: 'utf8'})
      .filter((each) => isWanted(each) && statSync(at(name, each)).isFile())
      .sort()
      .map((each) => [each, read(name, each)]),
  )

describe('--jobs', () => {
  it('gives the same whatever the number: documents, report, tasks, findings', {timeout: 120_000}, async () => {
    putMany(40)
    put('来文/3/坏.docx', 'PK')
    put('来文/3/空.txt', '')
    put('来文/3/乱.txt', good.replace('二、', '四、'))
    correct('来文/0/0.txt', '来文/5/5.txt')
    put('旧/一.yaml', (await here(['来文/0/0.txt'])).stdout)
    const commands = [
      ['parse', '来文', '-f', 'ndjson', '--positions', '--effective'],
      ['parse', '来文', '-o', '出/', '--overwrite', '--verbose'],
      ['parse', '来文', '-o', '出/', '-f', 'html', '--overwrite'],
      ['parse', '来文', '-o', '全.json', '--overwrite'],
      ['tasks', '来文', '旧', '-f', 'json'],
      ['check', '来文', '旧', '--source', '来文', '-f', 'json'],
      ['check', '来文', '--fix-dry-run'],
    ]
    for (const command of commands) {
      rmSync(at('出'), {recursive: true, force: true})
      const alone = {...(await here(command)), files: existsSync(at('出')) && filesIn('出')}
      for (const jobs of ['1', '3']) {
        rmSync(at('出'), {recursive: true, force: true})
        const together = {...(await here([...command, '--jobs', jobs])), files: existsSync(at('出')) && filesIn('出')}
        expect(together, `${command.join(' ')} ${jobs}`).toEqual(alone)
      }
    }
  })

  it('lets what hangs, explodes or crashes cost itself alone, and tells it', {timeout: 120_000}, async () => {
    putMany(30, 'md')
    for (const way of ['hang', 'array', 'exits', 'aborts']) put(`来文/4/${way}.md`, good)
    const {code, stderr} = await here(['来文', '-o', '出/', '--jobs', '2', '--timeout', '2', '--max-memory', '192', '--report', 'r.json'], {
      reader: misbehaving,
    })
    expect(code).toBe(1)
    const {inputs, summary} = JSON.parse(read('r.json'))
    expect(summary).toMatchObject({read: 30, failed: 4})
    const failed = inputs.filter(({outcome}: {outcome: string}) => outcome === 'failed')
    expect(failed.map(({name, reason}: {name: string; reason: {id: string}}) => `${path.basename(name)} ${reason.id}`)).toEqual([
      'aborts.md out-of-memory',
      'array.md out-of-memory',
      'exits.md damaged',
      'hang.md timeout',
    ])
    expect(stderr.match(/^来文\S*\.md$/gm)).toHaveLength(4)
    expect(Object.keys(filesIn('出'))).toHaveLength(30)
  })

  it.each(['0', '1.5', 'many', '-1'])('is not %s', async (value) => {
    expect((await here(['来文', '--jobs', value])).code).toBe(2)
  })
})

describe('--resume', () => {
  const resumed = async (...more: string[]) => {
    const {stderr} = await here(['来文', '-o', '出/', '--resume', '--report', 'r.json', ...more])
    const {inputs} = JSON.parse(read('r.json'))
    return {
      stderr,
      done: inputs.filter(({outcome}: {outcome: string}) => outcome === 'read').map(({name}: {name: string}) => path.basename(name)),
    }
  }

  it.each([['yaml'], ['json'], ['ndjson']])('leaves what is done and unchanged (%s)', async (format) => {
    putMany(9)
    await here(['来文', '-o', '出/', '-f', format])
    const before = filesIn('出')
    expect((await resumed('-f', format)).done).toEqual([])
    rmSync(at('出', '2', `2.${format}`))
    put('来文/3/3.txt', good.replace('12号', '99号'))
    put('来文/8/新.txt', good)
    const {done, stderr} = await resumed('-f', format, '--jobs', '2')
    expect(done).toEqual(['2.txt', '3.txt', '新.txt'])
    expect(stderr).toContain('7 done before and unchanged')
    const after = filesIn('出')
    expect(after).toMatchObject({...before, [`3/3.${format}`]: expect.stringContaining('99号')})
  })

  it('makes again what was made in another way', async () => {
    putMany(3)
    await here(['来文', '-o', '出/'])
    expect((await resumed('--effective')).done).toHaveLength(3)
    expect((await resumed('--effective')).done).toHaveLength(0)
    expect((await resumed()).done).toHaveLength(3)
  })

  it('makes again what is put right in another way', async () => {
    putMany(3)
    await here(['来文', '-o', '出/'])
    correct('来文/1/1.txt')
    expect((await resumed()).done).toEqual(['1.txt'])
    expect(read('出/1/1.yaml')).toContain('role: lead')
    expect((await resumed()).done).toEqual([])
    expect((await resumed('--no-corrections')).done).toEqual(['1.txt'])
  })

  it('tries again what failed, and leaves what a person has corrected', async () => {
    putMany(2)
    put('来文/0/空.txt', '')
    await here(['来文', '-o', '出/'])
    const file = at('出/0/0.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('工程科', '防汛科'))
    put('来文/0/空.txt', good)
    expect((await resumed()).done).toEqual(['空.txt'])
    expect(readFileSync(file, 'utf8')).toContain('防汛科')
  })

  it('is for a folder', async () => {
    putMany(1)
    for (const argv of [
      ['来文', '--resume'],
      ['来文', '-o', 'a.json', '--resume'],
    ]) {
      const {code, stderr} = await here(argv)
      expect([code, stderr]).toEqual([2, expect.stringContaining('--resume is for -o with a folder')])
    }
  })

  it('is not for pages, whose overview needs every notice', async () => {
    putMany(1)
    const {code, stderr} = await here(['来文', '-o', '出/', '-f', 'html', '--resume'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('their overview needs every notice')])
  })
})

describe.runIf(process.platform !== 'win32')('a run that is ended', () => {
  const begin = (...argv: string[]) =>
    spawn(process.execPath, [bin, '来文', '-o', '出/', '--lang', 'en', ...argv], {
      cwd: at(),
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {PATH: process.env.PATH},
    })
  const end = async (child: ChildProcess) => {
    let stderr = ''
    child.stderr!.on('data', (piece) => {
      stderr += piece
    })
    const [code, signal] = await once(child, 'close')
    return {code, signal, stderr}
  }
  const finished = () =>
    spawnSync(process.execPath, [bin, '来文', '-o', '出/', '--resume', '--lang', 'en'], {
      cwd: at(),
      encoding: 'utf8',
      env: {PATH: process.env.PATH},
    })
  const documents = () => (existsSync(at('出')) ? Object.entries(filesIn('出', (name) => !path.basename(name).startsWith('.'))) : [])
  const isWhole = (text: string) => /\n# gongwen seal: [0-9a-f]{64}\n$/.test(text)

  it('by kill -9 at any of fifty moments leaves no half of a file, and goes on', {timeout: 240_000}, async () => {
    putMany(400)
    let midway = 0
    for (let kill = 0; kill < 50; kill++) {
      const before = documents().length
      const child = begin('--resume', '--jobs', '2')
      const ended = end(child)
      // At a moment that has to do with what is written and not with the clock: when so many more are there.
      while (child.exitCode === null && documents().length < Math.min(400, before + 1 + (kill % 5)))
        await new Promise((resolve) => setImmediate(resolve))
      child.kill('SIGKILL')
      await ended
      if (documents().length < 400) midway++
      for (const [name, text] of documents()) expect(isWhole(text), name).toBe(true)
      if (documents().length > 300) rmSync(at('出'), {recursive: true, maxRetries: 9})
    }
    expect(midway).toBeGreaterThan(45)
    expect(finished().status).toBe(0)
    expect(documents()).toHaveLength(400)
    // Processes that were orphaned a moment ago may still hold their temporary files, on a busy machine for some runs.
    for (let run = 0; run < 20 && Object.keys(filesIn('出')).length > 400; run++) finished()
    expect(Object.keys(filesIn('出'))).toHaveLength(400)
  })

  it('by an interruption keeps what is done and says how to go on', {timeout: 60_000}, async () => {
    putMany(400)
    for (const argv of [[], ['--jobs', '2']]) {
      const child = begin('--report', 'r.json', ...argv)
      const ended = end(child)
      while (child.exitCode === null && documents().length < 5) await new Promise((resolve) => setImmediate(resolve))
      child.kill('SIGINT')
      const {code, stderr} = await ended
      expect({code, stderr}).toEqual({code: 130, stderr: expect.stringContaining('Go on with --resume')})
      const done = documents()
      expect(done.length).toBeGreaterThanOrEqual(5)
      expect(done.length).toBeLessThan(400)
      for (const [name, text] of done) expect(isWhole(text), name).toBe(true)
      const {summary} = JSON.parse(read('r.json'))
      expect(summary).toMatchObject({read: done.length, failed: 0})
      rmSync(at('出'), {recursive: true, maxRetries: 9})
    }
  })
})
