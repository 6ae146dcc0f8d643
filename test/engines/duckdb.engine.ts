import {spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {createWriteStream, existsSync, statSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {temporaryFolder} from '../support/terminal.ts'
import {engines, filter, root, toLines, unless} from './place.ts'

const python = path.join(engines, 'venv', 'bin', 'python')
const isThere = unless(existsSync(python) && spawnSync(python, ['-c', 'import duckdb']).status === 0, 'DuckDB')

/** Rows of tasks that are queried. */
const count = 1_000_000

describe.runIf(isThere)('DuckDB', () => {
  it('keeps the tasks of an archive in Parquet, and counts a million by lead and by when they are due', async () => {
    const {folder, remove} = temporaryFolder()
    const at = (name: string) => path.join(folder, name)
    const [command, ...argv] = filter.split(' ')
    const answers = spawnSync(command, [...argv, '--tasks'], {input: toLines(40).join('\n'), encoding: 'utf8', maxBuffer: 2 ** 30}).stdout
    const tasks: object[] = answers
      .trim()
      .split('\n')
      .flatMap((line) => JSON.parse(line).tasks)
    const file = createWriteStream(at('tasks.ndjson'))
    for (let row = 0; row < count; row++) {
      const task = tasks[row % tasks.length] as {lead: string[]; deadline?: string; notice?: string}
      const lead = task.lead.length ? [`${task.lead[0]}${row % 97}`] : []
      const deadline = row % 3 ? new Date(Date.UTC(2025, 0, 1 + (row % 700))).toISOString().slice(0, 10) : undefined
      if (!file.write(`${JSON.stringify({...task, notice: `${task.notice}（${row % 9973}）`, lead, deadline})}\n`))
        await once(file, 'drain')
    }
    file.end()
    await once(file, 'close')
    const made = spawnSync(
      'bash',
      ['-c', `"$0" "$1" "$2" < "$3"`, python, path.join(root, 'examples', 'duckdb', 'archive.py'), at('tasks.parquet'), at('tasks.ndjson')],
      {encoding: 'utf8'},
    )
    expect(made).toMatchObject({status: 0, stderr: ''})
    // The answers of the filter too, with year and body of their notices.
    const flat = spawnSync(python, [path.join(root, 'examples', 'duckdb', 'archive.py'), at('answers.parquet')], {
      input: answers,
      encoding: 'utf8',
    })
    expect(flat).toMatchObject({status: 0, stderr: ''})
    const query = `
import duckdb, json, time
duckdb.sql("set threads = 2")
def timed(query):
    began = time.perf_counter()
    rows = duckdb.sql(query).fetchall()
    return rows, round((time.perf_counter() - began) * 1000)
tasks = "'${at('tasks.parquet')}'"
print(json.dumps([
  timed(f"select count(*) from {tasks}")[0],
  timed(f"select body, count(*) from (select unnest(lead) as body from {tasks}) group by all order by 2 desc limit 10")[1],
  timed(f"select count(*) from {tasks} where deadline between date '2025-06-01' and date '2025-06-30'"),
  duckdb.sql("select count(*), count(body) from '${at('answers.parquet')}'").fetchall(),
]))`
    const {stdout, stderr} = spawnSync(python, ['-c', query], {encoding: 'utf8'})
    expect(stderr).toBe('')
    const [[[rows]], byLead, [[[due]], byTime], [[flatRows, withBody]]] = JSON.parse(stdout)
    expect([rows, flatRows]).toEqual([count, tasks.length])
    expect(due).toBeGreaterThan(0)
    expect(withBody).toBeGreaterThan(0)
    spawnSync('zstd', ['-q', at('tasks.ndjson')])
    const size = (name: string) => (existsSync(at(name)) ? `${(statSync(at(name)).size / 1e6).toFixed(1)} MB` : 'not made')
    console.log(
      `DuckDB: ${count} tasks; by lead ${byLead} ms, due in a month ${byTime} ms; Parquet ${size('tasks.parquet')}, NDJSON ${size('tasks.ndjson')}, with zstd ${size('tasks.ndjson.zst')}`,
    )
    remove()
  })
})
