import {fork} from 'node:child_process'
import {fileURLToPath} from 'node:url'

const childFile = fileURLToPath(new URL('./child.js', import.meta.url))
/** Megabytes of a child's heap: whoever takes more is ended by the engine, and that is a fault. */
const memory = 1024
const tooLong = 'takes longer than the limit'

/**
 * Reads the cases of the seeds in `processes` children with the build in `dist`, and calls `done(seed, {faults, seconds, died})` for each and waits for it. A child that
 * dies, or takes more than `limit` seconds of processor time, has a fault of its own, and another child takes its place.
 */
export async function readCases(seeds, {dist, processes, limit}, done) {
  const waiting = seeds[Symbol.iterator]()
  await Promise.all(Array.from({length: processes}, () => work()))

  async function work() {
    let child
    for (let {value: seed, done: ended} = waiting.next(); !ended; {value: seed, done: ended} = waiting.next()) {
      child ??= await start(dist, limit)
      const result = await readOne(child, seed, limit)
      if (result.died) child = undefined
      await done(seed, result)
    }
    child?.kill()
  }
}

async function start(dist, limit) {
  const execArgv = [`--max-old-space-size=${memory}`]
  const child = fork(childFile, [dist, String(limit)], {execArgv, stdio: ['ignore', 'ignore', 'pipe', 'ipc']})
  child.said = ''
  child.stderr.on('data', (chunk) => {
    child.said = (child.said + chunk).slice(-4000)
  })
  await new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', () => reject(new Error(`the build in ${dist} cannot be loaded: ${child.said}`)))
  })
  child.removeAllListeners('exit')
  return child
}

/** What came of one case: its faults, or what ended the child. */
function readOne(child, seed, limit) {
  return new Promise((resolve) => {
    const end = (result) => {
      clearTimeout(timer)
      child.removeAllListeners('message')
      child.removeAllListeners('exit')
      resolve(result)
    }
    // what waits for nothing takes no processor time
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      end({faults: [tooLong], seconds: limit, died: true})
    }, limit * 20_000)
    child.on('message', ({faults, seconds}) => end({faults, seconds}))
    child.on('exit', (code, signal) =>
      end({faults: [signal === 'SIGXCPU' ? tooLong : lastWords(child, signal ?? code)], seconds: limit, died: true}),
    )
    child.send(seed)
  })
}

function lastWords({said}, status) {
  const why = /heap|memory|allocation/i.test(said) ? 'out of memory' : (/^(?:Fatal|\w*Error).*$/m.exec(said)?.[0] ?? '')
  return `ended the process: ${status} ${why}`.trim()
}
