/**
 * What the verdict of this source finds odd in readings of which is known whether they are right, whichever build made them: one example a
 * reading, and none for a build that reads a notice as another one does.
 *
 *     for await (const example of hearReadings(verdict, {readings: 'checked', texts: 'notices', builds: ['dist']})) example
 *     // {id: 'a', notice: 'a', right: false, kinds: ['number-gap'], wrong: ['sections 二'], pointed: 1}
 *
 * `verdict` is what `loadVerdict` gives. A checked reading is a document, or its flat form. `notice` is the name without what
 * `damage-notices.js` adds to it; `names` takes some of the readings alone.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {rolldown} from 'rolldown'

const root = fileURLToPath(new URL('..', import.meta.url))
const load = (...at) => import(pathToFileURL(path.resolve(...at)).href)

export async function* hearReadings(verdict, {readings, texts, builds, names}) {
  const libraries = []
  for (const folder of builds) libraries.push(await load(folder, 'index.js'))
  const wanted = names && new Set(names)
  for (const file of readdirSync(readings).sort()) {
    const id = path.basename(file, '.json')
    if (!file.endsWith('.json') || (wanted && !wanted.has(id))) continue
    const text = readFileSync(path.join(texts, `${id}.txt`))
    const checked = JSON.parse(readFileSync(path.join(readings, file), 'utf8'))
    const flat = checked.gongwen ? verdict.flatten(checked) : checked
    const seen = new Set()
    for (const library of libraries) {
      const read = (text) => library.process(text, {name: `${id}.txt`})
      const result = await read(text)
      const key = JSON.stringify(result.data.document)
      if (seen.has(key)) continue
      seen.add(key)
      const again = await read(verdict.disguise(result.data.lines).text)
      yield {id, notice: id.replace(/-\d{5}-[\w-]+$/, ''), ...hearOne(verdict, library, result, again, flat)}
    }
  }
}

/** One reading against what it should be; `again` is what was read of the same page in another dress. */
function hearOne(verdict, library, file, again, flat) {
  const {document, lines} = file.data
  const reading = {document, positions: library.positionsOf(file), lines}
  const {doubts, parts} = verdict.hear(reading, {messages: file.messages, language: 'en', readAgain: () => again.data.document})
  const places = doubts.map((doubt) => verdict.partOf(doubt, parts))
  const scores = verdict.score(flat, verdict.flatten(document))
  const wrong = verdict.wrongParts(flat, document, scores)
  return {
    right: verdict.coreMeasures.every((measure) => !scores[measure]?.missed.length && !scores[measure]?.wrong.length),
    kinds: [...new Set(doubts.map(({rule, kind = rule}) => kind))].sort(),
    wrong: wrong.map(({name}) => name),
    pointed: wrong.filter((part) => places.some((place) => verdict.pointsAt(place, part))).length,
  }
}

/** What the source has of the verdict and of scores. Node 20 does not read TypeScript; the bundle has to lie where its packages are found. */
export async function loadVerdict() {
  const folder = await mkdtemp(path.join(root, 'node_modules', '.gongwen-'))
  try {
    const bundle = await rolldown({
      cwd: root,
      input: {
        judge: 'src/verdict/judge.ts',
        points: 'src/verdict/points.ts',
        disguise: 'src/verdict/second-look/disguise.ts',
        diff: 'src/diff/index.ts',
      },
      platform: 'node',
    })
    await bundle.write({dir: folder, format: 'esm', entryFileNames: '[name].mjs'})
    await bundle.close()
    const modules = []
    for (const name of ['judge', 'points', 'disguise', 'diff']) modules.push(await load(folder, `${name}.mjs`))
    return Object.assign({}, ...modules)
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}
