/** A process that reads the cases of the seeds it is sent, one at a time, and answers with their faults; what ends it is seen by its parent. */
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {faultsOf} from './faults.js'
import {makeCase} from './make-case.js'

const library = await import(pathToFileURL(path.resolve(process.argv[2], 'index.js')).href)
process.on('message', async (seed) => {
  const {name, bytes} = makeCase(seed)
  const start = process.cpuUsage().user
  // the clock of the parent runs from here: making a case is no part of reading it
  process.send({seed, begun: true})
  const faults = await faultsOf(library, bytes, name)
  process.send({seed, faults, seconds: (process.cpuUsage().user - start) / 1e6})
})
process.send({ready: true})
