import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'

/** What everything may import. */
const shared = ['syntax', 'messages', 'platform']

/** Which folders of `src` each folder may import from, besides itself and what is shared; `.` is the spine. */
const allowed: Record<string, string[]> = {
  syntax: [],
  messages: [],
  platform: [],
  'akoma-ntoso': ['model', 'render'],
  read: ['akoma-ntoso'],
  parse: [],
  model: [],
  verdict: ['model'],
  lint: ['parse', 'model'],
  render: ['model', 'tasks'],
  write: ['model', 'render', 'akoma-ntoso'],
  diff: ['model', 'match', 'tasks', 'bodies'],
  match: [],
  documents: ['model', 'match', 'write'],
  tasks: ['model'],
  register: ['read', 'model', 'tasks', 'match'],
  bodies: ['documents', 'tasks'],
  web: ['.', 'model', 'render', 'write', 'documents', 'register', 'tasks'],
  config: ['lint', 'documents'],
  '.': ['read', 'parse', 'model', 'render', 'write', 'verdict'],
  check: ['.', 'read', 'model', 'lint', 'diff', 'documents', 'config'],
  batch: ['read', 'config'],
  cli: [
    'batch',
    '.',
    'read',
    'model',
    'verdict',
    'lint',
    'write',
    'diff',
    'documents',
    'config',
    'check',
    'tasks',
    'register',
    'bodies',
    'render',
  ],
}

const files = readdirSync('src', {recursive: true, encoding: 'utf8'}).filter((name) => /\.ts$/.test(name) && !name.endsWith('.d.ts'))
const folderOf = (file: string) => (file.includes(path.sep) ? file.split(path.sep)[0] : '.')
const source = (file: string) => readFileSync(path.join('src', file), 'utf8')
const importsOf = (file: string) => [...source(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target]) => target)

/** The files that a file imports, from `src`, those of types too. */
const targetsOf = (file: string) =>
  importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => path.normalize(path.join(path.dirname(file), name)))
    .filter((name) => !name.startsWith('..'))

/** Which nodes of a graph can be reached from a node in one step or more. */
function reachable(from: string, next: (node: string) => readonly string[]): Set<string> {
  const seen = new Set<string>()
  const waiting = [...next(from)]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    waiting.push(...next(node))
  }
  return seen
}

describe('imports', () => {
  it('go one way between folders', () => {
    const wrong: string[] = []
    for (const file of files) {
      const here = folderOf(file)
      for (const target of targetsOf(file)) {
        const there = folderOf(target)
        if (there !== here && ![...shared, ...allowed[here]].includes(there)) wrong.push(`${file} → ${target}`)
      }
    }
    expect(wrong).toEqual([])
    for (const folder of Object.keys(allowed))
      expect(
        reachable(folder, (name) => allowed[name]),
        folder,
      ).not.toContain(folder)
    expect([...new Set(files.map(folderOf))].sort()).toEqual(Object.keys(allowed).sort())
  })

  it('make no circle of files, types included', () => {
    const graph = new Map(files.map((file) => [file, targetsOf(file).filter((target) => files.includes(target))]))
    expect(files.filter((file) => reachable(file, (each) => graph.get(each) ?? []).has(file))).toEqual([])
  })

  it('of the lower folders of `parse` are of none that is built on them', () => {
    const forms = /^parse\/constructs\/clause\//
    const tools = /^parse\/(?:source|vocabulary|tree)\//
    const body = /^parse\/(?:body\/|[^/]+$)/
    const constructs = /^parse\/constructs\//
    const wrong: string[] = []
    for (const file of files)
      for (const target of targetsOf(file)) {
        const isTool = tools.test(file)
        if (((isTool || forms.test(file)) && body.test(target)) || (isTool && constructs.test(target))) wrong.push(`${file} → ${target}`)
      }
    expect(wrong).toEqual([])
  })

  it('of the engine of `check` are of no stream, process or file system, but for the search for configurations', () => {
    const searching = /^config\/(?:create-configs|ignore-files|read-small-file|patterns)\.ts$/
    for (const file of files.filter((name) => ['check', 'documents', 'config', 'diff'].includes(folderOf(name)) && !searching.test(name)))
      for (const target of importsOf(file).filter((name) => name.startsWith('node:'))) expect(target, file).toBe('node:crypto')
  })

  it('of comparing and of corrections are of no platform: browsers have them too', () => {
    const graph = new Map(files.map((file) => [file, targetsOf(file).filter((target) => files.includes(target))]))
    for (const entry of ['diff/index.ts', 'documents/corrections/index.ts'])
      for (const file of reachable(entry, (each) => graph.get(each) ?? []))
        expect(
          importsOf(file).filter((name) => /^node:|validator/.test(name)),
          file,
        ).toEqual([])
  })

  it('of writers that are loaded with every document are of types only', () => {
    for (const file of files.filter((name) => path.dirname(name) === 'write'))
      for (const [line] of source(file).matchAll(/^import .*'\.\..*$/gm)) expect(line, file).toMatch(/^import type /)
  })

  it('let a page be cut only where it is walked: recognisers say where something ends, and change nothing', () => {
    const cutting = files.filter(
      (file) => folderOf(file) === 'parse' && /\b(?:cutAt|cutAll|passTo|setAside)\b/.test(source(file)) && file !== 'parse/source/cut.ts',
    )
    expect(cutting.sort()).toEqual([
      'parse/cut-ends.ts',
      'parse/documents.ts',
      'parse/leave-out-contents.ts',
      'parse/leave-out-foot.ts',
      'parse/leave-out-page-head.ts',
      'parse/top.ts',
    ])
  })

  it('name the file with its ending', () => {
    for (const file of files) {
      for (const target of importsOf(file).filter((name) => name.startsWith('.'))) expect(target, file).toMatch(/\.(ts|js|json)$/)
    }
  })
})

describe('the sources', () => {
  it('print and exit only in the command', () => {
    for (const file of files.filter((name) => folderOf(name) !== 'cli')) {
      expect(source(file), file).not.toMatch(/\bconsole\.|\bprocess\.(stdout|stderr|exit)\b/)
    }
  })

  it('stay small', () => {
    const lengths = files
      .filter((name) => !/generated|vocabulary|catalogue|tables?\//.test(name))
      .map((name) => [source(name).split('\n').length, name])
    expect(lengths.filter(([length]) => (length as number) > 500)).toEqual([])
  })
})
