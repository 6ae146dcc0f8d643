#!/usr/bin/env node
// node scripts/make-scans.js             makes the scans under test/read/samples from a fixture notice
// node scripts/make-scans.js --measure   prints how well scans of fixture notices are recognised, by their quality (after a build)
// Needs Poppler, ImageMagick and a font (see test/formats/scans.ts). The files are committed.
import {mkdtempSync, rmSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {rolldown} from 'rolldown'

const root = fileURLToPath(new URL('..', import.meta.url))
const work = mkdtempSync(path.join(root, 'node_modules/.make-scans-'))

/** Loads a TypeScript module of the tests. */
async function load(name) {
  const bundle = await rolldown({
    input: path.join(root, 'test/formats', `${name}.ts`),
    platform: 'node',
    external: (id) => /^[a-z@][^:]*$/i.test(id) && !path.isAbsolute(id),
  })
  const {output} = await bundle.write({dir: path.join(work, name), format: 'esm'})
  return import(pathToFileURL(path.join(work, name, output[0].fileName)).href)
}

try {
  if (process.argv[2] === '--measure') {
    const {measureScans} = await load('measure-scans')
    const {process: read} = await import('../dist/index.js')
    for await (const {quality, slug, confidence, errors, right, wrong} of measureScans(path.join(root, 'fixtures/notices'), read))
      console.log(
        [quality, slug, confidence, (100 * errors).toFixed(1), `${right.length}/${right.length + wrong.length}`, wrong].join('\t'),
      )
  } else {
    const {makeScans} = await load('make-scans')
    for (const name of makeScans(root)) console.log(name)
  }
} finally {
  rmSync(work, {recursive: true, force: true})
}
