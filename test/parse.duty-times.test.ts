import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {farthestSign, timeForms} from '../src/parse/vocabulary/duty-times.ts'
import {dutyWords} from '../src/parse/vocabulary/duty-word-lists.ts'
import {firstSign} from '../src/parse/vocabulary/first-sign.ts'

const folders = ['fixtures/constructs', ...readdirSync('fixtures/notices').map((slug) => `fixtures/notices/${slug}`)]
const texts = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(?:yaml|txt)$/.test(name))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
)

describe('a form of time', () => {
  it.each(timeForms.map(({form, needs, pattern}, index) => ({form, needs, pattern, index})))(
    '$index ($form) is found nowhere without a sign that it needs',
    ({needs, pattern}) => {
      const every = new RegExp(pattern.source, 'g')
      const found = texts.flatMap((text) =>
        [...text.matchAll(every)].map(({0: words, index}) => ({words, window: text.slice(index, index + farthestSign)})),
      )
      expect(found.length).toBeGreaterThan(0)
      expect(found.filter(({window}) => needs !== '' && ![...needs].some((sign) => window.includes(sign))).map(({words}) => words)).toEqual(
        [],
      )
    },
  )
})

// A sentence is read word by word only where a quick look sees a sign in it.
describe('the look for signs sees', () => {
  // which tell more often than they ask
  const telling = /^从现在起$|^\d{4}(?:[-/.]\d{1,2}){2}$/
  const unseen = (all: Iterable<string>) => [...new Set(all)].filter((words) => firstSign(words, 0, words.length) === words.length)

  it.each(timeForms.map(({form, pattern}, index) => ({form, pattern, index})))('$index ($form) wherever it is found', ({pattern}) => {
    const every = new RegExp(pattern.source, 'g')
    expect(unseen(texts.flatMap((text) => text.match(every) ?? [])).filter((words) => !telling.test(words))).toEqual([])
  })

  it.each(['modal', 'by', 'ask', 'with'] as const)('each word that orders: %s', (kind) => {
    expect(unseen(dutyWords[kind].split(/\s+/).filter(Boolean))).toEqual([])
  })
})
