#!/usr/bin/env node
// Makes the fixture notices in every other format from their input.txt: node scripts/make-formats.js
// The files are committed; run this again when a text or a producer changes. LibreOffice is used where it is found.
import {mkdtempSync, rmSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {rolldown} from 'rolldown'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(path.join(root, 'node_modules/.make-formats-'))
try {
  const bundle = await rolldown({input: path.join(root, 'test/formats/make.ts'), platform: 'node', external: /^(?:docx|fflate)$/})
  await bundle.write({file: path.join(folder, 'make.js'), format: 'esm'})
  const {makeFormats} = await import(pathToFileURL(path.join(folder, 'make.js')).href)
  const made = await makeFormats(path.join(root, 'fixtures/notices'))
  console.log(`${made.length} files`)
} finally {
  rmSync(folder, {recursive: true, force: true})
}
