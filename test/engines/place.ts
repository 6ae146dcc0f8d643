import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {homedir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** Where scripts/install-engines.sh has put what is no package of Debian. */
export const engines =
  process.env.GONGWEN_ENGINES ?? path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'gongwen-engines')

/** The command that engines run. */
export const filter = `${process.execPath} ${path.join(root, 'bin', 'gongwen.js')} filter`

/** Is there a program of this name? */
export const has = (program: string): boolean =>
  [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin'].some((folder) => existsSync(path.join(folder, program)))

/** Says why a test is not run, so that nobody takes it for passed. */
export function unless(isThere: boolean, what: string): boolean {
  if (!isThere) console.log(`SKIPPED, for there is no ${what}: see scripts/install-engines.sh`)
  return isThere
}

const fixtures = path.join(root, 'fixtures', 'notices')
const texts = readdirSync(fixtures)
  .map((name) => path.join(fixtures, name, 'input.txt'))
  .filter((file) => existsSync(file))
  .map((file) => readFileSync(file, 'utf8'))

/** So many notices as lines for the filter, each another; with those that harm, and a few that are very large. */
export function toLines(count: number, isHostile = false): string[] {
  const lines = Array.from({length: count}, (_, index) =>
    JSON.stringify({id: `n${index}`, text: `${texts[index % texts.length]}\n附注${index}\n`}),
  )
  if (!isHostile) return lines
  const harmful = [
    '{"id":',
    JSON.stringify({id: 'archive', base64: Buffer.from('PK\u0003\u0004').toString('base64')}),
    JSON.stringify({id: 'empty', text: ''}),
    JSON.stringify({id: 'brackets', text: '（'.repeat(200_000)}),
    JSON.stringify({id: 'zeros', base64: Buffer.alloc(100_000).toString('base64')}),
  ]
  const large = [0, 1, 2].map((index) => JSON.stringify({id: `large${index}`, text: texts[index].repeat(300)}))
  return [...large, ...lines.slice(0, count / 2), ...harmful, ...lines.slice(count / 2)]
}
