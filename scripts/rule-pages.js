/**
 * Writes `docs/rules/`: a page for each rule, from the data that is also its test, and their list. A
 * test says when they are out of step.
 *
 *     node scripts/rule-pages.js
 */
import {mkdtemp, readdir, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {rolldown} from 'rolldown'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const out = path.join(root, 'docs', 'rules')
// Node 20 does not read TypeScript; the bundle has to lie where its packages are found.
const folder = await mkdtemp(path.join(root, 'node_modules', '.gongwen-'))
try {
  const bundle = await rolldown({
    cwd: root,
    input: {page: 'src/lint/rule-page.ts', rules: 'src/lint/rules.ts', index: 'src/lint/rule-index.ts'},
    platform: 'node',
  })
  await bundle.write({dir: folder, format: 'esm', entryFileNames: '[name].mjs'})
  await bundle.close()
  const load = (name) => import(pathToFileURL(path.join(folder, `${name}.mjs`)).href)
  const [{rulePage}, {rules}, {ruleIndex}] = await Promise.all([load('page'), load('rules'), load('index')])
  const pages = new Map(rules.map((rule) => [`${rule.id}.md`, rulePage(rule, 'zh')]))
  pages.set('README.md', ruleIndex(rules))
  for (const [name, text] of pages) await writeFile(path.join(out, name), text)
  for (const name of await readdir(out)) if (!pages.has(name)) await rm(path.join(out, name))
  console.log(`${pages.size} pages`)
} finally {
  await rm(folder, {recursive: true, force: true})
}
