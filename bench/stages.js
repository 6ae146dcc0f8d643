import {mkdirSync, rmSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {rolldown} from 'rolldown'
import {VFile} from 'vfile'
import {dearest} from './constructs.js'
import {least} from './least.js'
import {sum} from './sum.js'
import {mixTexts} from './texts.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const rounds = 40
const names = ['read', 'parse (outline)', 'model', 'validate', 'JSON']

/**
 * What share of a reading each stage takes, warm, over the texts of the mix: the sum of each text's least time in each stage; and of the
 * parsing the share of the ten dearest constructs. The stages are those of `process`, bundled apart from the library, which does not show
 * the outline it is made of.
 */
export async function stages() {
  const folder = path.join(root, 'node_modules', '.cache', `gongwen-stages-${process.pid}`)
  try {
    return await measure(await bundleStages(folder))
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

async function measure(bundle) {
  const {source, texts} = mixTexts()
  const {read, outline, toModel, validate} = await import(pathToFileURL(bundle).href)
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
  const pages = []
  for (const text of texts) pages.push(await read(text, {}, new VFile()))
  const constructs = await dearest(bundle, 'parse/constructs/', () => {
    for (let round = 0; round < rounds; round++) for (const lines of pages) outline(lines, new VFile())
  })
  const list = constructs.slice(0, 10).map(({name, share}) => `${name} ${(share * 100).toFixed(1)} %`)
  return [
    {what: `shares of ${all.toFixed(1)} ms for the ${texts.length} texts of ${source}: ${shares.join(', ')}`},
    {what: `of parsing, the ten dearest constructs by themselves: ${list.join(', ')}`},
  ]
}

/** Bundles the functions of the stages, each part below the name of its file. → the path of the bundle */
async function bundleStages(folder) {
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
  mkdirSync(folder, {recursive: true})
  await bundle.write({dir: folder, format: 'esm', codeSplitting: false})
  await bundle.close()
  return path.join(folder, 'stages.js')
}
