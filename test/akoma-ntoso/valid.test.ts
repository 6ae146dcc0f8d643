import {readFileSync, writeFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {fitForXml} from '../../src/akoma-ntoso/fit-for-xml.ts'
import {toAkomaNtoso} from '../../src/akoma-ntoso/index.ts'
import type {Gongwen} from '../../src/model/types.generated.ts'
import {validate} from '../../src/model/validate.ts'
import {anyDocument} from '../render/any-document.ts'
import {documentOf, slugs} from '../support/fixtures.ts'
import {readNotice} from '../support/notice.ts'
import {runs} from '../support/runs.ts'
import {faultOf} from './validate.ts'
import {wildDocument} from './wild-document.ts'

const fewer = {...runs, numRuns: Math.ceil(runs.numRuns / 5)}

async function readBack(xml: string): Promise<Gongwen> {
  const {source: _source, ...document} = (await readNotice(xml, 'notice.xml')).document
  return document
}

describe('the schema of Akoma Ntoso', () => {
  it('finds faults', () => {
    expect(faultOf('<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc/></akomaNtoso>')).toBeDefined()
  })

  it.each(slugs)('takes what is written of %s', (slug) => {
    expect(faultOf(toAkomaNtoso(documentOf(slug)))).toBeUndefined()
  })

  it('and whoever looks at a change see the whole of one', () => {
    const sample = new URL('samples/own.xml', import.meta.url)
    const xml = toAkomaNtoso(documentOf('duty-table'))
    if (process.env.GONGWEN_UPDATE) writeFileSync(sample, xml)
    expect(xml).toBe(readFileSync(sample, 'utf8'))
  })

  it(
    'takes what is written of any document that means something',
    () =>
      fc.assert(
        fc.property(anyDocument, (document) => {
          expect(faultOf(toAkomaNtoso(document))).toBeUndefined()
        }),
        fewer,
      ),
    120_000,
  )

  it(
    'takes what is written of any document that fits the schema of documents, which reads back as itself',
    () =>
      fc.assert(
        fc.asyncProperty(wildDocument, async (document) => {
          expect(validate(document)).toEqual([])
          const xml = toAkomaNtoso(document)
          expect(faultOf(xml)).toBeUndefined()
          expect(await readBack(xml)).toEqual(fitForXml(document))
        }),
        fewer,
      ),
    300_000,
  )
})
