/**
 * The thread that watches the process that reads; see bin/reader.js.
 */
const {workerData} = require('node:worker_threads')

require('../dist/watch.cjs').watch(process, workerData)
