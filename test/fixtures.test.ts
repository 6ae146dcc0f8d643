import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {parse as parseYaml} from 'yaml'
import {toModel} from '../src/model/index.ts'
import type {Gongwen} from '../src/model/types.generated.ts'
import {validate} from '../src/model/validate.ts'
import {tilingFaults} from './support/leaves.ts'
import {lost} from './support/lost.ts'
import {none} from './support/none.ts'
import {readNotice} from './support/notice.ts'
import {positionFaults} from './support/positions.ts'
import {definitionsReached, schema} from './support/schema.ts'

const folder = new URL('../fixtures/notices/', import.meta.url)
const inputName = /^input(\.[a-z]+)*\.(txt|md|html?|mht|mhtml|docx|docm|doc|wps|pdf|ofd)$/
const slugs = readdirSync(folder).sort()
const expectedOf = (slug: string): Gongwen => parseYaml(readFileSync(new URL(`${slug}/document.yaml`, folder), 'utf8'))

/** The document without what differs from file to file. */
const withoutSource = ({source: _source, ...document}: Gongwen) => document

for (const slug of slugs) {
  const here = new URL(`${slug}/`, folder)
  const names = readdirSync(here).sort()
  describe(slug, () => {
    it('holds inputs, a document.yaml, and at most a messages.txt', () => {
      expect(names.filter((name) => !inputName.test(name) && name !== 'document.yaml' && name !== 'messages.txt')).toEqual([])
      expect(names).toContain('document.yaml')
      expect(names).toContain('input.txt')
    })
    it('has a valid document.yaml', () => expect(validate({...expectedOf(slug), source: {format: 'txt'}})).toEqual([]))
    for (const name of names.filter((name) => inputName.test(name)))
      it(name, async () => {
        const {document, root, lines, messages} = await readNotice(readFileSync(new URL(name, here)), name)
        expect(withoutSource(document)).toEqual(expectedOf(slug))
        expect(validate(document)).toEqual([])
        none(tilingFaults(root, lines.text))
        none(lost(root, document))
        none(positionFaults(toModel(root, lines).positions, document, lines.text))
        if (name !== 'input.txt') return
        const file = new URL('messages.txt', here)
        const told = messages
          .filter((message) => message.fatal !== undefined)
          .sort((a, b) => (a.line ?? 1) - (b.line ?? 1) || (a.column ?? 1) - (b.column ?? 1))
          .map((message) => `${message.line ?? 1}:${message.column ?? 1} ${message.ruleId}`)
        expect(told).toEqual(existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [])
      })
  })
}

describe('all notices', () => {
  it('reach every definition of the schema', () => {
    // fixtures are kept without it and without what is added on request or by people; none is a scan, and no plain text has footnotes
    const source = {format: 'pdf', ocr: {engine: 'tesseract.js', pages: 1, confidence: 90}}
    const footnotes = [{mark: '1', text: '指在册企业。'}]
    const extras = {
      corrected: [{pointer: '/title', change: 'set'}],
      positions: {'/title': [0, 1]},
      effective: {'/sections/0': [{text: '（办公室负责）'}]},
    }
    const reached = new Set(slugs.flatMap((slug) => [...definitionsReached({...expectedOf(slug), source, footnotes, ...extras})]))
    expect(Object.keys(schema.$defs ?? {}).filter((name) => !reached.has(name))).toEqual([])
  })
})
