import type {Configs, ConfigsOptions} from './configs.ts'

/**
 * Opens the configurations of the file system: for each file the nearest one above it holds alone. What looks at files is
 * loaded only here, so that whoever brings settings of their own does without.
 *
 *     const configs = await openConfigs({cwd: process.cwd()})
 *     configs.settings('发文/通知.docx') // {preset: 'recommended', rules: {}}
 *
 * @throws ConfigError here or at the first question about a file, when a configuration cannot be read or does not fit its schema
 */
export async function openConfigs(options: ConfigsOptions): Promise<Configs> {
  const {createConfigs} = await import('./create-configs.ts')
  return createConfigs(options)
}
