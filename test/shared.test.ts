import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {validate} from '../src/model/validate.ts'
import {tilingFaults} from './support/leaves.ts'
import {lost} from './support/lost.ts'
import {readNotice} from './support/notice.ts'

const folder = new URL('../../shared/corpus/', import.meta.url)
const here = existsSync(folder)
const names = here ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : []
if (!here) console.warn('test/shared: ../shared/corpus does not lie beside the project, so real notices were not read')

describe('real notices', () => {
  it.skipIf(!here)('are there', () => expect(names.length).toBeGreaterThan(0))
  for (const name of names)
    it(name, async () => {
      const {document, root, lines} = await readNotice(readFileSync(new URL(name, folder)), name)
      expect(tilingFaults(root, lines.text)).toEqual([])
      expect(validate(document)).toEqual([])
      expect(lost(root, document)).toEqual([])
    })
})
