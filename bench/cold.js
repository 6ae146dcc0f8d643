import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {median} from './median.js'

const bin = fileURLToPath(new URL('../bin/gongwen.js', import.meta.url))
const pairs = 31
/** Without certificates to read: where the environment names some, `node -e 0` takes twice as long, on Node 20, and every ratio is flattered. */
const {NODE_EXTRA_CA_CERTS: _, ...env} = process.env

/** Milliseconds of one process. */
function time(args) {
  const start = performance.now()
  const {status, stderr} = spawnSync(process.execPath, args, {env, stdio: ['ignore', 'ignore', 'pipe']})
  if (status !== 0) throw new Error(`node ${args.join(' ')}: ${stderr}`)
  return performance.now() - start
}

/** A cold start against node alone, the two in turn; the ratio is of medians. */
export function cold(notice) {
  const job = [bin, notice, '--format', 'json', '--quiet']
  time(job)
  const ours = []
  const bare = []
  for (let pair = 0; pair < pairs; pair++) {
    bare.push(time(['-e', '0']))
    ours.push(time(job))
  }
  const [a, b] = [median(ours), median(bare)]
  return [
    {
      what: 'cold start: gongwen notice.txt --format json / node -e 0',
      ratio: a / b,
      // Later ones start in half the time, of which the same work is a larger part.
      limit: Number.parseInt(process.versions.node, 10) <= 20 ? 1.6 : 1.7,
      detail: `${a.toFixed(0)} ms / ${b.toFixed(0)} ms`,
    },
  ]
}
