import {defineConfig} from 'vitest/config'

// Engines that divide work, each with the recipe that docs/scale/ has: `npm run test:engines`.
export default defineConfig({
  test: {include: ['test/engines/*.engine.ts'], testTimeout: 600_000, hookTimeout: 120_000, fileParallelism: false},
})
