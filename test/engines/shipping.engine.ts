import {spawnSync} from 'node:child_process'
import {copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {temporaryFolder} from '../support/terminal.ts'
import {engines, root, unless} from './place.ts'

/** Bytes of the package as it is packed, of its folder with all that it needs, and of the executable: a fifth above what they are. */
const most = {packed: 5_200_000, installed: 41_000_000, executable: 137_000_000}

const binaryOf = (name: string) => path.join(engines, 'node_modules', name, 'bin', name === 'bun' ? 'bun.exe' : 'node')
const nodes = ['node20', 'node22', 'node24'].filter((name) => unless(existsSync(binaryOf(name)), name))
const canCompile = unless(process.platform === 'linux' && existsSync(binaryOf('bun')), 'bun')

/** A notice in each format that README names, as far as there is a fixture. */
const notices = ['txt', 'md', 'html', 'docx', 'pdf', 'ofd', 'doc'].flatMap((ending) => {
  const found = ['office-meeting', 'flood-season', 'commendation-decision']
    .map((name) => path.join(root, 'fixtures', 'notices', name, `input.${ending}`))
    .find((file) => existsSync(file))
  return found ? [{ending, file: found}] : []
})
const registers = ['csv', 'tsv', 'xlsx', 'docx', 'html', 'ics', 'json', 'md']

/** Runs the command on every format of input and of output, and gives what came out. */
function everyFormat(folder: string, command: string[]): Record<string, string> {
  const out: Record<string, string> = {}
  const run = (name: string, ...argv: string[]) => {
    const {status, stdout, stderr} = spawnSync(command[0], [...command.slice(1), ...argv], {
      cwd: folder,
      encoding: 'utf8',
      env: {PATH: process.env.PATH, SOURCE_DATE_EPOCH: '1760000000'},
    })
    expect({status, stderr}, `${name} ${argv.join(' ')}`).toEqual({status: 0, stderr: ''})
    out[name] = stdout
  }
  for (const {ending, file} of notices) {
    copyFileSync(file, path.join(folder, `通知.${ending}`))
    run(ending, `通知.${ending}`, '-f', 'json', '-q')
  }
  for (const format of ['yaml', 'ndjson']) run(format, '通知.txt', '-f', format, '-q')
  for (const format of registers) {
    run(`tasks ${format}`, 'tasks', '通知.txt', '-q', '-o', `台账.${format}`, '--overwrite')
    out[`register ${format}`] = ['xlsx', 'docx'].includes(format) ? 'written' : readFileSync(path.join(folder, `台账.${format}`), 'utf8')
  }
  run('parse', 'parse', '.', '-o', '出/', '-q', '--jobs', '2')
  out.parse = readFileSync(path.join(folder, '出', '通知.txt.yaml'), 'utf8')
  run('check', 'check', '通知.txt', '-q')
  return out
}

let folder: string
let remove: () => void
let expected: Record<string, string>
beforeAll(() => {
  ;({folder, remove} = temporaryFolder())
  mkdirSync(path.join(folder, 'here'))
  expected = everyFormat(path.join(folder, 'here'), [process.execPath, path.join(root, 'bin', 'gongwen.js')])
}, 300_000)
afterAll(() => remove())

describe('the package', () => {
  it('is as large as it was', () => {
    const {stdout} = spawnSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {cwd: root, encoding: 'utf8'})
    const [{filename, size, unpackedSize}] = JSON.parse(stdout)
    console.log(`package: ${(size / 1e6).toFixed(2)} MB packed, ${(unpackedSize / 1e6).toFixed(1)} MB unpacked`)
    expect(size).toBeLessThan(most.packed)
    const empty = path.join(folder, 'empty')
    mkdirSync(empty)
    writeFileSync(path.join(empty, 'package.json'), '{}')
    const installed = spawnSync(
      'npm',
      ['install', '--no-fund', '--no-audit', '--ignore-scripts', '--omit=peer', path.join(folder, filename)],
      {cwd: empty, encoding: 'utf8'},
    )
    expect(installed.status, installed.stderr).toBe(0)
    const bytes = Number(/^\d+/.exec(spawnSync('du', ['-sb', 'node_modules'], {cwd: empty, encoding: 'utf8'}).stdout)![0])
    console.log(`installed with all that it needs: ${(bytes / 1e6).toFixed(1)} MB`)
    expect(bytes).toBeLessThan(most.installed)
  })

  it.each(nodes)('reads and writes every format where it is installed in an empty folder, on %s', (name) => {
    const bin = path.join(folder, 'empty', 'node_modules', 'gongwen', 'bin', 'gongwen.js')
    const place = path.join(folder, name)
    mkdirSync(place)
    expect(everyFormat(place, [binaryOf(name), bin])).toEqual(expected)
  })
})

describe.runIf(canCompile)('the single executable', () => {
  it('reads and writes every format where nothing else is', () => {
    const file = path.join(folder, 'gongwen')
    const built = spawnSync(process.execPath, [path.join(root, 'scripts', 'executable.js'), '--bun', binaryOf('bun'), '--out', file], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(built.status, built.stderr).toBe(0)
    console.log(`executable: ${(statSync(file).size / 1e6).toFixed(1)} MB`)
    expect(statSync(file).size).toBeLessThan(most.executable)
    const place = path.join(folder, 'single')
    mkdirSync(place)
    // What it was built of is not to be had where it runs.
    const hides = process.getuid?.() === 0 && spawnSync('unshare', ['-m', 'true']).status === 0
    const hidden = ['unshare', '-m', 'sh', '-c', `mount -t tmpfs none ${root} && exec "$0" "$@"`, file]
    expect(everyFormat(place, hides ? hidden : [file])).toEqual(expected)
  })
})
