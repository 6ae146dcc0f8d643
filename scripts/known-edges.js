import {fileURLToPath} from 'node:url'
import {run} from './made-tables.js'
import {inAscii} from './to-one-file.js'

const src = fileURLToPath(new URL('../src/parse/', import.meta.url))
const edges = /vocabulary[/\\]edges\.ts$/
const table = 'const known: Readonly<Record<string, string>> = {}'
const walk = 'function edge('

/** Writes what patterns begin with and end in into the bundle, so that no start has to find it out. */
export function knownEdges() {
  let found
  return {
    name: 'known-edges',
    async buildStart() {
      found = await findEdges()
    },
    transform: {
      order: 'pre',
      filter: {id: edges},
      handler: (code) => replaced(code, table, `const known: Readonly<Record<string, string>> = ${JSON.stringify(found)}`),
    },
  }
}

/** The edges of all patterns that are asked for while the parser is loaded, by the key that edges.ts makes of each. */
async function findEdges() {
  // A pattern that is written as such has its characters as escapes where the bundle is made ASCII, one that is made of strings has not.
  const note = `export const found: Array<[string, string, number[]]> = []
const inAscii = ${inAscii}
function edge(pattern: RegExp, first: boolean): number[] {
  const codes = walk(pattern, first)
  for (const source of new Set([pattern.source, inAscii(pattern.source)])) found.push([keyOf({source} as RegExp, first), source, codes])
  return codes
}
function walk(`
  const {found} = await run('all', {
    name: 'all',
    resolveId: (id) => (id === 'all' ? '\0all' : undefined),
    load: (id) =>
      id === '\0all'
        ? `import ${JSON.stringify(`${src}index.ts`)}\nexport {found} from ${JSON.stringify(`${src}vocabulary/edges.ts`)}`
        : undefined,
    transform: {order: 'pre', filter: {id: edges}, handler: (code) => replaced(code, walk, note)},
  })
  const sources = new Map()
  const characters = {}
  for (const [key, source, codes] of found) {
    if (sources.has(key) && sources.get(key) !== source) throw new Error(`two patterns have the key ${key} (src/parse/vocabulary/edges.ts)`)
    sources.set(key, source)
    characters[key] = String.fromCharCode(...new Set(codes))
  }
  return characters
}

function replaced(code, part, by) {
  if (!code.includes(part)) throw new Error(`src/parse/vocabulary/edges.ts does not hold: ${part}`)
  return code.replace(part, () => by)
}
