import {readFileSync} from 'node:fs'
import {defineConfig} from 'rolldown'

const {version} = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

/** Large packages stay outside and are loaded with the format that needs them. */
const outside = /^(ajv|ajv-formats|fflate|hast-util-to-text|rehype-parse|remark-.*|saxes|tinyglobby|unified|unpdf|word-extractor)(\/|$)/

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
 * is loaded when it comes. The library and the command are bundled apart for the same reason.
 */
const bundle = (name, input) => ({
  input: {[name]: input},
  platform: 'node',
  // Chunks may take what they share with the entry from the entry itself: it is always there first.
  preserveEntrySignatures: 'allow-extension',
  transform: {define: {__VERSION__: JSON.stringify(version)}},
  external: (id) => outside.test(id),
  plugins: [quickStart],
  output: {dir: 'dist', format: 'esm', entryFileNames: '[name].js', chunkFileNames: `chunks/${name}-[name]-[hash].js`, minify: true},
})

export default defineConfig([bundle('index', 'src/index.ts'), bundle('cli', 'src/cli/index.ts')])
