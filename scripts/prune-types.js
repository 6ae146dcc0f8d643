/**
 * Leaves of the declarations that `tsc` wrote into `dist/types/` those that the entries of the package export, and what
 * these name. Fails when a type is named that no entry exports: whoever uses the package could not write it down.
 *
 *     tsc -p tsconfig.build.json && node scripts/prune-types.js
 */
import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseSync} from 'rolldown/utils'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The files that were opened, by path. */
const files = new Map()

/** A file of declarations: what it declares, imports and exports, by name, and what of that is kept. */
function open(file) {
  if (files.has(file)) return files.get(file)
  const text = readFileSync(file, 'utf8')
  const {program, errors} = parseSync(file, text, {lang: 'dts'})
  if (errors.length) throw new Error(`${file}: ${errors[0].message}`)
  const opened = {
    text,
    body: program.body,
    declared: new Map(),
    imported: new Map(),
    exported: new Map(),
    kept: new Set(),
    names: new Set(),
  }
  files.set(file, opened)
  for (const statement of program.body) {
    const {type, source, specifiers = []} = statement
    const from = source?.value.startsWith('.') && path.resolve(path.dirname(file), source.value.replace(/\.[jt]s$/, '.d.ts'))
    if (type === 'ImportDeclaration') {
      for (const {local, imported} of specifiers) opened.imported.set(local.name, {statement, from, name: imported?.name ?? '*'})
    } else if (type === 'ExportAllDeclaration' && statement.exported) {
      opened.exported.set(statement.exported.name, {statement, from, name: '*'})
    } else if (type === 'ExportAllDeclaration') {
      for (const name of open(from).exported.keys()) if (!opened.exported.has(name)) opened.exported.set(name, {statement, from, name})
    } else if (source) {
      for (const {local, exported} of specifiers) opened.exported.set(exported.name, {statement, from, name: local.name})
    } else {
      const declaration = statement.declaration ?? statement
      for (const {id} of declaration.declarations ?? [declaration]) {
        if (id?.type !== 'Identifier') continue
        opened.declared.set(id.name, [...(opened.declared.get(id.name) ?? []), statement])
        if (type === 'ExportNamedDeclaration') opened.exported.set(id.name, {statement})
      }
    }
  }
  return opened
}

/** Keeps what a file exports under a name, or all of it, with what it mentions; hands back where that is declared, as `file#name`. */
function keepExport(file, name) {
  const {exported, names} = open(file)
  if (name === '*') return [...exported.keys()].flatMap((each) => keepExport(file, each))
  names.add(name)
  const {statement, from, name: there} = exported.get(name)
  if (from === undefined) return keepDeclaration(file, name)
  open(file).kept.add(statement)
  return from ? keepExport(from, there) : []
}

function keepDeclaration(file, name) {
  for (const statement of open(file).declared.get(name)) keepStatement(file, statement)
  return [`${file}#${name}`]
}

function keepStatement(file, statement) {
  const {kept, declared, imported, names} = open(file)
  if (kept.has(statement)) return
  kept.add(statement)
  for (const name of mentioned(statement)) {
    if (declared.has(name)) keepDeclaration(file, name)
    if (!imported.has(name)) continue
    const source = imported.get(name)
    kept.add(source.statement)
    names.add(name)
    if (source.from) keepExport(source.from, source.name)
  }
}

/** Every name in a part of a file, whatever it stands for there. */
function mentioned(node, found = new Set()) {
  if (node.type === 'TSImportType') throw new Error(`${node.source.value} is imported inside a type: name it at the top of the file`)
  if (node.type === 'Identifier') found.add(node.name)
  for (const value of Object.values(node)) if (value && typeof value === 'object') mentioned(value, found)
  return found
}

/** The text of what is kept: statements with the comments before them, imports and exports without the names that nobody asked for. */
function printed({text, body, kept, names}) {
  let behind = 0
  let out = ''
  for (const statement of body) {
    const before = text.slice(behind, statement.start)
    behind = statement.end
    if (!kept.has(statement)) continue
    const {start, end, specifiers} = statement
    const spare = (statement.source && specifiers?.filter(({local, exported}) => !names.has((exported ?? local).name))) || []
    let words = text.slice(start, end)
    for (const part of spare.toReversed()) words = words.slice(0, part.start - start) + words.slice(part.end - start).replace(/^,\s*/, '')
    out += before + words.replace(/,\s*\}/, ' }')
  }
  return `${out.trim()}\n`
}

const isType = /^(TSInterface|TSTypeAlias|TSEnum|Class)/

/**
 * Keeps all that entries export. Hands back the types that are named in it and that no entry exports.
 *
 *     keepEntries(['dist/types/index.d.ts']) // ['dist/types/lint/subject.d.ts#Subject']
 */
export function keepEntries(entries) {
  files.clear()
  const exported = new Set()
  for (const entry of entries) for (const declaration of keepExport(entry, '*')) exported.add(declaration)
  // What is added to the types of other packages.
  for (const [file, {body, kept}] of files)
    for (const statement of body) if (kept.size > 0 && statement.type === 'TSModuleDeclaration') keepStatement(file, statement)
  return [...files].flatMap(([file, {declared, kept}]) =>
    [...declared]
      .filter(([, statements]) => statements.some((each) => kept.has(each) && isType.test((each.declaration ?? each).type)))
      .map(([name]) => `${file}#${name}`)
      .filter((declaration) => !exported.has(declaration)),
  )
}

/** The files of types that package.json hands out, below a folder. */
export function entriesOf({exports}, folder) {
  return Object.values(exports).flatMap(({types}) => (types ? [path.join(folder, types)] : []))
}

function main() {
  const unnamed = keepEntries(entriesOf(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')), root))
  if (unnamed.length) {
    const list = unnamed.map((name) => path.relative(root, name)).join('\n')
    throw new Error(`Named in what the package exports, and not exported:\n${list}`)
  }
  const types = path.join(root, 'dist', 'types')
  for (const name of readdirSync(types, {recursive: true})) {
    const file = path.join(types, name)
    if (!name.endsWith('.d.ts')) continue
    const opened = files.get(file)
    if (opened?.kept.size) writeFileSync(file, printed(opened))
    else rmSync(file)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
