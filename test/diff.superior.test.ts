import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import type {Bodies} from '../src/bodies/index.ts'
import {compareWithSuperior, type Finding} from '../src/diff/index.ts'
import {loadYaml} from '../src/documents/index.ts'
import {process} from '../src/index.ts'

interface Expected {
  against?: 'superior'
  findings: Array<{finding: Finding['finding']; words: string}>
}

const read = <Value>(file: string) => (loadYaml(readFileSync(file, 'utf8')) as {values: Value[]}).values[0]
/** `a` or `b` of a pair, as text or Markdown. */
async function documentOf(folder: string, which: 'a' | 'b') {
  const name = ['txt', 'md'].map((ending) => `${which}.${ending}`).find((each) => existsSync(`${folder}/${each}`))!
  return (await process(readFileSync(`${folder}/${name}`, 'utf8'), {name})).data.document!
}
const pairs = readdirSync('fixtures/pairs').filter((slug) => read<Expected>(`fixtures/pairs/${slug}/expected.yaml`).against === 'superior')

/** What a finding is told by: the superior's task, or the body. */
const isOf = (finding: Finding, {finding: wanted, words}: Expected['findings'][number]) =>
  finding.finding === wanted && (finding.body ?? `${finding.superior?.heading ?? ''} ${finding.superior?.text}`).includes(words)

describe('against a superior', () => {
  it('planted faults are found, and hardly anything else', async () => {
    let [planted, found, idle] = [0, 0, 0]
    const told: string[] = []
    for (const slug of pairs) {
      const folder = `fixtures/pairs/${slug}`
      const expected = read<Expected>(`${folder}/expected.yaml`).findings
      const bodies = existsSync(`${folder}/bodies.yaml`) ? read<Bodies>(`${folder}/bodies.yaml`) : undefined
      const {findings} = compareWithSuperior(await documentOf(folder, 'a'), await documentOf(folder, 'b'), {bodies})
      const missed = expected.filter((each) => !findings.some((finding) => isOf(finding, each)))
      const more = findings.filter((finding) => !expected.some((each) => isOf(finding, each)))
      planted += expected.length
      found += expected.length - missed.length
      idle += more.length
      told.push(...missed.map(({finding, words}) => `${slug}: missed ${finding} ${words}`))
      told.push(...more.map(({finding, superior, own, body}) => `${slug}: idle ${finding} ${body ?? superior?.text} ${own?.text}`))
    }
    const all = told.join('\n')
    expect(pairs.length).toBeGreaterThanOrEqual(40)
    expect(found / planted, all).toBeGreaterThanOrEqual(0.95)
    expect(idle / (found + idle), all).toBeLessThanOrEqual(0.05)
  }, 120_000)
})
