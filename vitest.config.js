import {readFileSync} from 'node:fs'
import {defineConfig} from 'vitest/config'

const {version} = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

export default defineConfig({
  define: {__VERSION__: JSON.stringify(version)},
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/**/*.generated.*', 'src/syntax/nodes.ts', 'src/syntax/lines.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: {lines: 95},
    },
  },
})
