import type {Gongwen} from '../model/types.generated.ts'
import type {Format} from './format.ts'

/**
 * A document as text that ends in a line feed. Chinese stays Chinese and long strings stay on one
 * line. The YAML package is loaded on the first YAML.
 *
 *     await write(document, 'yaml') // 'gongwen: "1"\nkind: 通知\n…'
 */
export async function write(document: Gongwen, format: Format): Promise<string> {
  switch (format) {
    case 'yaml':
      return (await import('./yaml.ts')).toYaml(document)
    case 'json':
      return `${JSON.stringify(document, null, 2)}\n`
    case 'ndjson':
      return `${JSON.stringify(document)}\n`
  }
}
