import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {defineConfig} from 'rolldown'
import {forBrowser} from './scripts/for-browser.js'
import {knownEdges} from './scripts/known-edges.js'
import {madeTables} from './scripts/made-tables.js'
import {childProcessWhenUsed, everyPackage, licenses, unlessBundled} from './scripts/third-party.js'
import {toOneFile} from './scripts/to-one-file.js'

const {version} = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

/**
 * Puts an entry and all that it imports statically into one file, `name`: for the command, because each file costs a
 * millisecond to find; for the library, because names that stay inside one module are quicker to call, and because its
 * chunks then take what they share with it from there and not from the entry, which shows only what it exports. What
 * only some runs need (YAML, the report, a format's reader) is a chunk that is loaded when it comes.
 */
function together(entry, name) {
  const always = new Set([fileURLToPath(new URL(entry, import.meta.url))])
  return {
    plugin: {
      name: 'together',
      buildEnd() {
        for (const id of always) for (const next of this.getModuleInfo(id)?.importedIds ?? []) always.add(next)
      },
    },
    group: {debugName: name, name: (id) => (always.has(id) ? name : null)},
  }
}

/** The code that every run of the command needs. */
const always = fileURLToPath(new URL('dist/always.cjs', import.meta.url))
const library = together('src/index.ts', 'library')
const browser = together('src/browser.ts', 'core')
const command = together('src/cli/index.ts', 'always')
const common = {
  platform: 'node',
  transform: {define: {__VERSION__: JSON.stringify(version)}},
}

export default defineConfig([
  {
    ...common,
    // The entries of the library, as package.json exports them.
    input: {
      index: 'src/index.ts',
      check: 'src/check/index.ts',
      corrections: 'src/documents/corrections/index.ts',
      diff: 'src/diff/index.ts',
      lint: 'src/lint/index.ts',
    },
    external: everyPackage,
    plugins: [library.plugin, knownEdges(), madeTables()],
    output: {
      dir: 'dist',
      format: 'esm',
      chunkFileNames: 'chunks/[name]-[hash].js',
      codeSplitting: {groups: [library.group]},
      minify: true,
    },
  },
  {
    ...common,
    platform: 'browser',
    // The library for browsers, with all that it needs; what only some files need (PDF, Markdown, YAML …) is loaded when it comes.
    input: {browser: 'src/browser.ts', 'browser/summarize': 'src/summarize.ts'},
    plugins: [browser.plugin, forBrowser(), madeTables(), licenses('browser/third-party-licenses.txt', {})],
    output: {
      dir: 'dist',
      format: 'esm',
      // Reader and writer of a format have the same name.
      chunkFileNames: ({facadeModuleId}) =>
        `browser/${/[/\\]write[/\\]notice[/\\]/.test(facadeModuleId ?? '') ? 'write-' : ''}[name]-[hash].js`,
      codeSplitting: {groups: [browser.group]},
      minify: true,
    },
  },
  {
    ...common,
    // The command, the process that it starts to read for it, and the thread that watches that one.
    input: {cli: 'src/cli/index.ts', reader: 'src/cli/reader/serve.ts', watch: 'src/cli/reader/watch.ts'},
    external: unlessBundled,
    plugins: [
      command.plugin,
      childProcessWhenUsed,
      knownEdges(),
      madeTables(),
      licenses('third-party-licenses.txt'),
      {name: 'one-file', writeBundle: () => toOneFile(always)},
    ],
    // CommonJS starts 6 ms sooner than modules do, and can be kept compiled in the user's cache (see bin/load.js).
    output: {
      dir: 'dist',
      format: 'cjs',
      entryFileNames: '[name].cjs',
      chunkFileNames: ({name}) => (name === 'always' ? 'always.cjs' : 'chunks/[name]-[hash].cjs'),
      codeSplitting: {groups: [command.group]},
      dynamicImportInCjs: false,
      // bin/gongwen.js takes what it starts from always.cjs itself.
      minifyInternalExports: false,
      minify: true,
    },
  },
])
