import {spawn, spawnSync} from 'node:child_process'
import {randomUUID} from 'node:crypto'
import {once} from 'node:events'
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {temporaryFolder} from '../support/terminal.ts'
import {engines, filter, has, root, toLines, unless} from './place.ts'

const bin = path.join(engines, 'venv', 'bin')
const isThere = unless(existsSync(path.join(bin, 'spark-submit')) && has('java'), 'Spark')

/** The processes that a word stands on the command line of. */
const processesOf = (word: string) =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => {
      try {
        return readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(word)
      } catch {
        return false
      }
    })
    .map(Number)

describe.runIf(isThere)('Spark', () => {
  it('reads an archive on two executors; one that is killed in the middle loses nothing and doubles nothing', async () => {
    const {folder, remove} = temporaryFolder()
    const lines = toLines(400, true)
    writeFileSync(path.join(folder, 'archive.ndjson'), lines.map((line) => `${line}\n`).join(''))
    const mark = `-Dgongwen.run=${randomUUID()}`
    const output = path.join(folder, 'out')
    const conf = {
      'spark.executor.memory': '512m',
      'spark.ui.enabled': 'false',
      'spark.executor.extraJavaOptions': mark,
      'spark.locality.wait': '0',
    }
    const began = performance.now()
    const job = spawn(
      path.join(bin, 'spark-submit'),
      [
        ...['--master', 'local-cluster[2,1,1024]', '--driver-memory', '512m'],
        ...Object.entries(conf).flatMap(([key, value]) => ['--conf', `${key}=${value}`]),
        path.join(root, 'examples', 'spark', 'archive.py'),
        ...[path.join(folder, 'archive.ndjson'), output, '--partitions', '8', '--filter', `${filter} --timeout 60`],
      ],
      {env: {...process.env, PATH: `${bin}:${process.env.PATH}`}, stdio: ['ignore', 'ignore', 'pipe']},
    )
    let log = ''
    job.stderr.on('data', (piece) => {
      log += piece
    })
    const ended = once(job, 'close')
    const executors = () =>
      processesOf(mark).filter(
        (id) => id !== job.pid && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('CoarseGrainedExecutorBackend'),
      )
    const committed = () => {
      const place = path.join(output, 'documents', '_temporary', '0')
      return existsSync(place) && readdirSync(place).some((name) => name.startsWith('task_'))
    }
    let killed: number | undefined
    while (job.exitCode === null && killed === undefined) {
      if (committed()) {
        const running = executors()
        expect(running).toHaveLength(2)
        killed = running[0]
        process.kill(killed, 'SIGKILL')
      }
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    const [code] = await ended
    expect({code, log: code ? log.slice(-3000) : ''}).toEqual({code: 0, log: ''})
    expect(killed).toBeDefined()
    expect(log).toMatch(/Lost executor/)
    const seconds = (performance.now() - began) / 1000

    const query = `
import duckdb, json
documents = duckdb.sql("select count(*), count(distinct id), count(error) from '${output}/documents/*.parquet'").fetchall()[0]
tasks = duckdb.sql("select count(*), count(distinct (notice_id, task_id)) from read_parquet('${output}/tasks/*/*/*.parquet', hive_partitioning=true)").fetchall()[0]
print(json.dumps([documents, tasks]))`
    const found = spawnSync(path.join(bin, 'python'), ['-c', query], {encoding: 'utf8'})
    const bare = performance.now()
    const [command, ...argv] = filter.split(' ')
    const answers = spawnSync(command, [...argv, '--tasks', '--documents'], {
      input: lines.map((line) => `${line}\n`).join(''),
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    })
      .stdout.trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const alone = (performance.now() - bare) / 1000
    const errors = answers.filter(({error}) => error).length
    const tasks = answers.reduce((sum, answer) => sum + (answer.tasks?.length ?? 0), 0)
    const [[rows, ids, failed], [taskRows, taskIds]] = JSON.parse(found.stdout)
    expect([rows, ids, failed]).toEqual([lines.length, lines.length, errors])
    expect([taskRows, taskIds]).toEqual([tasks, tasks])
    console.log(
      `Spark: ${lines.length} notices in ${seconds.toFixed(1)} s with start and a killed executor; the bare filter ${alone.toFixed(1)} s`,
    )
    remove()
  })
})
