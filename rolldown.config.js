import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {defineConfig} from 'rolldown'
import {writeCompiled} from './scripts/compile.js'

const {version} = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

/**
 * Loading `node:process` opens the standard streams (5 ms) and `node:child_process` loads the network
 * (4 ms), though vfile wants only the current folder and commander only its arguments: we have no
 * commands that are programs of their own.
 */
const quickStart = {
  name: 'quick-start',
  resolveId: (id, importer) => (id === 'node:process' && !importer?.includes('commander') ? '\0process' : null),
  load: (id) => (id === '\0process' ? 'export default globalThis.process' : null),
  transform(code, id) {
    if (!/commander[/\\]lib[/\\]command\.js$/.test(id)) return null
    const quick = code
      .replace("const childProcess = require('node:child_process');", 'const childProcess = {};')
      .replace("const process = require('node:process');", 'const process = globalThis.process;')
    if (/require\('node:(child_process|process)'\)/.test(quick)) throw new Error('commander loads its modules in a new way')
    return quick
  },
}

/**
 * Puts what every run of the command needs, its entry and all that this imports statically, into one file,
 * for each file costs a millisecond to find. What only some runs need (YAML, the report, a format's reader) is
 * a chunk that is loaded when it comes.
 */
function together(entry) {
  const always = new Set([fileURLToPath(new URL(entry, import.meta.url))])
  return {
    plugin: {
      name: 'together',
      buildEnd() {
        for (const id of always) for (const next of this.getModuleInfo(id)?.importedIds ?? []) always.add(next)
      },
    },
    group: {debugName: 'always', name: (id) => (always.has(id) ? 'always' : null)},
  }
}

const command = together('src/cli/index.ts')
const common = {
  platform: 'node',
  transform: {define: {__VERSION__: JSON.stringify(version)}},
}

export default defineConfig([
  {
    ...common,
    input: {index: 'src/index.ts', check: 'src/check/index.ts', lint: 'src/lint/index.ts'},
    // Chunks may take what they share with the entry from the entry itself: it is always there first.
    preserveEntrySignatures: 'allow-extension',
    // Large packages stay outside, for whoever uses the library may use them too.
    external: /^(fflate|hast-util-to-text|ignore|js-yaml|lilconfig|rehype-parse|remark-.*|saxes|tinyglobby|unified|unpdf|yaml)(\/|$)/,
    plugins: [quickStart],
    output: {dir: 'dist', format: 'esm', chunkFileNames: 'chunks/[name]-[hash].js', minify: true},
  },
  {
    ...common,
    input: {cli: 'src/cli/index.ts'},
    external: /^(fflate|saxes|tinyglobby|unpdf)(\/|$)/,
    plugins: [quickStart, command.plugin, {name: 'compile', writeBundle: () => writeCompiled()}],
    // CommonJS starts 6 ms sooner than modules do, and can be kept compiled (see bin/load.js).
    output: {
      dir: 'dist',
      format: 'cjs',
      entryFileNames: '[name].cjs',
      chunkFileNames: ({name}) => (name === 'always' ? 'always.cjs' : 'chunks/[name]-[hash].cjs'),
      codeSplitting: {groups: [command.group]},
      dynamicImportInCjs: false,
      minify: true,
    },
  },
])
