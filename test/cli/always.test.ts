import {spawnSync} from 'node:child_process'
import {readFileSync, statSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {bundled} from '../../scripts/bundled.js'
import {loadedBy} from '../support/loaded-by.ts'

const at = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))
const notice = 'fixtures/notices/office-meeting/input.txt'

// What every start loads decides how long it takes. No clock is asked here: what is loaded can be counted.

describe('the code that every start loads', () => {
  const loaded = [...loadedBy('src/cli/index.ts')]

  it('is of these folders: commands, checks, reports and what else few runs need are loaded by those', () => {
    const folders = new Set(loaded.filter((name) => name.startsWith('src/')).map((name) => name.split('/')[1]))
    expect([...folders].filter((name) => !name.endsWith('.ts')).sort()).toEqual([
      'batch',
      'cli',
      'documents',
      'messages',
      'model',
      'parse',
      'platform',
      'read',
      'syntax',
      'write',
    ])
    expect(loaded.filter((name) => /^src\/(?:documents|write)\//.test(name)).length).toBeLessThan(12)
    expect(loaded.filter((name) => name.startsWith('src/cli/')).length).toBeLessThan(45)
  })

  it('is of one package, and of the parts of Node that it cannot do without', () => {
    expect(loaded.filter((name) => !name.startsWith('src/')).sort()).toEqual([
      'node:buffer',
      'node:crypto',
      'node:fs',
      'node:path',
      'node:process',
      'node:vm',
      'vfile',
    ])
  })

  // Each 100 kB cost a start more than a millisecond. Whoever needs more room looks first for what few runs need, and for tables that can be
  // worked out when the command is built.
  it('is not larger than it was, by a tenth', () => {
    expect(statSync(at('dist/always.cjs')).size).toBeLessThan(750_000)
    expect(Object.keys(bundled)).toContain('vfile')
    expect(readFileSync(at('dist/always.cjs'), 'utf8')).not.toMatch(/[^\0-\x7f]/)
  })
})

it('a start loads these files of ours, and no child processes, threads or performance hooks', () => {
  const script = `process.argv.splice(1, 0, ${JSON.stringify(at('bin/gongwen.js'))})
    process.on('exit', () => console.error(JSON.stringify({
      files: Object.keys(require.cache),
      parts: process.moduleLoadList.map((name) => name.replace('NativeModule ', '')),
    })))
    require(process.argv[1])`
  const {stdout, stderr} = spawnSync(process.execPath, ['-e', script, '--', at(notice), '--format', 'json', '--quiet'], {encoding: 'utf8'})
  expect(JSON.parse(stdout).gongwen).toBe('1')
  const {files, parts} = JSON.parse(stderr)
  expect(files).toEqual([at('bin/gongwen.js'), at('bin/load.js'), at('dist/always.cjs')])
  expect(parts).toContain('crypto')
  for (const name of ['child_process', 'perf_hooks', 'worker_threads']) expect(parts).not.toContain(name)
})
