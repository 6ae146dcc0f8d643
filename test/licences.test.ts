import {readFileSync} from 'node:fs'
import {expect, it} from 'vitest'
// @ts-expect-error a script without types
import {isAllowed, licencesOf} from '../scripts/licences.js'

it('every package that is installed with this one has a licence that asks for nothing but its text', () => {
  const found: Map<string, string[]> = licencesOf(JSON.parse(readFileSync('package-lock.json', 'utf8')))
  expect([...found].filter(([licence]) => !isAllowed(licence))).toEqual([])
  expect(found.get('MIT')?.length).toBeGreaterThan(10)
})

it.each(['GPL-3.0', 'AGPL-3.0-only', 'LGPL-2.1', 'none', 'UNLICENSED', 'MIT AND GPL-2.0', undefined])('%s is not', (licence) => {
  expect(isAllowed(licence)).toBe(false)
})
