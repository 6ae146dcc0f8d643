import {spawnSync} from 'node:child_process'
import {appendFileSync, copyFileSync, cpSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {builtinModules} from 'node:module'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {bundled} from '../scripts/bundled.js'
import {entriesOf, keepEntries} from '../scripts/prune-types.js'
import {importsOf, packageOf} from './support/imports-of.ts'
import {installed, manifest} from './support/installed.ts'

// These look at what is built: `npm test` builds first.

let place: ReturnType<typeof installed>
beforeAll(() => {
  place = installed()
})
afterAll(() => place.remove())

/** Runs a module where the package is installed, and gives what it printed. */
function run(code: string): string {
  const file = path.join(place.folder, 'run.mjs')
  writeFileSync(file, code)
  const {status, stdout, stderr} = place.node(file)
  expect({status, stderr}).toEqual({status: 0, stderr: ''})
  return stdout
}

const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => ending.test(name))
    .map((name) => path.join(folder, name))

describe('the entries of the package', () => {
  const library = [
    'ReadError',
    'UnknownFormatError',
    'createResponsibilityView',
    'createStream',
    'effectiveByPointer',
    'effectiveResponsibilities',
    'formats',
    'gongwenParse',
    'parse',
    'positionsOf',
    'process',
    'read',
    'render',
    'summarize',
    'toModel',
    'treeOf',
    'validate',
    'write',
  ]
  const faces: Record<string, string[]> = {
    gongwen: library,
    'gongwen/browser': library.filter((name) => name !== 'summarize'),
    'gongwen/browser/summarize': ['summarize'],
    'gongwen/check': ['ConfigError', 'check', 'fix', 'openConfigs', 'readDocuments'],
    'gongwen/corrections': [
      'CorrectionsError',
      'applyCorrections',
      'correctionsOf',
      'describeCorrection',
      'formatCorrections',
      'movedPositions',
      'movedSummary',
      'readCorrections',
    ],
    'gongwen/diff': [
      'addVerdict',
      'compareDocuments',
      'compareWithSuperior',
      'coreMeasures',
      'createVerdictScore',
      'differenceFormats',
      'findDifferences',
      'flatten',
      'formatDifferences',
      'measures',
      'pointsAt',
      'score',
      'wrongParts',
    ],
    'gongwen/lint': ['applyEdits', 'chooseEdits', 'lint', 'presets', 'rules', 'severityIn'],
  }

  it('are these', () => {
    const entries = Object.entries(manifest.exports).filter(([, target]) => typeof target === 'object')
    expect(entries.map(([name]) => path.posix.join(manifest.name, name)).sort()).toEqual(Object.keys(faces).sort())
  })

  it.each(Object.keys(faces))('%s exports these names and no others', (name) => {
    expect(JSON.parse(run(`console.log(JSON.stringify(Object.keys(await import('${name}'))))`))).toEqual(faces[name])
  })

  it('hand out files that are the user’s own VFile', () => {
    expect(
      run(`import {process} from 'gongwen'
        import {VFile} from 'vfile'
        console.log(await process('关于值班的通知') instanceof VFile)`),
    ).toBe('true\n')
  })

  it.each(['README.md', 'README.zh-CN.md'])('do what %s shows', (page) => {
    copyFileSync('fixtures/notices/office-meeting/input.docx', path.join(place.folder, '通知.docx'))
    const examples = [...readFileSync(page, 'utf8').matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, code]) => code)
    expect(examples.length).toBe(2)
    const [whole, steps] = examples.map(run)
    for (const printed of ['gongwen: "1"\n', 'inheritedFrom:', "type: 'root'"]) expect(whole).toContain(printed)
    expect(steps).toBe('[]\n')
  })
})

describe('the types of the package', () => {
  it('are all exported by an entry, so that whatever a signature names can be written down', () => {
    expect(keepEntries(entriesOf(manifest, process.cwd()))).toEqual([])
    const copy = path.join(place.folder, 'dist')
    cpSync('dist/types', path.join(copy, 'types'), {recursive: true})
    const written = path.join(copy, 'types', 'write', 'write.d.ts')
    appendFileSync(written, 'interface Hidden { mode: string }\nexport declare const write: (hidden: Hidden) => void\n')
    expect(keepEntries(entriesOf(manifest, place.folder))).toEqual([`${written}#Hidden`])
  })

  it('are of nothing else', () => {
    const declared = filesIn(path.join('dist', 'types'), /\.d\.ts$/).map((file) => path.basename(file))
    expect(declared).toContain('index.d.ts')
    for (const inside of ['bare-schema.generated.d.ts', 'join-text.d.ts', 'to-section.d.ts', 'scan.d.ts'])
      expect(declared).not.toContain(inside)
  })

  it('say what a user gets', () => {
    const code = `import {type Format, positionsOf, process, read, parse, toModel, treeOf, write, type syntax} from 'gongwen'
      import {lint, rules, type Subject} from 'gongwen/lint'
      import {VFile} from 'vfile'
      const file: VFile = await process('关于值班的通知')
      const subject: Subject = {root: treeOf(file), lines: file.data.lines!, document: file.data.document!, messages: file.messages}
      lint(subject, rules.map((rule) => ({rule, severity: rule.severity})))
      const root: syntax.Root = parse(await read('关于值班的通知'), file)
      const {document} = toModel(root, await read('关于值班的通知'))
      const format: Format = 'yaml'
      const text: string = await write(document, format)
      const [start, end]: [number, number] = positionsOf(file)['/title']
      // @ts-expect-error there is no such format
      await write(document, 'xml')
      // @ts-expect-error what is lazy does not hang on the data
      file.data.positions['/title']
      export {text, start, end}`
    expect(compile(code)).toBe('')
  })

  /** What the compiler says of a user's module, the types of the package included. */
  function compile(code: string): string {
    const file = path.join(place.folder, 'user.mts')
    writeFileSync(file, code)
    writeFileSync(path.join(place.folder, 'tsconfig.json'), JSON.stringify({compilerOptions, files: ['user.mts']}))
    return spawnSync(process.execPath, [path.resolve('node_modules/typescript/bin/tsc'), '-p', place.folder], {encoding: 'utf8'}).stdout
  }
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2023'],
    module: 'nodenext',
    types: ['node'],
    strict: true,
    noEmit: true,
    skipLibCheck: false,
  }
})

describe('the packages that package.json asks for', () => {
  const shipped = [...filesIn('dist', /\.c?js$/), ...filesIn('bin', /\.js$/)]
  const imported = new Set(
    shipped.flatMap((file) =>
      importsOf(file, readFileSync(file, 'utf8')).flatMap((target) => (builtinModules.includes(target) ? [] : (packageOf(target) ?? []))),
    ),
  )

  // Always there, whatever runs: the command runs its own copy of these two, because that starts sooner.
  const copied = ['chalk', 'commander']

  it('are those that the built files import', () => {
    expect(Object.keys(manifest.dependencies)).toEqual([...new Set([...imported, ...copied])].sort())
    for (const name of copied) expect(Object.keys(bundled)).toContain(name)
  })

  it('are those that the types import', () => {
    const targets = filesIn(path.join('dist', 'types'), /\.d\.ts$/).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^(?:import|export) .*? from '([^']+)'/gm)].map(([, target]) => packageOf(target)),
    )
    for (const name of targets) if (name) expect(Object.keys(manifest.dependencies)).toContain(name)
  })

  it('have their licence shipped where the bundle holds a copy', () => {
    const [, ...parts] = readFileSync('dist/third-party-licenses.txt', 'utf8').split(/^(?=.+\n=+$)/m)
    for (const part of parts) expect(part.length).toBeGreaterThan(400)
    for (const name of Object.keys(bundled))
      expect(
        parts.some((part) => part.startsWith(`${name}\n=`)),
        name,
      ).toBe(true)
  })
})
