import fc from 'fast-check'
import {expect, it} from 'vitest'
import {takeFingerprints} from '../../src/batch/fingerprints.ts'
import {runs} from '../support/runs.ts'

it('tells which texts are there, and which only once', () => {
  fc.assert(
    fc.property(fc.array(fc.string({maxLength: 2})), fc.string({maxLength: 2}), (texts, other) => {
      const found = takeFingerprints(texts, texts.length)
      for (const text of [...texts, other]) {
        const count = texts.filter((each) => each === text).length
        expect([found.has(text), found.isAlone(text)]).toEqual([count > 0, count === 1])
      }
    }),
    runs,
  )
})
