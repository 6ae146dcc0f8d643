import type {Config, RuleSettings} from './config.ts'

/**
 * What a configuration says of one file: its own settings, those of the overrides that fit the file, the later over the
 * earlier, and over them all what `over` sets.
 *
 * @param fits does the file fit these patterns?
 * @example mergeConfig({rules: {a: 'off'}, overrides: [{files: ['b'], preset: 'strict'}]}, () => true) // {preset: 'strict', rules: {a: 'off'}}
 */
export function mergeConfig(
  {preset, rules, overrides = []}: Config,
  fits: (patterns: readonly string[]) => boolean,
  over: RuleSettings = {},
): Required<RuleSettings> {
  const fitting = overrides.filter(({files}) => fits(files))
  return {
    preset: over.preset ?? fitting.findLast((each) => each.preset)?.preset ?? preset ?? 'recommended',
    rules: Object.assign({}, rules, ...fitting.map((each) => each.rules), over.rules),
  }
}
