/**
 * The process that reads for the command, but that files of some names make it go wrong in one way each, as files have done
 * through a reader of ours or of others. Which file does that changes when a reader is mended; the ways do not.
 */
const path = require('node:path')

const root = path.join(__dirname, '..', '..')

const ways = {
  hang() {
    for (;;);
  },
  pattern() {
    return /^(?:a+)+$/.test(`${'a'.repeat(60)}b`)
  },
  waits() {
    // nothing is ever answered
  },
  objects() {
    for (const all = []; ; ) all.push({another: all.length})
  },
  // One allocation that is too large ends a whole process at once, threads and all.
  array() {
    for (const all = []; ; ) all.push(0)
  },
  map() {
    for (const all = new Map(); ; ) all.set(all.size, 0)
  },
  // No limit of V8 counts these.
  buffers() {
    for (const all = []; ; ) all.push(Buffer.alloc(8 * 1024 * 1024, 1))
  },
  throws() {
    setImmediate(() => {
      throw new Error('where nobody awaits it')
    })
  },
  exits() {
    process.exit(0)
  },
  aborts() {
    process.abort()
  },
}

const silent = new Set(['waits.md', 'throws.md', 'count.md'])
const {on, send} = process
const waiting = []
let jobs = 0
let isBusy = false
let answer

/** Things go wrong when a job is begun, which is when the one before it is answered. */
function next() {
  const job = waiting.shift()
  isBusy = job !== undefined
  if (!job) return
  jobs++
  ways[path.basename(job.content, '.md')]?.()
  if (path.basename(job.content) === 'count.md') process.send({data: require('node:v8').serialize({failure: {message: `job ${jobs}`}})})
  else if (!silent.has(path.basename(job.content))) answer(job)
}
process.send = (message) => {
  send.call(process, message)
  if (message.data) next()
}
process.on = (event, listener) => {
  if (event !== 'message') return on.call(process, event, listener)
  answer = listener
  return on.call(process, event, (job) => {
    waiting.push(job)
    if (!isBusy) next()
  })
}
require(path.join(root, 'dist', 'reader.cjs')).serve(process, path.join(root, 'bin', 'watch.js'), Number(process.argv[2]))
