import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {validate} from '../src/model/validate.ts'
import {tilingFaults} from './support/leaves.ts'
import {lost} from './support/lost.ts'
import {none} from './support/none.ts'
import {readNotice} from './support/notice.ts'
import {silent} from './support/silent.ts'

const folder = new URL('../../shared/corpus/', import.meta.url)
const here = existsSync(folder)
const names = here ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : []

describe('real notices', () => {
  it.skipIf(!here)(here ? 'are there' : 'were NOT read: ../shared/corpus does not lie beside the project', () =>
    expect(names.length).toBeGreaterThan(0),
  )
  for (const name of names)
    it(name, async () => {
      const {document, root, lines, messages} = await readNotice(readFileSync(new URL(name, folder)), name)
      none(tilingFaults(root, lines.text))
      expect(validate(document)).toEqual([])
      none(lost(root, document))
      none(silent(root, messages))
    })
})
