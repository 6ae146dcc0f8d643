import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Gongwen} from '../../src/model/types.generated.ts'
import {validate} from '../../src/model/validate.ts'
import {defaultStyle} from '../../src/render/index.ts'
import {noticeWriters} from '../../src/write/notice/index.ts'
import {documentOf, slugs} from '../support/fixtures.ts'
import {readNotice} from '../support/notice.ts'
import {runs} from '../support/runs.ts'
import {anyDocument} from './any-document.ts'

const documents = slugs.map((slug) => [slug, documentOf(slug)] as const)

/** A document as it is read from what a writer made of it. */
async function readBack(document: Gongwen, {write, endings}: (typeof noticeWriters)[number]): Promise<Gongwen> {
  const written = await write(document, defaultStyle)
  const {source: _source, ...read} = (await readNotice(written, `notice${endings[0]}`)).document
  return read
}

describe.each(noticeWriters.map((writer) => [writer.name, writer] as const))('%s', (name, writer) => {
  it.each(documents)('reads back as itself: %s', async (_, document) => {
    expect(await readBack(document, writer)).toEqual(document)
  })

  it(
    'reads back as itself, whatever the document',
    () =>
      fc.assert(
        fc.asyncProperty(anyDocument, async (document) => {
          expect(validate(document)).toEqual([])
          expect(await readBack(document, writer)).toEqual(document)
        }),
        name === 'docx' ? {...runs, numRuns: Math.ceil(runs.numRuns / 10)} : runs,
      ),
    600_000,
  )
})
