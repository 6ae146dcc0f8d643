#!/usr/bin/env node
// node scripts/make-scans.js             makes the scans under test/read/samples from a fixture notice
// node scripts/make-scans.js --measure   prints how well scans of fixture notices are recognised, by their quality (after a build)
// Needs Poppler, ImageMagick and a font (see test/formats/scans.ts). The files are committed.
import path from 'node:path'
import {root, withFormats} from './with-formats.js'

await withFormats(async (load) => {
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
})
