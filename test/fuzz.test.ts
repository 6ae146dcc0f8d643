import {spawnSync} from 'node:child_process'
import {readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {beforeEach, describe, expect, it} from 'vitest'
import {openDesk} from './support/desk.ts'

const script = fileURLToPath(new URL('../fuzz/index.js', import.meta.url))

/** A build that reads nothing, and does with the case of its count what it should not. */
const broken = `import {appendFileSync, readFileSync} from 'node:fs'
const log = new URL('log', import.meta.url)
export const treeOf = ({data}) => data.tree
export const positionsOf = ({data}) => data.positions
export async function process(bytes) {
  appendFileSync(log, '.')
  const tree = {type: 'text', value: '甲', position: {start: {offset: 0}, end: {offset: 1}}}
  const data = {document: {}, lines: {text: '甲', lines: []}, positions: {'/title': [0, 1]}, tree}
  switch (readFileSync(log, 'utf8').length) {
    case 2: globalThis.process.abort()
    case 3: for (;;) {}
    case 4: data.positions['/tables/3'] = [1, 0]; break
    case 5: data.tree = {type: 'root', children: [tree, tree], position: tree.position}; break
    case 6: delete data.document; break
    case 7: throw new TypeError('not foreseen')
    case 8: throw Object.assign(new Error('damaged'), {name: 'ReadError'})
  }
  return {data, messages: []}
}
`

describe('npm run fuzz', () => {
  const {at, put, read} = openDesk()
  const fuzz = (...args: string[]) =>
    spawnSync(process.execPath, [script, '--dist', 'build', '--processes', '1', '--limit', '1', ...args], {cwd: at(), encoding: 'utf8'})
  beforeEach(() => {
    put('build/package.json', '{"type": "module"}')
  })

  it('names what ends the process, takes too long, or is read as it must not be, and keeps each file with its seed', () => {
    put('build/index.js', broken)
    const {status, stdout} = fuzz('--count', '9', '--keep', 'kept')
    expect(status).toBe(1)
    const faults = [...stdout.matchAll(/^ +1 × (.+?) {2}\[seeds (\d+)/gm)].map(([, fault, seed]) => `${seed} ${fault}`)
    expect(faults.sort()).toEqual([
      '2 ended the process: SIGABRT',
      '3 takes longer than the limit',
      '4 position /tables/N ends before it begins',
      '5 text overlaps what stands before it',
      '6 invalid document',
      '7 threw TypeError: not foreseen',
    ])
    const kept = readdirSync(at('kept'))
    for (const seed of [2, 3, 4, 5, 6, 7]) expect(kept.filter((name) => name.startsWith(`${seed}.`))).toHaveLength(2)
    expect(read('kept/4.faults')).toMatch(/\nposition \/tables\/N ends before it begins\n$/)
  })

  it('goes on where it stopped, with the same cases', () => {
    put('build/index.js', broken.replace(/switch[\s\S]*?\n {2}\}\n/, ''))
    expect(fuzz('--count', '5', '--keep', 'kept')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('5 cases from seed 1: 0 with faults'),
    })
    expect(fuzz('--count', '5', '--keep', 'kept').stdout).toContain('5 cases from seed 6: 0 with faults')
    expect(fuzz('--count', '1', '--from', '3').stdout).toContain('1 cases from seed 3')
  })
})
