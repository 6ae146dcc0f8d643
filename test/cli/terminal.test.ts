import {EventEmitter} from 'node:events'
import {PassThrough, Readable, Writable} from 'node:stream'
import {describe, expect, it} from 'vitest'
import {terminal} from '../../src/cli/index.ts'

/** A process with streams of its own. */
function fake(stdout: Writable = new PassThrough()) {
  const out = Object.assign(new EventEmitter(), {
    stdin: Readable.from([Buffer.from('云'), Buffer.from('岭')]),
    stdout,
    stderr: new PassThrough(),
    cwd: () => '/here',
    env: {LANG: 'zh_CN.UTF-8'},
  })
  return out
}
const io = (process: ReturnType<typeof fake>) => terminal(process as unknown as NodeJS.Process)

describe('terminal', () => {
  it('reads all of standard input', async () => {
    expect(Buffer.from((await io(fake()).readStdin(100))!).toString()).toBe('云岭')
  })

  it('knows its surroundings', () => {
    const {cwd, env, stdinIsTTY, stdout, stderr} = io(fake())
    expect({cwd, env, stdinIsTTY, out: stdout.isTTY, err: stderr.isTTY}).toEqual({
      cwd: '/here',
      env: {LANG: 'zh_CN.UTF-8'},
      stdinIsTTY: false,
      out: false,
      err: false,
    })
  })

  it('waits until a text is taken', async () => {
    const taken: string[] = []
    const slow = new Writable({
      write(chunk, _, done) {
        setTimeout(() => {
          taken.push(String(chunk))
          done()
        }, 5)
      },
    })
    await io(fake(slow)).stdout.write('一')
    expect(taken).toEqual(['一'])
  })

  it('writes into nothing when the reader goes away, and passes other errors on', async () => {
    const broken = (code: string) => new Writable({write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), {code}))})
    const gone = io(fake(broken('EPIPE'))).stdout
    expect(gone.isClosed).toBe(false)
    await gone.write('一')
    expect(gone.isClosed).toBe(true)
    await gone.write('二')
    const full = io(fake(broken('ENOSPC'))).stdout
    await expect(full.write('一')).rejects.toThrow('ENOSPC')
    expect(full.isClosed).toBe(false)
  })
})
