import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {process} from '../src/index.ts'
import {slugs} from './formats/make.ts'

const folder = new URL('../fixtures/notices/', import.meta.url)

async function documentOf(slug: string, name: string) {
  const file = await process(readFileSync(new URL(`${slug}/${name}`, folder)), {name})
  const {source: _, ...document} = file.data.document ?? {source: undefined}
  return {document, source: file.data.document?.source, lines: file.data.lines, messages: file.messages.map((message) => message.ruleId)}
}

/** Every other format gives what the text gives, whatever the parser makes of the text. */
describe.each(slugs)('%s is the same document as its text, read from', (slug) => {
  // plain texts with other line breaks are the parser's business
  const names = readdirSync(new URL(`${slug}/`, folder)).filter((name) =>
    /^input\..*(?<!\.txt)$|^input\.(?:gbk|wide|widebare)\.txt$/.test(name),
  )
  it.each(names)('%s', async (name) => {
    const text = await documentOf(slug, 'input.txt')
    const other = await documentOf(slug, name)
    expect(other.document).toEqual(text.document)
    expect(other.source).toMatchObject({name, format: name.slice(name.lastIndexOf('.') + 1)})
  })
})
