import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'

/** Which folders of `src` each folder may import from, besides itself, `syntax` and `messages`. */
const allowed: Record<string, string[]> = {
  syntax: [],
  messages: [],
  read: [],
  parse: [],
  lint: ['parse', 'model'],
  model: [],
  write: ['model'],
  score: ['model'],
  '.': ['read', 'parse', 'lint', 'model', 'write'],
  cli: ['.', 'read', 'parse', 'lint', 'model', 'write', 'score'],
}

const files = readdirSync('src', {recursive: true, encoding: 'utf8'}).filter((name) => /\.ts$/.test(name) && !name.endsWith('.d.ts'))
const folderOf = (file: string) => (file.includes(path.sep) ? file.split(path.sep)[0] : '.')
const source = (file: string) => readFileSync(path.join('src', file), 'utf8')
const importsOf = (file: string) => [...source(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target]) => target)

describe('imports', () => {
  it('go one way', () => {
    const wrong: string[] = []
    for (const file of files) {
      const here = folderOf(file)
      for (const target of importsOf(file).filter((name) => name.startsWith('.'))) {
        const there = folderOf(path.normalize(path.join(path.dirname(file), target)))
        if (there !== here && !['syntax', 'messages', ...allowed[here]].includes(there)) wrong.push(`${file} → ${target}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('of writers are of the model’s types only', () => {
    for (const file of files.filter((name) => folderOf(name) === 'write')) {
      for (const target of importsOf(file).filter((name) => name.startsWith('..'))) expect(target, file).toBe('../model/types.generated.ts')
    }
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
