/**
 * The process that reads for the command; started by it, with the MiB of memory that it may take.
 */
const path = require('node:path')
const {load} = require('./load.js')

const {
  exports: {serve},
  keep,
} = load(path.join(__dirname, '..', 'dist', 'reader.cjs'))
serve(process, path.join(__dirname, 'watch.js'), Number(process.argv[2]), keep)
