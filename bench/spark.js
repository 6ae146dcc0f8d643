import {spawn} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {mixTexts} from './texts.js'

const root = fileURLToPath(new URL('../', import.meta.url))
const filter = `${process.execPath} ${path.join(root, 'bin', 'gongwen.js')} filter`
const bin = path.join(process.env.GONGWEN_ENGINES ?? '', 'venv', 'bin')
const count = Number(process.env.COUNT ?? 4000)
/** Ticks of the clock that Linux counts CPU in, by the second. */
const ticks = 100

/**
 * What a notice costs in Spark and in the filter alone, in CPU: two archives of different size go through each, so that the start, which the
 * size does not change, falls out (Linux; Spark as scripts/install-engines.sh installs it).
 */
export async function spark() {
  if (!existsSync(path.join(bin, 'spark-submit')))
    throw new Error('no Spark: scripts/install-engines.sh FOLDER, then GONGWEN_ENGINES=FOLDER BENCH=spark npm run bench')
  const folder = mkdtempSync(path.join(tmpdir(), 'gongwen-'))
  try {
    const few = Math.round(count / 4)
    const job = await grows(folder, [few, count], throughSpark)
    const bare = await grows(folder, [few, count], throughFilter)
    const told = ({each, start}) => `${(each * 1000).toFixed(2)} ms a notice and ${start.toFixed(1)} s`
    const ratio = (job.each / bare.each).toFixed(2)
    return [
      {
        what: `a notice through Spark takes ${ratio} × the CPU of the filter alone, by ${few} and ${count}: ${told(job)} to start, ${told(bare)}`,
      },
    ]
  } finally {
    rmSync(folder, {recursive: true})
  }
}

/** Seconds of CPU that each notice takes, and those that are there without any. */
async function grows(folder, counts, run) {
  const {texts} = mixTexts()
  const taken = []
  for (const size of counts) {
    const archive = path.join(folder, `${size}.ndjson`)
    const lines = Array.from({length: size}, (_, index) => JSON.stringify({id: String(index), text: texts[index % texts.length]}))
    writeFileSync(archive, `${lines.join('\n')}\n`)
    taken.push(await run(archive, path.join(folder, `${size}-out`)))
  }
  const each = (taken[1] - taken[0]) / (counts[1] - counts[0])
  return {each, start: taken[0] - each * counts[0]}
}

function throughSpark(archive, output) {
  const options = ['--master', 'local-cluster[2,1,1024]', '--driver-memory', '512m', '--conf', 'spark.ui.enabled=false']
  const job = [path.join(root, 'examples', 'spark', 'archive.py'), archive, output, '--partitions', '8', '--filter', filter]
  return cpuOf(path.join(bin, 'spark-submit'), [...options, ...job], {PATH: `${bin}:${process.env.PATH}`})
}

const throughFilter = (archive, output) => cpuOf('sh', ['-c', `${filter} --tasks --documents < ${archive} > ${output}.ndjson`], {})

/** Seconds of CPU of a command and of all that it starts, by looking often: the last twentieth of a second of each is not seen. */
async function cpuOf(command, argv, env) {
  const child = spawn(command, argv, {stdio: 'ignore', env: {...process.env, ...env}})
  const family = new Map([[child.pid, 0]])
  const look = () => {
    const seen = readdirSync('/proc').flatMap((id) => (/^\d+$/.test(id) ? ticksOf(id) : []))
    // A parent has the lower id but where ids begin anew, and then it is known by the next look.
    for (const {id, parent, used} of seen.sort((one, other) => one.id - other.id))
      if (family.has(id) || family.has(parent)) family.set(id, used)
  }
  const watch = setInterval(look, 50)
  const code = await new Promise((resolve) => child.on('close', resolve))
  clearInterval(watch)
  if (code !== 0) throw new Error(`${command} ended with ${code}`)
  return [...family.values()].reduce((sum, used) => sum + used, 0) / ticks
}

/** A process, its parent and the ticks of CPU that it took itself; nothing where it has ended. */
function ticksOf(id) {
  try {
    // Behind the name, which may hold anything: state, parent, … the CPU of the process itself.
    const fields = readFileSync(`/proc/${id}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ')
    return [{id: Number(id), parent: Number(fields[1]), used: Number(fields[11]) + Number(fields[12])}]
  } catch {
    return []
  }
}
