import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {findDifferences} from '../src/diff/index.ts'

describe('findDifferences', () => {
  it('finds nothing between equals, and each change at its pointer', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(findDifferences(value, structuredClone(value))).toEqual([])
      }),
    )
    expect(findDifferences({a: [{b: 1}, 2], 'c/d': 1}, {a: [{b: 2}], e: 3})).toEqual([
      {pointer: '/a/0/b', one: 1, other: 2},
      {pointer: '/a/1', one: 2, other: undefined},
      {pointer: '/c~1d', one: 1, other: undefined},
      {pointer: '/e', one: undefined, other: 3},
    ])
  })
})
