import {fork} from 'node:child_process'
import {fileURLToPath} from 'node:url'

const childFile = fileURLToPath(new URL('./child.js', import.meta.url))
/** Megabytes of a child's heap: whoever takes more is ended by the engine, and that is a fault. */
const memory = 1024

/** The fault of a case that is not read within the limit. */
export const tooLong = 'takes longer than the limit'

/**
 * Reads the cases of the seeds in `processes` children with the build in `dist`, and calls `done(seed, faults, seconds)` for each. A child that dies or takes
 * longer than `limit` seconds has a fault of its own, and another child takes its place.
 */
export async function readCases(seeds, {dist, processes, limit}, done) {
  const waiting = seeds[Symbol.iterator]()
  await Promise.all(Array.from({length: processes}, () => work()))

  async function work() {
    let child
    for (let {value: seed, done: ended} = waiting.next(); !ended; {value: seed, done: ended} = waiting.next()) {
      child ??= await start(dist)
      const {faults, seconds, died} = await readOne(child, seed, limit)
      if (died) child = undefined
      await done(seed, faults, seconds)
    }
    child?.kill()
  }
}

async function start(dist) {
  const child = fork(childFile, [dist], {execArgv: [`--max-old-space-size=${memory}`], stdio: ['ignore', 'ignore', 'pipe', 'ipc']})
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
    let timer
    const end = (result) => {
      clearTimeout(timer)
      child.removeAllListeners('message')
      child.removeAllListeners('exit')
      resolve(result)
    }
    child.on('message', ({begun, faults, seconds}) => {
      if (!begun) return end({faults, seconds})
      timer = setTimeout(() => {
        child.kill('SIGKILL')
        end({faults: [tooLong], seconds: limit, died: true})
      }, limit * 1000)
    })
    child.on('exit', (code, signal) => {
      const why = /heap|memory|allocation/i.test(child.said) ? 'out of memory' : (/^(?:Fatal|\w*Error).*$/m.exec(child.said)?.[0] ?? '')
      end({faults: [`ended the process: ${signal ?? code} ${why}`.trim()], seconds: 0, died: true})
    })
    child.send(seed)
  })
}
