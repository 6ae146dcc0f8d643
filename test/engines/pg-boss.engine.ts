import {type ChildProcess, execFileSync, spawn, spawnSync} from 'node:child_process'
import {chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {temporaryFolder} from '../support/terminal.ts'
import {engines, filter, root, toLines, unless} from './place.ts'

const postgres = existsSync('/usr/lib/postgresql')
  ? readdirSync('/usr/lib/postgresql')
      .map((version) => path.join('/usr/lib/postgresql', version, 'bin'))
      .filter((bin) => existsSync(path.join(bin, 'initdb')))[0]
  : undefined
const isThere = unless(
  postgres !== undefined && existsSync(path.join(engines, 'node_modules', 'pg-boss')) && process.getuid?.() === 0,
  'PostgreSQL with pg-boss (and root, to run it as its own user)',
)

describe.runIf(isThere)('pg-boss on PostgreSQL', () => {
  let folder: string
  let remove: () => void
  const as = (program: string, ...argv: string[]) => ['-u', 'postgres', '--', path.join(postgres!, program), ...argv]
  const url = () => `postgres://postgres@localhost:54329/postgres`
  beforeAll(() => {
    ;({folder, remove} = temporaryFolder())
    chmodSync(folder, 0o755)
    mkdirSync(path.join(folder, 'socket'))
    for (const name of ['data', 'socket']) spawnSync('install', ['-d', '-o', 'postgres', '-m', '700', path.join(folder, name)])
    execFileSync('runuser', as('initdb', '-D', path.join(folder, 'data'), '-A', 'trust', '-U', 'postgres'), {stdio: 'ignore', cwd: folder})
    const options = `-p 54329 -c listen_addresses=localhost -k ${path.join(folder, 'socket')} -c fsync=off`
    execFileSync(
      'runuser',
      as('pg_ctl', '-D', path.join(folder, 'data'), '-o', options, '-w', '-l', path.join(folder, 'data', 'log'), 'start'),
      {stdio: 'ignore', cwd: folder},
    )
    copyFileSync(path.join(root, 'examples', 'pg-boss', 'worker.mjs'), path.join(engines, 'worker.mjs'))
  })
  afterAll(() => {
    spawnSync('runuser', as('pg_ctl', '-D', path.join(folder, 'data'), '-m', 'immediate', 'stop'), {cwd: folder})
    remove()
  })

  it('loses nothing and doubles nothing when a worker is killed, and keeps what cannot be read among the dead letters', async () => {
    const PgBoss = createRequire(path.join(engines, 'x.js'))('pg-boss')
    const boss = new PgBoss({connectionString: url(), maintenanceIntervalSeconds: 1})
    await boss.start()
    const db = boss.getDb()
    const workers: ChildProcess[] = []
    const begin = () => {
      const env = {...process.env, DATABASE_URL: url(), GONGWEN: `${filter} --tasks`, EXPIRE_SECONDS: '15'}
      const worker = spawn(process.execPath, ['worker.mjs'], {cwd: engines, env, stdio: ['ignore', 'ignore', 'inherit']})
      workers.push(worker)
      return worker
    }
    const count = async (query: string) => Number((await db.executeSql(query, [])).rows[0].count)
    const until = async (isDone: () => Promise<boolean>) => {
      while (!(await isDone().catch(() => false))) await new Promise((resolve) => setTimeout(resolve, 100))
    }
    try {
      const first = begin()
      await until(async () => (await boss.getQueue('notices')) !== null)
      const notices = toLines(200).map((line) => ({data: JSON.parse(line)}))
      // Some come twice, and some cannot be read.
      for (const {data} of [...notices, ...notices.slice(0, 20), {data: {text: ''}}, {data: {base64: 'UEsDBA=='}}])
        await boss.send('notices', {text: data.text, base64: data.base64})
      begin()
      await until(async () => (await count('select count(*) from documents')) > 20)
      first.kill('SIGKILL')
      begin()
      await until(
        async () =>
          (await count("select count(*) from pgboss.job where name = 'notices' and state in ('created', 'retry', 'active')")) === 0,
      )
      expect(await count('select count(*) from documents')).toBe(200)
      expect(await count("select count(*) from documents where answer ? 'tasks'")).toBe(200)
      expect(await count("select count(*) from pgboss.job where name = 'notices-dead'")).toBe(2)
    } finally {
      for (const worker of workers) worker.kill('SIGKILL')
      await boss.stop({graceful: false})
    }
  })
})
