#!/usr/bin/env node
const path = require('node:path')
const {load} = require('./load.js')

const {
  exports: {main, terminal},
  keep,
} = load(path.join(__dirname, '..', 'dist', 'always.cjs'))
main(process.argv.slice(2), terminal(process, path.join(__dirname, 'reader.js'))).then((code) => {
  // by now the functions that a run needs are compiled; for help and the version that is next to nothing
  if (code === 0 && !process.argv.slice(2).some((word) => /^(?:-h|--help|-V|--version|help)$/.test(word))) keep()
  // All is written. To take the engine apart piece by piece would be another millisecond.
  process.exit(code)
})
