import {readFileSync} from 'node:fs'
import {defineConfig} from 'rolldown'

const {version} = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

/**
 * Our own code and the small packages that every run needs are one chunk; what only some runs need
 * (YAML, the report, a format's reader) is loaded when it comes. Large packages stay outside.
 */
const outside = /^(ajv|ajv-formats|fflate|hast-util-to-text|rehype-parse|remark-.*|saxes|tinyglobby|unified|unpdf|word-extractor)(\/|$)/

export default defineConfig({
  input: {index: 'src/index.ts', cli: 'src/cli/index.ts'},
  platform: 'node',
  transform: {define: {__VERSION__: JSON.stringify(version)}},
  external: (id) => outside.test(id),
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    cleanDir: true,
    sourcemap: false,
  },
})
