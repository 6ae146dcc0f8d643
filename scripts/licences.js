/**
 * Lists the licences of all packages that a user of this one installs, as package-lock.json names them, and fails on one that is not
 * known to ask for no more than its own text to be shipped (GPL, AGPL, none at all).
 *
 *     node scripts/licences.js
 */
import {readFileSync} from 'node:fs'
import {pathToFileURL} from 'node:url'

const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])

/** Is it one of the licences that are allowed, several of them, or does it leave the choice of one? `isAllowed('(MIT OR GPL-3.0)')` → true */
export const isAllowed = (licence) =>
  typeof licence === 'string' &&
  licence
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((each) => each.split(' AND ').every((part) => allowed.has(part)))

/** `name version` of each production package by its licence; what says nothing stands under `none`. */
export function licencesOf({packages}) {
  const found = new Map()
  for (const [place, {version, license, dev, devOptional}] of Object.entries(packages)) {
    if (!place || dev || devOptional) continue
    const name = `${place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)} ${version}`
    const licence = license ?? 'none'
    found.set(licence, [...(found.get(licence) ?? []), name])
  }
  return found
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = licencesOf(JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')))
  for (const [licence, names] of [...found].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`${licence} (${names.length}): ${names.join(', ')}`)
  const refused = [...found.keys()].filter((licence) => !isAllowed(licence))
  if (refused.length) {
    console.error(`not allowed: ${refused.join(', ')}`)
    process.exitCode = 1
  }
}
