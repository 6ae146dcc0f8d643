/**
 * Makes what is derived from the schemas (of the document, of the configuration of `gongwen check`, of the bodies of an office, of corrections):
 * - `src/model/types.generated.ts`, committed, so that the types can be read without a build; a test checks it for drift;
 * - `src/model/fields.generated.ts`, the same, the order of the fields, and the roles;
 * - `src/model/fits.generated.js`, not committed: the schema compiled to a plain yes or no, which is all that most documents need;
 * - `src/model/schema.generated.js`, not committed: the schema itself as a module, so that it is found in every bundle;
 * - `src/model/bare-schema.generated.js`, not committed: the same without its words, to check a document by;
 * - `src/config/config-validator.generated.js` and the one of bodies, not committed: schemas compiled by ajv, so that a run need not load it.
 *
 * Beside them `src/write/pages/assets.generated.js`, not committed: the style and the scripts of the pages, from `src/web/`.
 *
 *     node scripts/generate.js
 */
import {createHash} from 'node:crypto'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {validator} from '@exodus/schemasafe'
import {Ajv2020} from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import {compile} from 'json-schema-to-typescript'
import {rolldown} from 'rolldown'
import {smallStyle} from './small-style.js'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const banner = '// Made from schemas/gongwen.schema.json by `npm run generate`. Do not edit.\n'

/** The types of the document model, as TypeScript. */
export async function generateTypes(schema) {
  // A described `$ref` would become a type of its own (Party1, Party2 …): only the definition's words are kept.
  const plain = JSON.parse(JSON.stringify(schema), (_, value) => (value?.$ref ? {$ref: value.$ref} : value))
  const body = await compile(plain, 'Gongwen', {
    bannerComment: '',
    ignoreMinAndMaxItems: true,
    additionalProperties: false,
    style: {semi: false, singleQuote: true, bracketSpacing: false, printWidth: 140, tabWidth: 2},
  })
  return banner + body
}

/** The names of the fields that a document and an attachment have, and the roles, in the order of the schema, as TypeScript. */
export function generateFields(schema) {
  const list = (name, what, values) =>
    `\n/** ${what} */\nexport const ${name} = [\n${values.map((value) => `  '${value}',\n`).join('')}] as const\n`
  const fields = (name, what, {properties}) =>
    list(name, `The fields of ${what}, in the order in which they are printed.`, Object.keys(properties))
  return (
    banner +
    fields('documentFields', 'a document', schema) +
    fields('attachmentFields', 'an attachment', schema.$defs.attachment) +
    fields('sectionFields', 'a section', schema.$defs.section) +
    fields('requirementFields', 'a requirement', schema.$defs.requirement) +
    list('roles', 'All roles.', schema.$defs.role.enum)
  )
}

/** A schema without its words, which are not needed to check by it. */
const bare = (schema) =>
  JSON.parse(JSON.stringify(schema, (key, value) => (words.has(key) && typeof value === 'string' ? undefined : value)))
const words = new Set(['description', 'title', '$schema'])

/**
 * The validator as one module, with the small parts of ajv that what ajv writes requires: where the command is one file, none are found
 * beside it.
 */
async function generateValidator(schema) {
  // The file has to lie inside the project, or what it requires would not be found.
  const folder = await mkdtemp(path.join(root, 'node_modules', '.gongwen-'))
  try {
    const entry = path.join(folder, 'validator.js')
    const ajv = new Ajv2020({
      allErrors: true,
      strict: true,
      messages: false,
      verbose: true,
      inlineRefs: false,
      code: {source: true, esm: true},
    })
    await writeFile(entry, standalone.default(ajv, ajv.compile(bare(schema))))
    const bundle = await rolldown({input: entry, platform: 'node'})
    const {output} = await bundle.generate({format: 'esm', minify: true})
    await bundle.close()
    return banner + output[0].code
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

/** Whether data fits the schema, as one module. */
function generateFits(schema) {
  const fits = validator(schema, {requireSchema: false, formatAssertion: false, isJSON: true, unmodifiedPrototypes: true})
  // the engine remembers the names of objects of one shape for `in`, and makes a list of them for each object otherwise
  return `${banner}export const fits = ${fits.toModule().replaceAll(' of Object.keys(data)', ' in data')}\n`
}

const fitsDeclaration = `${banner}/** Does the data fit the schema? */
export declare const fits: (data: unknown) => boolean
`

const schemaDeclaration = (name, what) => `${banner}import type {Schema} from './schema-fields.ts'

/** The document model's JSON Schema${what}. */
export declare const ${name}: Schema
`

const declaration = `${banner}import type {ErrorObject} from 'ajv'

/** True when the data fits the schema; else \`errors\` says what does not. */
export declare const validate: ((data: unknown) => boolean) & {errors?: ErrorObject[] | null}
`

async function main() {
  const schema = JSON.parse(await readFile(path.join(root, 'schemas', 'gongwen.schema.json'), 'utf8'))
  const out = path.join(root, 'src', 'model')
  await writeFile(path.join(out, 'types.generated.ts'), await generateTypes(schema))
  await writeFile(path.join(out, 'fields.generated.ts'), generateFields(schema))
  await writeFile(path.join(out, 'fits.generated.js'), generateFits(schema))
  await writeFile(path.join(out, 'fits.generated.d.ts'), fitsDeclaration)
  await writeFile(path.join(out, 'schema.generated.js'), `${banner}export const schema = ${JSON.stringify(schema, null, 2)}\n`)
  await writeFile(path.join(out, 'schema.generated.d.ts'), schemaDeclaration('schema', ''))
  await writeFile(path.join(out, 'bare-schema.generated.js'), `${banner}export const bareSchema = ${JSON.stringify(bare(schema))}\n`)
  await writeFile(path.join(out, 'bare-schema.generated.d.ts'), schemaDeclaration('bareSchema', ', without its words'))
}

/** The validator of a file that people write: the configuration of `gongwen check`, the bodies of an office. */
async function generateFileValidator(name) {
  const schema = JSON.parse(await readFile(path.join(root, 'schemas', `${name}.schema.json`), 'utf8'))
  const out = path.join(root, 'src', name)
  await writeFile(path.join(out, `${name}-validator.generated.js`), await generateValidator(schema))
  await writeFile(path.join(out, `${name}-validator.generated.d.ts`), declaration.replace('the schema', `schemas/${name}.schema.json`))
}

/** A script for a page, all in one. */
async function bundleScript(entry) {
  const bundle = await rolldown({input: path.join(root, entry), platform: 'browser'})
  const {output} = await bundle.generate({format: 'iife', minify: true})
  await bundle.close()
  return output[0].code.trim()
}

/** What pages hold, each with the digest by which their policy allows it. */
async function generateAssets() {
  const out = path.join(root, 'src', 'write', 'pages')
  const assets = {
    pageStyle: smallStyle(await readFile(path.join(root, 'src', 'web', 'page', 'page.css'), 'utf8')),
    pageScript: await bundleScript('src/web/page/index.ts'),
    overviewScript: await bundleScript('src/web/overview/index.ts'),
  }
  const say = '// Made from src/web by `npm run generate`. Do not edit.\n'
  const lines = Object.entries(assets).map(([name, text]) => {
    const sha256 = createHash('sha256').update(text).digest('base64')
    return `export const ${name} = ${JSON.stringify({text, sha256})}\n`
  })
  await writeFile(path.join(out, 'assets.generated.js'), say + lines.join(''))
  await writeFile(
    path.join(out, 'assets.generated.d.ts'),
    `${say}/** A style or a script, and its digest in base64. */\nexport interface Asset {\n  text: string\n  sha256: string\n}\n${Object.keys(
      assets,
    )
      .map((name) => `export declare const ${name}: Asset\n`)
      .join('')}`,
  )
}

/** Whether a file holds corrections. They are read in browsers too, where nothing can be required. */
async function generateCorrectionsFit() {
  const schema = JSON.parse(await readFile(path.join(root, 'schemas', 'corrections.schema.json'), 'utf8'))
  const out = path.join(root, 'src', 'documents', 'corrections')
  const named = (text) => text.replace('gongwen.schema.json', 'corrections.schema.json')
  await writeFile(path.join(out, 'fits.generated.js'), named(generateFits(schema)))
  await writeFile(path.join(out, 'fits.generated.d.ts'), named(fitsDeclaration))
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await Promise.all([main(), generateFileValidator('config'), generateFileValidator('bodies'), generateCorrectionsFit(), generateAssets()])
