import type {Document} from 'yaml'
import {pointerKeys} from '../syntax/pointer-keys.ts'
import {bracketsTooDeep, nestedTooDeep} from './nested-too-deep.ts'
import type {SyntaxProblem} from './syntax-problem.ts'

/** A value of a structured file, and where its parts stand. */
export interface PlacedValue {
  value: unknown
  /** The range of the value at a JSON pointer, or of the nearest value around it that stands in the file. */
  locate(pointer: string): Promise<[start: number, end: number]>
}

/** What a structured file holds. */
export interface StructuredFile {
  documents: PlacedValue[]
  problems: SyntaxProblem[]
}

/**
 * The documents of a YAML, JSON or NDJSON file: one, a stream of YAML documents, a JSON array, or a
 * line each. JSON is read by the engine; where its parts stand is found out only when it is asked.
 *
 *     await readDocuments('{"gongwen": "1"}', 'a.json') // {documents: [{value: {gongwen: '1'}, …}], problems: []}
 */
export async function readDocuments(text: string, name: string): Promise<StructuredFile> {
  if (/\.(?:ndjson|jsonl)$/i.test(name)) return readLines(text)
  if (/\.json$/i.test(name)) return readJson(text, 0)
  return readYaml(text)
}

async function readLines(text: string): Promise<StructuredFile> {
  const out: StructuredFile = {documents: [], problems: []}
  for (const {0: line, index} of text.matchAll(/[^\r\n]+/g)) {
    if (!line.trim()) continue
    const {documents, problems} = readJson(line, index)
    out.documents.push(...documents)
    out.problems.push(...problems)
  }
  return out
}

const tooDeep = (start: number): StructuredFile => ({
  documents: [],
  problems: [{start, end: start + 1, message: 'nested too deep', code: 'TOO_DEEP'}],
})

function readJson(text: string, offset: number): StructuredFile {
  const deep = bracketsTooDeep(text)
  if (deep !== undefined) return tooDeep(offset + deep)
  let value: unknown
  try {
    value = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
  } catch (error) {
    const {message} = error as Error
    const at = /position (\d+)/.exec(message)
    // Without a place it broke off at the end.
    const start = at ? Number(at[1]) : text.trimEnd().length
    return {
      documents: [],
      problems: [
        {
          start: offset + start,
          end: offset + Math.min(text.length, start + 1),
          message,
          code: at && start < text.trimEnd().length ? 'JSON' : 'JSON_END',
        },
      ],
    }
  }
  let tree: Promise<Document> | undefined
  const locate = (prefix: string) => async (pointer: string) => {
    tree ??= import('yaml').then(({parseDocument}) => parseDocument(text, {keepSourceTokens: false}))
    const [start, end] = rangeAt(await tree, prefix + pointer)
    return [offset + start, offset + end] as [number, number]
  }
  const values = Array.isArray(value)
    ? value.map((each, index) => ({value: each, locate: locate(`/${index}`)}))
    : [{value, locate: locate('')}]
  return {documents: values, problems: []}
}

/** An anchor: what refers to it may grow without bound, and is left to the reader that counts. */
const anchor = /(?:^|[\s[{,:-])&[^\s,[\]{}]/m

/**
 * Two readers: js-yaml for the values, for most documents are sound and it takes a tenth of the time;
 * yaml, which knows where everything stands, as soon as something is to be said.
 */
async function readYaml(text: string): Promise<StructuredFile> {
  const {loadYaml} = await import('./load-yaml.ts')
  const loaded = loadYaml(text)
  if ('problem' in loaded) {
    const {problem} = loaded
    if (loaded.tooDeep) return tooDeep(problem.start)
    // the other reader knows what is wrong in more words, but calls itself for each level
    return nestedTooDeep(text) === undefined ? readYamlTrees(text) : {documents: [], problems: [problem]}
  }
  if (anchor.test(text)) return readYamlTrees(text)
  const {values} = loaded
  let trees: Promise<Document[]> | undefined
  const documents = values.map((value, index) => ({
    value,
    locate: async (pointer: string) => {
      trees ??= parseTrees(text)
      const found = await trees
      return found.length === values.length ? rangeAt(found[index], pointer) : ([0, 0] as [number, number])
    },
  }))
  return {documents: documents.filter(({value}) => value !== null && value !== undefined), problems: []}
}

async function parseTrees(text: string): Promise<Document[]> {
  const {parseAllDocuments} = await import('yaml')
  const found = parseAllDocuments(text, {prettyErrors: false})
  return Array.isArray(found) ? found : []
}

async function readYamlTrees(text: string): Promise<StructuredFile> {
  const documents: PlacedValue[] = []
  const problems: SyntaxProblem[] = []
  for (const document of await parseTrees(text)) {
    for (const {pos, message, code} of document.errors) problems.push({start: pos[0], end: Math.max(pos[1], pos[0]), message, code})
    if (document.errors.length || document.contents === null) continue
    try {
      documents.push({value: document.toJS({maxAliasCount: 100}), locate: async (pointer) => rangeAt(document, pointer)})
    } catch (error) {
      // Aliases of aliases of aliases …
      const [start, end] = rangeAt(document, '')
      problems.push({start, end, message: (error as Error).message, code: 'ALIAS_COUNT'})
    }
  }
  return {documents, problems}
}

/** The range of the deepest part of a pointer that the file has. */
function rangeAt(document: Document, pointer: string): [number, number] {
  const keys = pointerKeys(pointer)
  for (let length = keys.length; length >= 0; length--) {
    const node = length ? document.getIn(keys.slice(0, length), true) : document.contents
    const range = (node as {range?: [number, number, number]} | undefined)?.range
    if (range) return [range[0], range[1]]
  }
  return [0, 0]
}
