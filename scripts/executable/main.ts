/**
 * The single executable, which bun makes of this file (scripts/executable.js): the command, and, where it is started by itself as the
 * process that reads, that.
 */
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {main, terminal} from '../../src/cli/index.ts'
import {serve} from '../../src/cli/reader/serve.ts'

const own = process.argv.slice(2)
if (process.send && own.includes(process.execPath))
  serve(process, fileURLToPath(new URL('./watch.js', import.meta.url)), Number(own.at(-1)))
else {
  main(own, terminal(process, process.execPath)).then((code) => {
    process.exitCode = code
  })
}
