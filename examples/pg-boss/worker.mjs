/**
 * Takes notices from a queue in PostgreSQL (pg-boss 10), reads them with gongwen, and keeps what came of each once.
 *
 *     DATABASE_URL=postgres:///archive node worker.mjs
 *
 * A job is `{name?, text | path | base64}` in the queue `notices`. It is done at least once: one whose worker was lost comes again when its
 * time is over. What comes of a notice is kept under the digest of its content, so that a second time changes nothing. One that
 * cannot be read is tried again, and then stands among the dead letters, in the queue `notices-dead`.
 */
import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {createInterface} from 'node:readline'
import PgBoss from 'pg-boss'

const queue = 'notices'
const dead = 'notices-dead'
/** Jobs that are taken at a time; the filter does them one after the other. */
const batchSize = 20

const boss = new PgBoss({connectionString: process.env.DATABASE_URL, maintenanceIntervalSeconds: 1})
boss.on('error', (error) => console.error(String(error)))
await boss.start()
await boss.createQueue(dead)
await boss.createQueue(queue, {name: queue, retryLimit: 1, expireInSeconds: Number(process.env.EXPIRE_SECONDS ?? 300), deadLetter: dead})
const db = boss.getDb()
await db.executeSql('create table if not exists documents (digest text primary key, job uuid not null, answer jsonb not null)')

const [command, ...argv] = (process.env.GONGWEN ?? 'gongwen filter --tasks --documents').split(' ')
const filter = spawn(command, argv, {stdio: ['pipe', 'pipe', 'inherit']})
const answers = createInterface({input: filter.stdout})[Symbol.asyncIterator]()

/** What comes of a notice; answers come in the order of the lines. */
async function read({id, data}) {
  filter.stdin.write(`${JSON.stringify({id, ...data})}\n`)
  const {value, done} = await answers.next()
  if (done) throw new Error('the filter has ended')
  return JSON.parse(value)
}

const digestOf = ({text, path, base64}) =>
  createHash('sha256')
    .update(text ?? path ?? base64 ?? '')
    .digest('hex')

let isEnding = false
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => (isEnding = true))
while (!isEnding) {
  const jobs = (await boss.fetch(queue, {batchSize})) ?? []
  for (const job of jobs) {
    const answer = await read(job)
    if (answer.error) await boss.fail(queue, job.id, answer.error)
    else {
      await db.executeSql('insert into documents values ($1, $2, $3) on conflict do nothing', [
        digestOf(job.data),
        job.id,
        JSON.stringify(answer),
      ])
      await boss.complete(queue, job.id)
    }
  }
  if (!jobs.length) await new Promise((resolve) => setTimeout(resolve, 200))
}
filter.stdin.end()
await boss.stop()
