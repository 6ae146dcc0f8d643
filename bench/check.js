/**
 * `node bench/check.js [COUNT]`: `gongwen check` on an archive of structured documents, against ajv-cli with the same
 * schema: many files in one run, and (from a sample) started once a file, which is how hooks and scripts mostly use it. Needs
 * `npm run build`; ajv-cli is installed into a temporary folder.
 */
import {spawnSync} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {parse, stringify} from 'yaml'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = process.env.GW ?? path.join(root, 'bin', 'gongwen.js')
const count = Number(process.argv[2] ?? 10_000)
const sample = 12
const work = mkdtempSync(path.join(tmpdir(), 'gongwen-bench-'))

/** Seconds of one process; its exit code has to be 0. */
function time(args, cwd = work) {
  const start = performance.now()
  const {status, stderr, stdout} = spawnSync(process.execPath, args, {cwd, encoding: 'utf8', maxBuffer: 1 << 28})
  if (status !== 0) throw new Error(`${args.join(' ')}: ${(stderr + stdout).slice(0, 500)}`)
  return (performance.now() - start) / 1000
}

/** The faster of two runs: a busy machine only ever adds. */
const twice = (run) => Math.min(run(), run())

try {
  const notices = path.join(root, 'fixtures', 'notices')
  const documents = readdirSync(notices).map((slug) => parse(readFileSync(path.join(notices, slug, 'document.yaml'), 'utf8')))
  for (const [format, write] of [
    ['json', (value) => JSON.stringify(value)],
    // Quoted, for ajv-cli reads a bare date as no string.
    ['yaml', (value) => stringify(value, {lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN'})],
  ]) {
    const texts = documents.map((value) => write({...value, source: {name: 'notice.txt', format: 'txt'}}))
    mkdirSync(path.join(work, format))
    for (let i = 0; i < count; i++) writeFileSync(path.join(work, format, `${i}.${format}`), texts[i % texts.length])
  }
  cpSync(path.join(root, 'schemas', 'gongwen.schema.json'), path.join(work, 'schema.json'))
  writeFileSync(path.join(work, 'package.json'), '{}')
  const npm = spawnSync('npm', ['i', 'ajv-cli@5.0.0', 'ajv-formats@3', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: work,
    shell: process.platform === 'win32',
  })
  if (npm.status !== 0) throw new Error(`ajv-cli could not be installed: ${npm.stderr}`)
  const ajv = [
    path.join(work, 'node_modules', 'ajv-cli', 'dist', 'index.js'),
    'validate',
    '--spec=draft2020',
    '--strict=false',
    '-c',
    'ajv-formats',
    '-s',
    'schema.json',
    '-d',
  ]

  for (const format of ['json', 'yaml']) {
    const ours = twice(() => time([bin, 'check', format, '--no-config']))
    const theirs = twice(() => time([...ajv, `${format}/*.${format}`]))
    let single = 0
    for (let i = 0; i < sample; i++) single += time([...ajv, `${format}/${i}.${format}`])
    const each = (single / sample) * count
    console.log(`${count} × ${format}: gongwen check ${ours.toFixed(2)} s`)
    console.log(`  ajv-cli, many files   ${theirs.toFixed(2)} s   ${(theirs / ours).toFixed(2)} × as long`)
    console.log(`  ajv-cli, once a file  ${each.toFixed(0)} s   ${(each / ours).toFixed(0)} × as long (from ${sample} starts)`)
  }
} finally {
  rmSync(work, {recursive: true, force: true})
}
