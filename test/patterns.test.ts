import {createHash} from 'node:crypto'
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {beforeAll, describe, expect, it} from 'vitest'
import {constructedWhile} from './patterns/constructed.ts'
import {alternatives, endlessWhereNested, type Growth, growthOf, shortened} from './patterns/growth.ts'
import {literalsIn, type Pattern} from './patterns/literals.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const src = path.join(root, 'src/')
/** What growth was found before, by pattern: all of them take minutes, those of one change a moment. Another way of judging has another file. */
const way = createHash('sha256')
  .update(readFileSync(new URL('patterns/growth.ts', import.meta.url)))
  .digest('hex')
  .slice(0, 8)
const cache = path.join(root, `node_modules/.cache/gongwen-patterns-${way}.json`)

/** Patterns whose time may grow faster than the text that recheck makes up, and why that cannot happen to us. */
const exceptions: Array<{pattern: RegExp; why: string}> = []

const files = readdirSync(src, {recursive: true, encoding: 'utf8'})
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts'))
  .sort()
const written = files.map((name) => literalsIn(src + name, name))
const literals = written.flatMap((file) => file.literals)
let constructed: Pattern[] = []
const growing: Array<Pattern & {growth: Exclude<Growth, 'linear'>}> = []

beforeAll(async () => {
  constructed = await constructedWhile(async () => {
    // What is for browsers runs there only; its patterns are those that are written.
    for (const name of files) if (!/^(?:web|platform\/browser)\//.test(name)) await import(src + name)
    const {process} = await import('../src/index.ts')
    // what is made when a deadline is read
    const {readDeadlineWords} = await import('../src/parse/vocabulary/deadlines.ts')
    readDeadlineWords('', {})
    // and where places are told to act
    const {nameIn} = await import('../src/parse/constructs/duty/name-in.ts')
    nameIn('厦门应', 0, 2)
    // what is made of the schema, where a document is looked through for what does not fit it
    const {validate} = await import('../src/model/validate.ts')
    validate({gongwen: '1', title: '', signature: {date: ''}, sections: []})
    // what is made for each web archive
    await process(readFileSync(new URL('../fixtures/notices/commendation-decision/input.mht', import.meta.url)))
  }, src)
  const known: Record<string, Growth> = readCache()
  const seen = new Map<string, Pattern>()
  for (const pattern of [...literals, ...constructed]) {
    const key = `/${pattern.source}/${pattern.flags}`
    const same = seen.get(key)
    if (!same) seen.set(key, {...pattern})
    else if (!same.at.split(' ').includes(pattern.at)) same.at += ` ${pattern.at}`
  }
  const waiting = [...seen].filter(([key]) => known[key] === undefined)
  await Promise.all(
    [1, 2].map(async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) known[next[0]] = await growthOf(next[1].source, next[1].flags)
    }),
  )
  mkdirSync(path.dirname(cache), {recursive: true})
  writeFileSync(
    cache,
    JSON.stringify(Object.fromEntries([...seen.keys()].filter((key) => known[key] !== 'undecided').map((key) => [key, known[key]]))),
  )
  // what a busy machine could not find out is no finding
  for (const [key, pattern] of seen)
    if (known[key] !== 'linear' && known[key] !== 'undecided') growing.push({...pattern, growth: known[key]})
}, 900_000)

function readCache(): Record<string, Growth> {
  try {
    return JSON.parse(readFileSync(cache, 'utf8'))
  } catch {
    return {}
  }
}

const is = (pattern: Pattern, {source, flags}: RegExp) => pattern.source === source && pattern.flags === flags

describe('patterns', () => {
  it('are cut at their top-level alternatives, and their bounded repeats made short', () => {
    expect(alternatives('a|(b|c)d|[|)]\\|e')).toEqual(['a', '(b|c)d', '[|)]\\|e'])
    expect(shortened('a{2,60}b{0,5000}c{30}d{1,}[{2,60}]\\{2,60}')).toBe('a{2,3}b{0,}c{2}d{1,}[{2,60}]\\{2,60}')
  })
  it('that repeat what repeats are seen to multiply, however short', async () => {
    expect(endlessWhereNested('(?:a{1,9}b?){0,20}c{0,9}(d){2,60}')).toBe('(?:a{1,9}b?){0,}c{0,9}(d){2,60}')
    expect(await growthOf('^(?:a{1,30}b?){1,30}c', '')).toMatchObject({more: 'exponential'})
    expect(await growthOf('^(?:a{1,30}b){1,30}c', '')).toBe('linear')
  })
  it('that are made by code were all seen', () => {
    const seen = new Set(constructed.map(({at}) => at))
    expect(written.flatMap((file) => file.constructions).filter((at) => !seen.has(at))).toEqual([])
  })
  it('take time in proportion to the text', () => {
    const faults = growing
      .filter((pattern) => !exceptions.some((exception) => is(pattern, exception.pattern)))
      // without the line, which moves
      .map(({at, source, flags, growth}) => {
        const places = [...new Set(at.split(' ').map((place) => place.replace(/:\d+$/, '')))].join(' ')
        return `${places}\t${growth === 'undecided' ? growth : growth.more}\t/${source}/${flags}`
      })
    expect(faults.sort()).toEqual([])
  })
  it('have no exception that is not needed', () => {
    expect(exceptions.filter(({pattern}) => !growing.some((found) => is(found, pattern))).map(({pattern}) => String(pattern))).toEqual([])
  })
})
