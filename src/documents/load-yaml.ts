import {FAILSAFE_SCHEMA, loadAll, type Schema, Type} from 'js-yaml'

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

/** The values of a YAML stream, without places; undefined when it is not sound. `loadYaml('a: 1\n---\nb')` → `[{a: 1}, 'b']` */
export function loadYaml(text: string): unknown[] | undefined {
  try {
    return loadAll(text, null, {schema: core})
  } catch {
    return undefined
  }
}
