import {applyPatch, formatPatch, structuredPatch} from 'diff'
import fc from 'fast-check'
import {expect, it} from 'vitest'
import {pairedHunks} from '../../src/cli/check/paired-hunks.ts'
import {runs} from '../support/runs.ts'

const patch = (before: string, after: string) =>
  formatPatch({oldFileName: 'a', newFileName: 'a', oldHeader: undefined, newHeader: undefined, hunks: pairedHunks(before, after, 3)})

const text = fc.array(fc.constantFrom('甲', '乙', '\n', '丙\n', '丁\n'), {maxLength: 60}).map((parts) => parts.join(''))

it('lead from one text to the other', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(applyPatch(before, patch(before, after))).toBe(after)
    }),
    runs,
  )
})

it('are those of the shortest patch where single lines were changed', () => {
  const lines = Array.from({length: 60}, (_, index) => `第${index}行`)
  const changed = lines.map((line, index) => ([0, 5, 20, 27, 40, 48, 59].includes(index) ? `${line}。` : line))
  const [before, after] = [lines.join('\n'), changed.join('\n')]
  expect(pairedHunks(before, after, 3)).toEqual(structuredPatch('a', 'a', before, after, undefined, undefined, {context: 3})?.hunks)
})
