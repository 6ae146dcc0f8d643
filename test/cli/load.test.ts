import {spawnSync} from 'node:child_process'
import {chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'

const loader = fileURLToPath(new URL('../../bin/load.js', import.meta.url))
let place: string
let code: string
let folder: string
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'gongwen-'))
  code = path.join(place, 'code.cjs')
  folder = path.join(place, 'gongwen', 'compiled')
  writeFileSync(code, 'console.log("one")')
})
afterEach(() => rmSync(place, {recursive: true}))

/** Runs the code; what it printed, and whether it was compiled anew. */
function run(...options: string[]) {
  const script = `const {keep} = require(${JSON.stringify(loader)}).load(${JSON.stringify(code)}); console.log(keep() ? 'anew' : 'kept')`
  const {stdout, stderr} = spawnSync(process.execPath, [...options, '-e', script], {
    encoding: 'utf8',
    env: {...process.env, XDG_CACHE_HOME: place},
  })
  expect(stderr).toBe('')
  return stdout.trim().split('\n')
}

const keptFiles = () => readdirSync(folder).map((name) => path.join(folder, name))

describe('what is kept compiled', () => {
  it('is taken from the second run on', () => {
    expect(run()).toEqual(['one', 'anew'])
    expect(run()).toEqual(['one', 'kept'])
  })

  it('is of the options of V8 too, which takes nothing that was compiled under others', () => {
    run()
    const options = ['--max-old-space-size=768']
    expect(run(...options)).toEqual(['one', 'anew'])
    expect(run(...options)).toEqual(['one', 'kept'])
    expect(run()).toEqual(['one', 'kept'])
  })

  it('is of the very source that runs', () => {
    run()
    writeFileSync(code, 'console.log("two")')
    expect(run()).toEqual(['two', 'anew'])
  })

  it('is kept of each file that the code asks for, too', () => {
    const other = path.join(place, 'other.cjs')
    writeFileSync(other, 'exports.say = () => "three"')
    writeFileSync(
      code,
      'require("node:path"); console.log(require("./other.cjs").say(), require("./other.cjs") === require("./other.cjs"))',
    )
    expect(run()).toEqual(['three true', 'anew'])
    expect(keptFiles()).toHaveLength(2)
    writeFileSync(other, 'exports.say = () => "four"')
    expect(run()).toEqual(['four true', 'anew'])
    expect(run()).toEqual(['four true', 'kept'])
  })

  it('is not taken when it is damaged, and made anew', () => {
    run()
    const [file] = keptFiles()
    const bytes = readFileSync(file)
    bytes[bytes.length - 5] ^= 1
    writeFileSync(file, bytes)
    expect(run()).toEqual(['one', 'anew'])
    expect(run()).toEqual(['one', 'kept'])
  })

  it.skipIf(process.platform === 'win32')('is not taken where others may write', () => {
    run()
    chmodSync(keptFiles()[0], 0o666)
    expect(run()).toEqual(['one', 'anew'])
    chmodSync(folder, 0o777)
    expect(run()).toEqual(['one', 'anew'])
    expect(run()).toEqual(['one', 'anew'])
  })

  it('is missed by nobody where it cannot be written', () => {
    mkdirSync(path.dirname(folder))
    writeFileSync(folder, 'a file')
    expect(run()).toEqual(['one', 'anew'])
    expect(run()).toEqual(['one', 'anew'])
  })
})

it('the package runs what can be read: its code is text', () => {
  const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
  const names = readdirSync(dist, {recursive: true, encoding: 'utf8'}).filter((name) => /\.[a-z]+$/.test(name))
  expect(names.filter((name) => !/\.(?:c?js|d\.ts|txt|html)$/.test(name))).toEqual([])
})
