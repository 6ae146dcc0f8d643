import {mkdirSync, rmSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {rolldown} from 'rolldown'
import {VFile} from 'vfile'
import {least} from './least.js'
import {sum} from './sum.js'
import {mixTexts} from './texts.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const rounds = 40
const names = ['read', 'parse (outline)', 'model', 'validate', 'JSON']

/**
 * What share of a reading each stage takes, warm, over the texts of the mix: the sum of each text's least time in each stage. The
 * stages are those of `process`, bundled apart from the library, which does not show the outline it is made of.
 */
export async function stages() {
  const {source, texts} = mixTexts()
  const {read, outline, toModel, validate} = await loadStages()
  const times = names.map(() => texts.map(() => []))
  for (let round = 0; round < rounds; round++) {
    for (const [index, text] of texts.entries()) {
      const file = new VFile()
      const start = performance.now()
      const lines = await read(text, {}, file)
      const wasRead = performance.now()
      const tree = outline(lines, file)
      const parsed = performance.now()
      const {document} = toModel(tree, lines, file)
      const modelled = performance.now()
      validate(document)
      const validated = performance.now()
      JSON.stringify(document)
      const ends = [start, wasRead, parsed, modelled, validated, performance.now()]
      for (const stage of names.keys()) times[stage][index].push(ends[stage + 1] - ends[stage])
    }
  }
  const totals = times.map((list) => sum(list.map(least)))
  const all = sum(totals)
  const shares = names.map((name, stage) => `${name} ${((totals[stage] / all) * 100).toFixed(1)} %`)
  return [{what: `shares of ${all.toFixed(1)} ms for the ${texts.length} texts of ${source}: ${shares.join(', ')}`}]
}

/** The functions of the stages, from a bundle of their sources that is made for this and removed again. */
async function loadStages() {
  const entry = '\0stages'
  const from = (file) => JSON.stringify(path.join(root, 'src', file))
  const code = `export {read} from ${from('read/index.ts')}
export {outline} from ${from('parse/index.ts')}
export {fits as validate} from ${from('model/fits.generated.js')}
export {toModel} from ${from('model/index.ts')}`
  const bundle = await rolldown({
    input: {stages: entry},
    platform: 'node',
    external: (id) => !/^[./\0]/.test(id) && !path.isAbsolute(id),
    plugins: [{name: 'stages', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? code : null)}],
  })
  // below node_modules, so that its packages are found
  const folder = path.join(root, 'node_modules', '.cache', `gongwen-stages-${process.pid}`)
  mkdirSync(folder, {recursive: true})
  try {
    await bundle.write({dir: folder, format: 'esm', codeSplitting: false})
    return await import(pathToFileURL(path.join(folder, 'stages.js')).href)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}
