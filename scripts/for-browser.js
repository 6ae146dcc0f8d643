import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const maps = 'gongwen:character-maps'
const own = path.join(root, 'src', 'platform', 'browser')

/**
 * A rolldown plugin that builds for browsers: files of `src/platform/node/` are replaced by those of the same name in
 * `src/platform/browser/`, and what recognises text by one that says that there is none. The character maps of PDF become a module.
 */
export const forBrowser = () => ({
  name: 'for-browser',
  resolveId(id) {
    if (id === maps) return `\0${maps}`
    const name = /(?:\/platform\/node\/([\w-]+)\.ts)$/.exec(id)?.[1]
    if (name) return path.join(own, `${name}.ts`)
    return /(?:^|\/)engine\.ts$/.test(id) ? path.join(root, 'src', 'read', 'ocr', 'no-engine.ts') : undefined
  },
  load(id) {
    // The compiled yes or no is there for a start of a millisecond less; a browser need not load two checks of a document.
    if (/model[/\\]fits\.generated\.js$/.test(id))
      return `import {bareSchema} from './bare-schema.generated.js'
import {findMisfits} from './find-misfits.ts'
export const fits = (document) => findMisfits(document, bareSchema).length === 0`
    if (id !== `\0${maps}`) return undefined
    const folder = path.join(root, 'src', 'read', 'cmaps')
    const entries = readdirSync(folder)
      .filter((name) => name.endsWith('.bcmap'))
      .map((name) => [path.basename(name, '.bcmap'), readFileSync(path.join(folder, name)).toString('base64')])
    return `export default ${JSON.stringify(Object.fromEntries(entries))}`
  },
})
