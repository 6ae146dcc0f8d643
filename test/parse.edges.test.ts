import {describe, expect, it} from 'vitest'
import {firstCodes, lastCodes} from '../src/parse/vocabulary/edges.ts'

const characters = (codes: ReadonlySet<number>) => [...codes].map((code) => String.fromCharCode(code)).join('')

describe('edges of a pattern', () => {
  it.each([
    [/第?[一二]季度(?:前|内)?$/, '第一二', '度前内'],
    [/^(?:甲|乙丙|(?:丁|戊)?己)(?<=庚)辛{0,2}壬*?/, '甲乙丁戊己', '甲丙己辛壬'],
    [/(?<!政)协办$|(?=甲)为主/, '协为', '办主'],
    [/(?:19|20)\d{2}年?/, '12', '0123456789年'],
    [/以前?|之前(?:后){2}/, '以之', '前以后'],
    [/[[【]甲[\]】]+/, '[【', ']】'],
    [/\[甲\]|\u4e59/, '[乙', ']乙'],
    [/(?:甲|)乙/, '甲乙', '乙'],
  ])('%s', (pattern, first, last) => {
    expect(new Set(characters(firstCodes(pattern)))).toEqual(new Set(first))
    expect(new Set(characters(lastCodes(pattern)))).toEqual(new Set(last))
  })
  it('of several are the edges of all', () => {
    expect(characters(firstCodes(/甲乙/, /丙/))).toBe('甲丙')
    expect(characters(lastCodes(/甲乙/, /丙/))).toBe('乙丙')
  })
  it.each([/.甲/, /甲?/, /\s甲/, /[^甲]乙/, /[\u4e00-\u9fa5]甲/, /[a-z]甲/, /甲/i, /\b甲/, /(?<name>甲)/])(
    'of %s are not known',
    (pattern) => {
      expect(() => firstCodes(pattern)).toThrow('not known')
    },
  )
})
