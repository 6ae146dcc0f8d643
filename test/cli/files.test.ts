import {type ChildProcess, execFileSync, spawn, spawnSync} from 'node:child_process'
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import {describe, expect, it, vi} from 'vitest'
import type {FileReport} from '../../src/cli/check/check-report.ts'
import {createReport} from '../../src/cli/check/create-report.ts'
import {createFileWriter} from '../../src/cli/files/file-writer.ts'
import {createTemporary, removeLeftovers} from '../../src/cli/files/temporary-file.ts'
import {type FormatOptions, formatters} from '../../src/cli/formatters/index.ts'
import {findInputs} from '../../src/cli/inputs/find-inputs.ts'
import type {Io} from '../../src/cli/program/io.ts'
import {plain} from '../../src/cli/say/reporter.ts'
import {bad, good, openDesk} from '../support/desk.ts'
import {run} from '../support/terminal.ts'

const {at, put, read, check} = openDesk()
const here = (argv: string[], more = {}) => run(argv, {cwd: at(), ...more})
const identity = (name: string) => {
  const {dev, ino, mode, uid, gid, nlink} = statSync(at(name))
  return {dev, ino, mode, uid, gid, nlink}
}
const left = () => readdirSync(at()).filter((name) => name.includes('gongwen-') || name.endsWith('.tmp'))

const onLinux = process.platform === 'linux'
const isRoot = process.getuid?.() === 0
const bin = path.resolve('bin/gongwen.js')

/** Each of the ways in which the command writes a file of this name, and what the file begins with then. */
const writers: Array<[string, (file: string) => Promise<unknown>, RegExp]> = [
  ['parse -o', (file) => here(['a.txt', '-o', file, '-f', 'json', '--overwrite']), /^\{"gongwen"|^\{\n/],
  ['parse -o of several', (file) => here(['a.txt', 'b.txt', '-o', file, '-f', 'ndjson', '--overwrite']), /^\{"gongwen"/],
  ['check -o', (file) => check(['a.txt', '--no-config', '-o', file, '--format', 'json']), /^\{\n {2}"version": 1/],
]

describe.skipIf(!onLinux)('an output that is no file is written to as it is', () => {
  it.each(writers)('a pipe, by %s', async (_, write, content) => {
    put('a.txt', bad)
    put('b.txt', bad)
    execFileSync('mkfifo', [at('pipe')])
    symlinkSync('pipe', at('link'))
    for (const name of ['pipe', 'link']) {
      const reader = spawn('cat', [at('pipe')])
      let got = ''
      reader.stdout.on('data', (data) => {
        got += data
      })
      const end = new Promise((resolve) => reader.on('close', resolve))
      await write(name)
      await end
      expect(got).toMatch(content)
      expect(lstatSync(at('pipe')).isFIFO()).toBe(true)
      expect(readlinkSync(at('link'))).toBe('pipe')
    }
    expect(left()).toEqual([])
  })

  it.skipIf(!isRoot).each(writers)('a device, by %s', async (_, write) => {
    put('a.txt', bad)
    put('b.txt', bad)
    if (spawnSync('mknod', ['-m', '666', at('null'), 'c', '1', '3']).status !== 0) return
    symlinkSync('null', at('link'))
    const before = statSync(at('null'))
    for (const name of ['null', 'link']) {
      await write(name)
      expect(statSync(at('null')).isCharacterDevice()).toBe(true)
      expect(statSync(at('null')).ino).toBe(before.ino)
      expect(lstatSync(at('link')).isSymbolicLink()).toBe(true)
    }
    expect(left()).toEqual([])
  })

  it('/dev/stdout, in a pipe and at the end of a file', () => {
    put('a.txt', bad)
    const shell = (script: string) =>
      spawnSync('bash', ['--norc', '-c', script, process.execPath, bin], {cwd: at(), encoding: 'utf8', env: {PATH: process.env.PATH}})
    symlinkSync('/proc/self/fd/1', at('out'))
    for (const name of ['/dev/stdout', 'out', '/proc/self/fd/1', '/dev/fd/1']) {
      expect(shell(`"$0" "$1" a.txt -f json -o ${name} | cat`)).toMatchObject({
        stdout: expect.stringMatching(/^\{/),
        stderr: expect.stringMatching(/^a\.txt {2}.*\n/),
      })
      expect(shell(`echo before > log; "$0" "$1" a.txt -f json -o ${name} >> log; cat log`).stdout).toMatch(/^before\n\{/)
    }
    expect(readlinkSync(at('out'))).toBe('/proc/self/fd/1')
    expect(shell('"$0" "$1" a.txt -f json -q -o /dev/stdout | true').stderr).toBe('')
  })
})

describe('a file that is there', () => {
  const ways = [...writers, ['check --fix', (file: string) => check([file, '--no-config', '--fix']), /^云水发〔/] as const]

  it.each(ways)('keeps its permissions and its owner, by %s', async (_, write, content) => {
    put('a.txt', bad)
    put('b.txt', bad)
    put('out.txt', bad)
    chmodSync(at('out.txt'), 0o604)
    if (isRoot) chownSync(at('out.txt'), 65534, 65534)
    const {mode, uid, gid} = identity('out.txt')
    await write('out.txt')
    expect(read('out.txt')).toMatch(content)
    expect(identity('out.txt')).toMatchObject({mode, uid, gid})
    expect(left()).toEqual([])
  })

  it.each(ways)('keeps its other names, by %s', async (_, write, content) => {
    put('a.txt', bad)
    put('b.txt', bad)
    put('out.txt', bad + '。\n'.repeat(9000))
    linkSync(at('out.txt'), at('other.txt'))
    const before = identity('out.txt')
    await write('out.txt')
    expect(read('other.txt')).toMatch(content)
    expect(read('other.txt')).toBe(read('out.txt'))
    expect(identity('out.txt')).toEqual(before)
    expect(left()).toEqual([])
  })

  it.each(ways)('keeps the link that was named, by %s', async (_, write, content) => {
    put('a.txt', bad)
    put('b.txt', bad)
    put('夹/out.txt', bad)
    symlinkSync('夹', at('way'))
    symlinkSync('way/out.txt', at('link.txt'))
    await write('link.txt')
    expect(readlinkSync(at('link.txt'))).toBe('way/out.txt')
    expect(read('夹/out.txt')).toMatch(content)
  })

  it.each(ways)('is not written when nobody may, by %s', async (_, write) => {
    put('a.txt', bad)
    put('b.txt', bad)
    put('out.txt', bad)
    chmodSync(at('out.txt'), 0o444)
    await write('out.txt')
    expect(read('out.txt')).toBe(bad)
    expect(identity('out.txt').mode & 0o777).toBe(0o444)
    expect(left()).toEqual([])
  })

  it('keeps its names as a baseline', async () => {
    put('a.txt', bad)
    put('b.json', '{"version": 1, "files": {}}')
    linkSync(at('b.json'), at('other.json'))
    await check(['a.txt', '--no-config', '--baseline', 'b.json', '--update-baseline'])
    expect(read('other.json')).toContain('a.txt')
  })
})

describe('an output', () => {
  it('does not overwrite an input, under whatever name', async () => {
    put('a.txt', good)
    symlinkSync('a.txt', at('link.json'))
    linkSync(at('a.txt'), at('hard.json'))
    mkdirSync(at('out'))
    symlinkSync('../a.txt', at('out', 'a.yaml'))
    for (const name of ['link.json', 'hard.json', 'out/'])
      expect(await here(['a.txt', '-o', name])).toMatchObject({code: 2, stderr: expect.stringContaining('输出会覆盖输入文件')})
    expect(read('a.txt')).toBe(good)
  })

  it('does not leave its folder through a link that lay in wait there', async () => {
    put('in/a.txt', good)
    put('in/b.txt', good)
    put('in/夹/c.txt', good)
    put('elsewhere/keep', 'mine')
    mkdirSync(at('out'))
    put('out/own.yaml', '')
    symlinkSync('../elsewhere/keep', at('out', 'a.yaml'))
    symlinkSync('own.yaml', at('out', 'b.yaml'))
    symlinkSync('../elsewhere', at('out', '夹'))
    const {code, stderr} = await here(['in', '-o', 'out'])
    expect(code).toBe(1)
    expect(stderr.match(/outside-folder/g)).toHaveLength(2)
    expect(read('elsewhere/keep')).toBe('mine')
    expect(readdirSync(at('elsewhere'))).toEqual(['keep'])
    expect(read('out/own.yaml')).toContain('gongwen')
  })

  it('is told of when links form a circle', async () => {
    put('a.txt', good)
    symlinkSync('b.json', at('c.json'))
    symlinkSync('c.json', at('b.json'))
    expect(await here(['a.txt', '-o', 'b.json'])).toMatchObject({code: 1, stderr: expect.stringContaining('符号链接成环')})
  })

  it('has its permissions from the start', async () => {
    put('out', 'secret')
    chmodSync(at('out'), 0o600)
    const modes: number[] = []
    const look = () => modes.push(...left().map((name) => statSync(at(name)).mode & 0o777))
    await createFileWriter()(
      at('out'),
      (function* () {
        yield 'x'.repeat(2 << 20)
        look()
        yield 'y'
        look()
      })(),
    )
    expect(modes).toEqual([0o600, 0o600])
    expect(read('out')).toHaveLength((2 << 20) + 1)
  })

  it('that breaks off leaves what was there', async () => {
    put('out', 'before')
    const pieces = (function* () {
      yield 'x'.repeat(2 << 20)
      yield 'y'
      throw new Error('broken off')
    })()
    await expect(createFileWriter()(at('out'), pieces)).rejects.toThrow('broken off')
    expect(read('out')).toBe('before')
    expect(left()).toEqual([])
  })
})

describe.skipIf(!onLinux)('a place where nothing can be made', () => {
  it('is an error, not a wait without end', async () => {
    put('a.txt', good)
    for (const place of ['/proc/none/out.json', '/proc/out.json'])
      expect(await here(['a.txt', '-o', place])).toMatchObject({code: 1, stderr: expect.stringContaining('not-')})
  })
})

describe.skipIf(!onLinux)('a name in GBK', () => {
  const gbk = (...bytes: number[]) => Buffer.concat([Buffer.from(`${at()}/`), Buffer.from(bytes)])
  const [gong, wen] = [
    [0xb9, 0xab],
    [0xce, 0xc4],
  ]
  const txt = [...Buffer.from('.txt')]

  it('is read in its folder, under what it says', async () => {
    put('a.txt', bad)
    writeFileSync(gbk(...gong, ...wen, ...txt), bad)
    mkdirSync(gbk(...wen))
    writeFileSync(gbk(...wen, 0x2f, ...gong, ...txt), bad)
    writeFileSync(gbk(...wen, 0x2f, ...Buffer.from('文'), ...txt), bad)
    const {code, stdout, stderr} = await here(['.', '-f', 'ndjson'])
    expect({code, stderr}).toEqual({code: 0, stderr: expect.not.stringContaining('错误')})
    const names = ['a.txt', '公文.txt', '文/公.txt', '文/文.txt']
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).source.name),
    ).toEqual(names)
    expect((await here(['.', '-o', 'out/'])).code).toBe(0)
    expect(read('out/公文.yaml')).toContain('name: 公文.txt')
    expect(read('out/文/公.yaml')).toContain('name: 文/公.txt')
    expect((await check(['.', '--no-config', '--format', 'compact'])).stdout).toContain('文/公.txt:1:')
    expect((await here(['inspect', '.'])).stdout).toContain('文/公.txt')
  })

  it('is not written to, nor handed on as if it were standard input', async () => {
    const name = gbk(...gong, ...txt)
    writeFileSync(name, bad)
    const {stdout, stderr} = await check(['.', '--no-config', '--fix'])
    expect(stdout).not.toContain(bad)
    expect(stderr).toContain('没有改 公.txt：文件名不是 UTF-8 编码')
    expect(readFileSync(name, 'utf8')).toBe(bad)
    for (const argv of [['\ufffd\ufffd.txt'], ['*.txt']])
      expect((await check(['--no-config', ...argv])).stdout).toContain('文件名不是 UTF-8 编码')
  })

  it('that says what another says, or nothing, is told of, and the others are done', async () => {
    put('公.txt', bad)
    writeFileSync(gbk(...gong, ...txt), bad)
    writeFileSync(gbk(0xff, 0xff, ...txt), bad)
    mkdirSync(gbk(0xff))
    writeFileSync(gbk(0xff, 0x2f, ...txt), bad)
    const {code, stdout, stderr} = await here(['.', '-f', 'ndjson'])
    expect(code).toBe(1)
    expect(stdout.trim().split('\n')).toHaveLength(1)
    expect(stderr.split('文件名不是 UTF-8 编码')).toHaveLength(4)
  })
})

describe('a folder of many files', () => {
  it('is a list of names, each made an input when its turn comes', async () => {
    for (let i = 0; i < 5; i++) put(`many/${i}.txt`, good)
    const io = {cwd: at()} as Io
    const {inputs} = await findInputs(['many', 'many/3.txt', 'none.txt'], {}, {io, language: 'zh'}, () => {})
    expect(inputs.count).toBe(6)
    expect([...inputs].map(({name}) => name)).toEqual([0, 1, 2, 3, 4].map((i) => path.join('many', `${i}.txt`)).concat('none.txt'))
    expect([...inputs][0]).not.toBe([...inputs][0])
    expect([...inputs.filter(({name}) => name.includes('2'))].map(({relative}) => relative)).toEqual(['2.txt'])
  })

  it('has its report written while it is checked', async () => {
    for (const name of ['stylish', 'compact', 'json', 'github', 'gitlab'] as const) {
      let asked = 0
      async function* files(): AsyncGenerator<FileReport> {
        for (; asked < 3; asked++)
          yield {name: `${asked}.txt`, diagnostics: [{ruleId: 'x', severity: 'error', message: '错'}], baselined: [], fixed: 0}
      }
      const options: FormatOptions = {
        language: 'zh',
        palette: plain,
        quiet: false,
        verbose: false,
        wide: false,
        fromRoot: (file) => file,
        pageOf: (id) => id,
      }
      const when: number[] = []
      for await (const piece of (await formatters[name]())(createReport(files()), options)) if (/\d\.txt/.test(piece)) when.push(asked)
      expect(when, name).toEqual([0, 1, 2])
    }
  })
})

describe('--fix', () => {
  it('changes nothing outside the folder that it walks, and says so', async () => {
    put('out/x.txt', bad)
    put('in/y.txt', bad)
    symlinkSync('../out/x.txt', at('in', 'l.txt'))
    symlinkSync('y.txt', at('in', 'own.txt'))
    for (const folder of ['in', 'in/*.txt']) {
      const {stdout, stderr} = await check([folder, '--no-config', '--fix'])
      expect(read('out/x.txt')).toBe(bad)
      expect(read('in/y.txt')).toBe(good)
      expect(stdout).toContain('in/l.txt')
      expect(stderr).toBe('没有改 in/l.txt：链接通到文件夹之外，没有写\n')
    }
    expect((await check(['in', '--no-config', '--fix-dry-run'])).stdout).toBe('')
    await check(['in/l.txt', '--no-config', '--fix'])
    expect(read('out/x.txt')).toBe(good)
  })

  it('changes no file that nobody may write, and still says what is wrong with it', async () => {
    put('r.txt', bad)
    chmodSync(at('r.txt'), 0o400)
    const {code, stdout, stderr} = await check(['r.txt', '--no-config', '--fix'])
    expect(code).toBe(1)
    expect(stdout).toContain('document-number-brackets')
    expect(stderr).toBe('没有改 r.txt：没有写入权限。请检查文件和文件夹的权限\n')
    expect(read('r.txt')).toBe(bad)
  })

  it('gives standard input on, put right, and the report to standard error', async () => {
    const {stdout, stderr} = await check(['-', '--no-config', '--fix'], {stdin: bad})
    expect(stdout).toBe(good)
    expect(stderr).toContain('修复了 3 处')
    expect((await check(['-', '--no-config', '--fix'], {stdin: good})).stdout).toBe(good)
    expect(await check(['-', '--no-config', '--fix'], {stdin: '\0\0\0'})).toMatchObject({code: 1, stdout: '\0\0\0'})
    expect((await check(['-', '--no-config', '--fix-dry-run'], {stdin: bad})).stdout).toMatch(/^--- -\n/)
  })
})

describe.skipIf(!onLinux)('a run that is ended', () => {
  /** Starts a run that has begun its file, and waits for standard input. */
  async function begin(): Promise<ChildProcess> {
    put('a.txt', good.replace('二、', `${'请认真落实各项工作要求。'.repeat(40_000)}\n二、`))
    // The last document waits for its seal: one before it has to be written.
    put('b.txt', good)
    const child = spawn(process.execPath, [bin, 'a.txt', 'b.txt', '-', '-q', '-o', 'all.ndjson'], {
      cwd: at(),
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    await vi.waitFor(() => expect(left()).toHaveLength(1), {timeout: 20_000, interval: 20})
    return child
  }
  const ended = (child: ChildProcess) => new Promise((resolve) => child.on('exit', (code, signal) => resolve(signal ?? code)))

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s leaves nothing', {timeout: 30_000}, async (signal) => {
    const child = await begin()
    const end = ended(child)
    child.kill(signal)
    expect(await end).toBe(signal)
    expect(left()).toEqual([])
    expect(readdirSync(at())).toEqual(['a.txt', 'b.txt'])
  })

  it('by SIGKILL leaves what the next run removes', {timeout: 30_000}, async () => {
    const child = await begin()
    const end = ended(child)
    child.kill('SIGKILL')
    expect(await end).toBe('SIGKILL')
    const [name] = left()
    const living = name.replace(/-\d+-/, `-${process.pid}-`)
    const foreign = name.replace(/gongwen-\w{8}/, 'gongwen-00000000')
    put(living, '')
    put(foreign, '')
    put('.gongwen-notes.tmp', '')
    put('b.txt', good)
    expect((await here(['b.txt', '-o', 'b.json'])).code).toBe(0)
    expect(left().sort()).toEqual([foreign, living, '.gongwen-notes.tmp'].sort())
  })

  it('listens no longer than it has to', async () => {
    const count = () => process.listenerCount('SIGINT') + process.listenerCount('exit')
    const before = count()
    const temporary = await createTemporary(at(), 0o600)
    expect(count()).toBe(before + 2)
    await temporary.handle.close()
    temporary.forget()
    expect(count()).toBe(before)
    await removeLeftovers(at('none'))
    await expect(createTemporary(at('none'), 0o600)).rejects.toThrow('ENOENT')
    expect(count()).toBe(before)
  })
})

describe.skipIf(!onLinux)('a standard output that takes nothing', () => {
  const shell = (command: string) => {
    const {status, stderr} = spawnSync('bash', ['--norc', '-c', `"$0" "$1" ${command}`, process.execPath, bin], {
      cwd: at(),
      encoding: 'utf8',
      env: {PATH: process.env.PATH},
    })
    return {code: status, stderr}
  }

  it.each(['good.txt', 'check good.txt --no-config', 'inspect good.txt', 'rules', 'schema', '--help', '--version'])(
    'is an error: %s',
    (command) => {
      put('good.txt', good)
      expect(shell(`${command} -q > /dev/full`)).toMatchObject({code: 1, stderr: '错误：磁盘已满\n'})
      expect(shell(`${command} -q 1< /dev/null`)).toMatchObject({code: 1, stderr: '错误：这里不能写\n'})
      expect(shell(`${command} -q > /dev/full 2> /dev/full`).code).toBe(1)
    },
  )
})

describe.skipIf(!onLinux)('a reader that goes away', () => {
  const shell = (command: string) => {
    const {stdout, stderr} = spawnSync(
      'bash',
      ['--norc', '-c', `"$0" "$1" ${command} | true; echo "\${PIPESTATUS[0]}"`, process.execPath, bin],
      {
        cwd: at(),
        encoding: 'utf8',
        env: {PATH: process.env.PATH},
      },
    )
    return {code: Number(stdout), stderr}
  }

  it('takes no error out of the exit code, and is none', () => {
    put('bad.txt', bad)
    put('good.txt', good)
    expect(shell('check bad.txt --no-config')).toEqual({code: 1, stderr: ''})
    // What was not written is lost: the code is that of a broken pipe.
    expect(shell('check good.txt --no-config')).toEqual({code: 141, stderr: ''})
    expect(shell('inspect good.txt')).toEqual({code: 141, stderr: ''})
    expect(shell('none.txt good.txt -f json')).toMatchObject({code: 1, stderr: expect.stringContaining('none.txt')})
  })
})

it('only one module writes files', () => {
  const writing = readdirSync('src', {recursive: true, encoding: 'utf8'}).filter(
    (name) =>
      name.endsWith('.ts') &&
      /\b(?:writeFile(?:Sync)?|createWriteStream|rename(?:Sync)?)\b[^'\n]*'node:fs/.test(readFileSync(path.join('src', name), 'utf8')),
  )
  expect(writing).toEqual([path.join('cli', 'files', 'file-writer.ts')])
})
