import type {Gongwen} from '../model/types.generated.ts'
import type {Writer} from './writer.ts'

/** Loaded on the first YAML: most runs of the command write something else. */
const write = async (document: Gongwen) => (await import('./to-yaml.ts')).toYaml(document)

/** YAML; several documents are a stream, `---` between them. */
export const yaml: Writer<'yaml'> = {
  name: 'yaml',
  endings: ['.yaml', '.yml'],
  write,
  stream() {
    let first = true
    return {
      async next(document) {
        const text = await write(document)
        const piece = first ? text : `---\n${text}`
        first = false
        return piece
      },
      end: () => '',
    }
  },
}
