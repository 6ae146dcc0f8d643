#!/usr/bin/env node
// node scripts/make-formats.js             makes the fixture notices in every other format from their input.txt
// node scripts/make-formats.js --compare [FOLDER]   compares what we read of Word files with LibreOffice's text export
// The files are committed; make them again when a text or a producer changes. LibreOffice is used where it is found.
import path from 'node:path'
import {root, withFormats} from './with-formats.js'

await withFormats(async (load) => {
  const notices = path.join(root, 'fixtures/notices')
  if (process.argv[2] === '--compare') {
    const {compareWithOffice} = await load('compare')
    const results = await compareWithOffice(path.resolve(process.argv[3] ?? notices))
    for (const {name, same, ours, theirs} of results)
      if (!same) console.log(`${name} differs:\n--- ours\n${ours}\n--- LibreOffice\n${theirs}\n`)
    console.log(`${results.filter(({same}) => same).length} of ${results.length} Word files give what LibreOffice exports`)
  } else {
    const {makeFormats} = await load('make')
    console.log(`${(await makeFormats(notices)).length} files`)
  }
})
