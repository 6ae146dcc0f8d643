import {readFileSync} from 'node:fs'
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
 * Our own code and the small packages that every run needs are one file, for each file costs a
 * millisecond to find; what only some runs need (YAML, the report, a format's reader) is a chunk that
 * is loaded when it comes, from which a chunk may take what it shares with the entry.
 */
const common = {
  platform: 'node',
  preserveEntrySignatures: 'allow-extension',
  transform: {define: {__VERSION__: JSON.stringify(version)}},
}

export default defineConfig([
  {
    ...common,
    input: {index: 'src/index.ts'},
    // Large packages stay outside, for whoever uses the library may use them too.
    external: /^(fflate|hast-util-to-text|rehype-parse|remark-.*|saxes|tinyglobby|unified|unpdf)(\/|$)/,
    plugins: [quickStart],
    output: {dir: 'dist', format: 'esm', chunkFileNames: 'chunks/[name]-[hash].js', minify: true},
  },
  {
    ...common,
    input: {cli: 'src/cli/index.ts'},
    external: /^(fflate|saxes|tinyglobby|unpdf)(\/|$)/,
    plugins: [quickStart, {name: 'compile', writeBundle: () => writeCompiled()}],
    // CommonJS starts 6 ms sooner than modules do, and can be kept compiled (see bin/load.js).
    output: {
      dir: 'dist',
      format: 'cjs',
      entryFileNames: '[name].cjs',
      chunkFileNames: 'chunks/[name]-[hash].cjs',
      dynamicImportInCjs: false,
      minify: true,
    },
  },
])
