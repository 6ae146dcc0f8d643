import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, readFileSync, truncateSync} from 'node:fs'
import path from 'node:path'
import {Script} from 'node:vm'
import {describe, expect, it, vi} from 'vitest'
import {isOverTime, openWatch} from '../../src/cli/reader/open-watch.ts'
import {bin, misbehaving, reader as ours, root} from '../support/built.ts'
import {good, openDesk} from '../support/desk.ts'
import {run} from '../support/terminal.ts'

const {at, put, read} = openDesk()
const docx = path.join(root, 'fixtures', 'notices', 'commendation-decision', 'input.docx')

const apart = (argv: string[], reader = misbehaving) => run([...argv, '--lang', 'en'], {cwd: at(), reader})
/** The ids of what was said of each file, as `file id`. */
const said = (stderr: string) =>
  [...stderr.matchAll(/^(\S+)\n((?: {2}.*\n)+)/gm)].map(([, name, rows]) => `${name} ${rows.trim().split(/\s+/).at(-1)}`)

const late = ['hang', 'pattern', 'waits']
const large = ['objects', 'array', 'map', 'buffers', 'aborts']
const wrong = ['exits', 'throws']

describe('a file that a reader cannot be trusted with', () => {
  it.each(late)('costs itself alone when it takes too long (%s)', async (way) => {
    put('a.md')
    put(`${way}.md`)
    put('z.md')
    const {code, stdout, stderr} = await apart(['.', '--format', 'ndjson', '--timeout', '1'])
    expect(code).toBe(1)
    expect(said(stderr)).toEqual([`${way}.md timeout`])
    expect(stdout.trim().split('\n')).toHaveLength(2)
  })

  it.each(large)('costs itself alone when it ends the process (%s)', async (way) => {
    put('a.md')
    put(`${way}.md`)
    put('z.md')
    const {code, stdout, stderr} = await apart(['.', '--format', 'ndjson', '--max-memory', '192'])
    expect(code).toBe(1)
    expect(said(stderr)).toEqual([`${way}.md out-of-memory`])
    expect(stdout.trim().split('\n')).toHaveLength(2)
  })

  it.each(wrong)('costs itself alone when it ends the process otherwise (%s)', async (way) => {
    for (const name of ['a.md', `${way}.md`, 'z.md']) put(name)
    const {code, stdout, stderr} = await apart(['.', '--format', 'ndjson'])
    expect({code, said: said(stderr)}).toEqual({code: 1, said: [`${way}.md damaged`]})
    expect(stdout.trim().split('\n')).toHaveLength(2)
  })

  it('is one finding of `check`, and one failure of `inspect`', async () => {
    put('a.md')
    put('aborts.md')
    put('hang.md')
    put('z.txt')
    const limits = ['--timeout', '1', '--max-memory', '192']
    const {code, stdout} = await apart(['check', '.', '--format', 'json', ...limits])
    expect(code).toBe(1)
    const {files} = JSON.parse(stdout) as {files: Array<{file: string; findings: Array<{ruleId: string}>}>}
    const found = files.flatMap(({file, findings}) => findings.map(({ruleId}) => `${file} ${ruleId}`))
    expect(found.filter((row) => /out-of|timeout/.test(row))).toEqual(['aborts.md out-of-memory', 'hang.md timeout'])
    const inspected = await apart(['inspect', '.', ...limits])
    expect(said(inspected.stderr)).toEqual(expect.arrayContaining(['aborts.md out-of-memory', 'hang.md timeout']))
    expect(inspected.stdout.match(/characters/g)).toHaveLength(2)
  })

  it('says what can be done, in both languages', async () => {
    put('aborts.md')
    expect((await run(['aborts.md'], {cwd: at(), reader: misbehaving})).stderr).toMatch(/内存超出上限。.*可加大 --max-memory/)
    expect((await apart(['aborts.md'])).stderr).toContain('Or raise --max-memory')
  })
})

describe('the process that reads', () => {
  it('is kept from file to file, and replaced after one that went wrong', async () => {
    for (const name of ['a.md', 'count.md', 'exits.md']) put(name)
    const {stderr} = await apart(['a.md', 'count.md', 'exits.md', './count.md', 'a.md'])
    expect([...stderr.matchAll(/job (\d)/g)].map(([, number]) => number)).toEqual(['2'])
    const again = await apart(['a.md', 'exits.md', 'count.md'])
    expect(again.stderr).toContain('job 1')
  })

  it('that cannot start is a fault of ours', async () => {
    put('a.md')
    const {code, stderr} = await apart(['a.md'], at('none.js'))
    expect([code, stderr]).toEqual([1, expect.stringContaining('internal')])
  })

  it('gives what reading in place gives', async () => {
    put('notice.md')
    for (const argv of [['--positions'], ['--verbose'], ['inspect', '--why'], ['check', '--format', 'json']]) {
      const all = [...argv, docx, 'notice.md', '没有.docx']
      expect(await apart(all, ours), argv.join(' ')).toEqual(await run([...all, '--lang', 'en'], {cwd: at()}))
    }
  })

  it('gives the errors that reading in place gives', async () => {
    put('broken.docx', readFileSync(docx).subarray(0, 900))
    put('scan.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0))
    put('notice.yaml', 'gongwen: "1"\nsource: {name: notice.txt}\nsections: []\n')
    put('notice.txt')
    for (const command of ['parse', 'check'])
      expect(await apart([command, 'broken.docx', 'scan.png', 'notice.yaml'], ours)).toEqual(
        await run([command, 'broken.docx', 'scan.png', 'notice.yaml', '--lang', 'en'], {cwd: at()}),
      )
  })

  it('makes fixes as is done in place', async () => {
    put('bad.txt', good.replace('〔2025〕', '[2025]'))
    expect((await apart(['check', 'bad.txt', '--fix'], ours)).code).toBe(0)
    expect(read('bad.txt')).toBe(good)
  })
})

describe('what has no end, or nearly none', () => {
  const command = (argv: string[], more = {}) =>
    spawnSync(process.execPath, [bin, ...argv, '--lang', 'en'], {cwd: at(), encoding: 'utf8', env: {PATH: process.env.PATH}, ...more})

  it('is refused by its size', () => {
    put('huge.txt', '')
    truncateSync(at('huge.txt'), 3 * 1024 ** 3)
    for (const argv of [['huge.txt'], ['check', 'huge.txt'], ['check', 'huge.txt', '--cache']]) {
      const {status, stdout, stderr} = command(argv)
      expect({status, said: (stdout + stderr).includes('too-large')}, argv.join(' ')).toEqual({status: 1, said: true})
    }
  })

  it.runIf(existsSync('/dev/zero'))('is refused where it becomes too much', () => {
    const device = command(['/dev/zero'])
    expect([device.status, device.stderr]).toEqual([1, expect.stringContaining('too-large')])
    const pipe = spawnSync('bash', ['-c', 'yes | "$0" "$1" --lang en', process.execPath, bin], {encoding: 'utf8'})
    expect([pipe.status, pipe.stderr]).toEqual([1, expect.stringContaining('too-large')])
  })

  it.runIf(process.platform !== 'win32')('is waited for no longer than a file may take', () => {
    const fifo = at('fifo')
    execFileSync('mkfifo', [fifo])
    const {status, stderr} = command(['fifo', '--timeout', '1'])
    expect([status, stderr]).toEqual([1, expect.stringContaining('timeout')])
    const written = spawnSync('bash', ['-c', 'cat "$2" > "$3" & "$0" "$1" "$3" -f ndjson', process.execPath, bin, docx, fifo], {
      encoding: 'utf8',
    })
    expect(JSON.parse(written.stdout).source.format).toBe('docx')
  })

  it.runIf(existsSync('/dev/stdin'))('does not keep standard input from being named as a file', () => {
    const {stdout} = spawnSync('bash', ['-c', 'cat "$2" | "$0" "$1" /dev/stdin -f ndjson', process.execPath, bin, docx], {encoding: 'utf8'})
    expect(JSON.parse(stdout).source.format).toBe('docx')
  })
})

describe('--max-memory', () => {
  it.each(['12', '1.5', 'much', '0'])('is not %s', async (value) => {
    const {code, stderr} = await run(['a.txt', '--max-memory', value], {cwd: at()})
    expect(code).toBe(2)
    expect(stderr).toContain('--max-memory')
  })
})

describe('openWatch', () => {
  const endless = () => /^(?:a+)+$/.test(`${'a'.repeat(60)}b`)
  const faultOf = async (work: Promise<unknown> | unknown) =>
    Promise.resolve(work).then(
      () => undefined,
      (error: unknown) => error,
    )

  it('ends what takes longer, all pieces together', async () => {
    const within = openWatch()(100)
    expect(await within(() => 42)).toBe(42)
    for (const _ of [1, 2]) expect(isOverTime(await faultOf(within(endless)))).toBe(true)
  })

  it('ends nothing whose time was over before it began, for the machine stood still', async () => {
    const still = vi.spyOn(Script.prototype, 'runInThisContext').mockImplementationOnce(() => {
      throw Object.assign(new Error('timed out'), {code: 'ERR_SCRIPT_EXECUTION_TIMEOUT'})
    })
    const within = openWatch()(1000)
    expect(await Promise.all([within(() => 42), within(() => 43)])).toEqual([42, 43])
    expect(still).toHaveBeenCalledTimes(2)
    still.mockRestore()
  })

  it('leaves errors as they are', async () => {
    const fault = new TypeError('mine')
    const thrown = await faultOf(
      openWatch()(100)(() => {
        throw fault
      }),
    )
    expect([thrown, isOverTime(thrown)]).toEqual([fault, false])
  })

  it('does what is asked for at the same time together, and ends none for another', async () => {
    const watch = openWatch()
    const order: string[] = []
    const does = (name: string, work: () => unknown = () => name) =>
      watch(100)(() => {
        order.push(name)
        return work()
      })
    const fault = new Error('b')
    const found = await Promise.allSettled([
      does('a'),
      does('b', () => {
        throw fault
      }),
      does('c', endless),
      does('d'),
    ])
    expect(order).toEqual(['a', 'b', 'c', 'd'])
    expect(found.map(({status}) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
    expect(await faultOf(does('e'))).toBeUndefined()
  })
})
