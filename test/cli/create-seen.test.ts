import fc from 'fast-check'
import {expect, it} from 'vitest'
import {createSeen} from '../../src/cli/inputs/create-seen.ts'
import {runs} from '../support/runs.ts'

it('knows a name again, and takes none for another', () => {
  fc.assert(
    fc.property(fc.array(fc.string({maxLength: 4})), (names) => {
      const isNew = createSeen()
      const seen = new Set<string>()
      for (const name of names) {
        expect(isNew(name)).toBe(!seen.has(name))
        seen.add(name)
      }
    }),
    runs,
  )
})

it('tells as many names apart as an archive has', () => {
  const isNew = createSeen()
  const names = Array.from({length: 100_000}, (_, index) => `/档案/${index % 100}/${index}.txt`)
  expect(names.filter(isNew)).toHaveLength(100_000)
  expect(names.filter(isNew)).toHaveLength(0)
})
