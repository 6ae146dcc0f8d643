/**
 * The process that reads for the command; started by it, with the MiB of memory that it may take.
 */
const path = require('node:path')
const {load} = require('./load.js')

const folder = path.join(__dirname, '..', 'dist')
load(path.join(folder, 'always.cjs'))
require('../dist/reader.cjs').serve(process, folder, Number(process.argv[2]))
