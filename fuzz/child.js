/**
 * A process that reads the cases of the seeds it is sent, one at a time, and answers with their faults; what ends it is seen by its parent.
 * `node child.js DIST LIMIT`. A thread beside it ends it when a case takes more than LIMIT seconds of processor time: it
 * runs also while the reading never pauses, and what else the machine does is no matter.
 */
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {isMainThread, Worker, workerData} from 'node:worker_threads'
import {faultsOf} from './faults.js'
import {makeCase} from './make-case.js'

const [dist, limit] = process.argv.slice(2)
if (isMainThread) await readCases()
else watch(workerData)

async function readCases() {
  const library = await import(pathToFileURL(path.resolve(dist, 'index.js')).href)
  // when the case began that is being read, in seconds of processor time; 0 between cases
  const begun = new Float64Array(new SharedArrayBuffer(8))
  new Worker(new URL(import.meta.url), {workerData: begun, argv: [dist, limit]}).unref()
  process.on('message', async (seed) => {
    const {name, bytes} = makeCase(seed)
    const start = processorTime()
    begun[0] = start
    const faults = await faultsOf(library, bytes, name)
    begun[0] = 0
    process.send({seed, faults, seconds: processorTime() - start})
  })
  process.on('disconnect', () => process.exit())
  process.send({ready: true})
}

function watch(begun) {
  setInterval(() => {
    const start = begun[0]
    if (start > 0 && processorTime() - start > Number(limit)) process.kill(process.pid, 'SIGXCPU')
  }, 100)
}

function processorTime() {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1e6
}
