#!/usr/bin/env node
const path = require('node:path')
const {load} = require('./load.js')

load(path.join(__dirname, '..', 'dist', 'always.cjs'))
const {main, terminal} = require('../dist/cli.cjs')
main(process.argv.slice(2), terminal(process, path.join(__dirname, 'reader.js'))).then((code) => {
  process.exitCode = code
})
