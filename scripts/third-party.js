import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {bundled} from './bundled.js'

const inside = /[/\\]node_modules[/\\]/
/** Generated files (scripts/generate.js) that hold code of a package, which bundles do not know of. */
const ofAjv = /-validator\.generated\.js$/

/** The package that a bare import is of. `packageOf('ajv/dist/2020.js')` → `'ajv'`; undefined for a file and for what Node brings. */
export const packageOf = (id) => /^(?!node:|[./\\]|[A-Za-z]:)(?:@[\w.-]+\/)?[\w.-]+(?=\/|$)/.exec(id)?.[0]

/** For the library: every package stays outside, so that whoever uses it shares them (`file instanceof VFile`). */
export const everyPackage = (id) => packageOf(id) !== undefined

/** For the command: packages stay outside but for those in `bundled`, which bring along what they import themselves. */
export const unlessBundled = (id, importer) => everyPackage(id) && !(packageOf(id) in bundled || inside.test(importer ?? ''))

/**
 * Writes the licences of all packages that have code in the bundle to a file beside it. Fails when one has none, and
 * when `expected` names a package that has no code there.
 */
export function licenses(fileName, expected = bundled) {
  return {
    name: 'licenses',
    generateBundle(_, bundle) {
      const folders = new Set()
      for (const chunk of Object.values(bundle)) {
        for (const [id, {renderedLength}] of Object.entries(chunk.modules ?? {})) {
          if (inside.test(id) && renderedLength) folders.add(folderOf(id))
          if (ofAjv.test(id) && renderedLength) folders.add(path.resolve('node_modules', 'ajv'))
        }
      }
      const texts = new Map([...folders].map((folder) => [nameOf(folder), licenseIn(folder)]))
      for (const name of Object.keys(expected))
        if (!texts.has(name)) throw new Error(`${name} is said to be bundled and is not (scripts/bundled.js)`)
      const source = [...texts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, text]) => `${name}\n${'='.repeat(name.length)}\n\n${text.trim()}\n`)
      this.emitFile({type: 'asset', fileName, source: source.join('\n\n')})
    },
  }
}

/** The folder of the package that a module belongs to. */
const folderOf = (id) => /^.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/.exec(id)[0]

const nameOf = (folder) => folder.split(inside).at(-1).replaceAll('\\', '/')

function licenseIn(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name))
  if (!file) throw new Error(`${folder} has no licence text to ship`)
  return readFileSync(path.join(folder, file), 'utf8')
}

/**
 * Lets a package that asks for `node:child_process` in every run and uses it in none of ours (commander, for commands that are programs of their
 * own) have it when it comes to that: loading it takes 2 ms.
 */
export const childProcessWhenUsed = {
  name: 'child-process-when-used',
  resolveId: (id, importer) => (id === 'node:child_process' && inside.test(importer ?? '') ? '\0child-process' : undefined),
  load: (id) =>
    id === '\0child-process' ? "module.exports = {spawn: (...given) => require('node:child_process').spawn(...given)}" : undefined,
}
