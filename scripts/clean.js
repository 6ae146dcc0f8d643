/** Empties `dist/`, so that no chunk of an earlier build stays. `node scripts/clean.js` */
import {rmSync} from 'node:fs'

rmSync(new URL('../dist', import.meta.url), {recursive: true, force: true})
