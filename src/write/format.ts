/** What a document can be written as. */
export type Format = 'yaml' | 'json' | 'ndjson'

export const formats: readonly Format[] = ['yaml', 'json', 'ndjson']

const endings: Record<string, Format> = {'.yaml': 'yaml', '.yml': 'yaml', '.json': 'json', '.ndjson': 'ndjson', '.jsonl': 'ndjson'}

/** The format that a file's ending asks for. `formatOf('台账.json')` → `'json'`; undefined when it asks for none. */
export function formatOf(name: string): Format | undefined {
  return endings[/\.[^./\\]+$/.exec(name)?.[0].toLowerCase() ?? '']
}
