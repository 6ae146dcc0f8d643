import {existsSync, readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {keepsAll} from './support/keeps.ts'
import {readNotice} from './support/notice.ts'
import {runs} from './support/runs.ts'

const shared = new URL('../../shared/', import.meta.url)
const here = existsSync(new URL('corpus/', shared))
const folders = ['corpus/', 'corpus-2/', 'cases/text/', 'files/'].filter((name) => existsSync(new URL(name, shared)))

const namesIn = (folder: string, ending = /\.(?:txt|md|html?|docx?|pdf|ofd)$/) =>
  readdirSync(new URL(folder, shared)).filter((name) => ending.test(name))

it.skipIf(!here)(here ? 'real notices are there' : 'real notices were NOT read: ../shared/corpus does not lie beside the project', () =>
  expect(namesIn('corpus/').length).toBeGreaterThan(0),
)

describe.each(folders)('every text of %s', (folder) => {
  it.each(namesIn(folder))('%s', async (name) => {
    const reading = await readNotice(readFileSync(new URL(folder + name, shared)), name).catch((error: Error) => {
      expect(error.name).toBe('ReadError')
    })
    if (reading) keepsAll(reading)
  })
})

describe.skipIf(!here)('lines of real notices', () => {
  const lines = here
    ? namesIn('corpus/', /\.txt$/).flatMap((name) =>
        readFileSync(new URL(`corpus/${name}`, shared), 'utf8')
          .split('\n')
          .filter((line) => line.length > 0 && line.length < 600),
      )
    : ['']
  const recombined = fc
    .tuple(fc.array(fc.constantFrom(...lines), {minLength: 2, maxLength: 25}), fc.constantFrom('\n', '\n\n', '', ' ', '　　'))
    .map(([chosen, between]) => chosen.join(between))
  it(
    'in any order, also poured',
    () =>
      fc.assert(
        fc.asyncProperty(recombined, async (text) => keepsAll(await readNotice(text))),
        runs,
      ),
    120_000,
  )
})
