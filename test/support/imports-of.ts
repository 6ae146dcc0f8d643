import {parseSync} from 'rolldown/utils'

/** The bare name of a package. `'ajv/dist/runtime/equal'` → `'ajv'`; undefined for a file or what Node brings. */
export const packageOf = (target: string): string | undefined => /^(?!node:|[./])(@[\w.-]+\/)?[\w.-]+/.exec(target)?.[0]

/** What a built file loads when it runs: the targets of `import`, `export … from`, `import()` and `require()`. */
export function importsOf(file: string, code: string): string[] {
  const {program, errors} = parseSync(file, code, {lang: 'js', sourceType: file.endsWith('.cjs') ? 'commonjs' : 'unambiguous'})
  if (errors.length) throw new Error(`${file}: ${errors[0].message}`)
  const nodes: AnyNode[] = []
  collect(program, nodes)
  // `require` itself, and what `createRequire(import.meta.url)` made, under the name that the minifier gave it
  const requires = nodes
    .filter(
      ({type, init}) => type === 'VariableDeclarator' && init && /import\.meta\.url|__filename/.test(code.slice(init.start, init.end)),
    )
    .map(({id}) => id?.name)
  return nodes.flatMap(({source, callee, arguments: given}) => {
    const loads = callee?.type === 'Identifier' && ['require', ...requires].includes(callee.name)
    return literal(source ?? (loads ? given?.[0] : undefined)) ?? []
  })
}

/** A node as far as it is looked at here. */
interface AnyNode {
  type: string
  start: number
  end: number
  name?: string
  value?: unknown
  quasis?: Array<{value: {cooked: string}}>
  source?: AnyNode
  callee?: AnyNode
  arguments?: AnyNode[]
  id?: AnyNode
  init?: AnyNode
}

function collect(value: unknown, into: AnyNode[]) {
  if (!value || typeof value !== 'object') return
  if ('type' in value) into.push(value as AnyNode)
  for (const each of Object.values(value)) collect(each, into)
}

/** The text of a literal, in any quotes. */
const literal = (node: AnyNode | undefined): string | undefined =>
  typeof node?.value === 'string' ? node.value : node?.quasis?.length === 1 ? node.quasis[0].value.cooked : undefined
