import type {Corrections} from './correction.ts'

/**
 * Corrections as the YAML file that people review.
 *
 *     await formatCorrections({corrections: '1', notice: {name: '通知.docx'}, changes})
 */
export async function formatCorrections(corrections: Corrections): Promise<string> {
  const {toYaml} = await import('../../write/to-yaml.ts')
  return toYaml(corrections, ['path', 'into', 'after'])
}
