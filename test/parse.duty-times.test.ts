import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {farthestSign, timeForms} from '../src/parse/vocabulary/duty-times.ts'

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
