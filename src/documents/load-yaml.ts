import {FAILSAFE_SCHEMA, type LoadOptions, loadAll, type Schema, Type, YAMLException} from 'js-yaml'
import type {SyntaxProblem} from './syntax-problem.ts'

const scalar = (tag: string, pattern: RegExp, construct: (text: string) => unknown) =>
  new Type(`tag:yaml.org,2002:${tag}`, {
    kind: 'scalar',
    resolve: (text: string | null) => pattern.test(text ?? ''),
    construct: (text: string | null) => construct(text ?? ''),
  })

/** The scalars of YAML 1.2 (10.3.2): js-yaml's own schema also takes `0b1` for a number. */
const core: Schema = FAILSAFE_SCHEMA.extend({
  implicit: [
    scalar('null', /^(?:~|[Nn]ull|NULL|)$/, () => null),
    scalar('bool', /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/, (text) => /^t/i.test(text)),
    scalar('int', /^(?:[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+)$/, Number),
    scalar('float', /^(?:[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/, (text) =>
      /inf$/i.test(text) ? (text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY) : Number(text.replace(/^\+/, '')),
    ),
  ],
})

/** No document has as many levels. The types do not know of `maxDepth` yet. */
const limits: LoadOptions & {maxDepth: number} = {schema: core, maxDepth: 400}

/** The values of a YAML stream, or why and where it is not sound. */
export type LoadedYaml = {values: unknown[]} | {problem: SyntaxProblem; tooDeep: boolean}

/**
 * The values of a YAML stream, without places. The reader counts levels, so it is safe with any text.
 *
 *     loadYaml('a: 1\n---\nb') // {values: [{a: 1}, 'b']}
 */
export function loadYaml(text: string): LoadedYaml {
  try {
    return {values: loadAll(text, undefined, limits)}
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    const start = error.mark?.position ?? 0
    return {problem: {start, end: start + 1, message: error.reason}, tooDeep: /maxDepth/.test(error.reason)}
  }
}
