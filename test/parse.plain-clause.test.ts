import {readdirSync, readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {readAnyClause, readClause} from '../src/parse/constructs/clause/read-clause.ts'
import {openSource, type SourceText} from '../src/parse/source/source-text.ts'
import {toLines} from '../src/read/text.ts'
import {noticeOf, readTable} from './support/table.ts'

const notices = new URL('../fixtures/notices/', import.meta.url)
const constructs = new URL('../fixtures/constructs/', import.meta.url)
const texts = [
  ...readdirSync(notices).map((slug) => readFileSync(new URL(`${slug}/input.txt`, notices), 'utf8')),
  ...readdirSync(constructs).flatMap((name) => readTable(new URL(name, constructs).pathname).map(noticeOf)),
]

/** Where a clause may stand: inside each pair of brackets, and on each line. */
function* stretches({partner, pieces}: SourceText): Generator<[start: number, end: number]> {
  for (let i = 0; i < partner.length; i++) if (partner[i] > i) yield [i + 1, partner[i]]
  for (const {start, end} of pieces) yield [start, end]
}

describe('a label and plain names', () => {
  it('are read at once as they are read word by word', () => {
    let plain = 0
    for (const text of texts) {
      const page = openSource(toLines(text, {format: 'txt'}), new VFile())
      for (const [start, end] of stretches(page)) {
        const reading = readClause(page, start, end)
        expect(reading, page.text.slice(start, end)).toEqual(readAnyClause(page, start, end))
        if (reading?.labelled) plain++
      }
    }
    expect(plain).toBeGreaterThan(0)
  })
})
