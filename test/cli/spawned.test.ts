import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {parse as parseYaml} from 'yaml'
import {bin, root} from '../support/built.ts'
import {temporaryFolder} from '../support/terminal.ts'

const notice = path.join(root, 'fixtures/notices/flood-season/input.txt')

let folder: string
let remove: () => void
beforeAll(() => {
  ;({folder, remove} = temporaryFolder())
})
afterAll(() => remove())

/** Runs the built command as its own process. */
function spawn(argv: string[], {input = '', env = {}}: {input?: string; env?: Record<string, string>} = {}) {
  const {PATH} = process.env
  const {status, stdout, stderr} = spawnSync(process.execPath, [bin, ...argv], {input, cwd: folder, env: {PATH, ...env}, encoding: 'utf8'})
  return {status, stdout, stderr}
}

describe('the built command', () => {
  it('reads a notice', () => {
    const {status, stdout, stderr} = spawn([notice])
    expect({status, stderr}).toEqual({status: 0, stderr: expect.stringMatching(/有把握。单元 \d+，[^\n]*\n$/)})
    expect(parseYaml(stdout).number.serial).toBe(12)
  })

  it('reads standard input', () => {
    const {status, stdout} = spawn(['--format', 'json'], {input: readFileSync(notice, 'utf8')})
    expect(status).toBe(0)
    expect(JSON.parse(stdout).kind).toBe('通知')
  })

  it.each([
    [['没有.txt'], 1],
    [['--none'], 2],
    [['--help'], 0],
  ])('%j ends with %i, without a stack trace', (argv, expected) => {
    const {status, stderr} = spawn(argv)
    expect(status).toBe(expected)
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it('ends in silence when its reader goes away', () => {
    const shell = spawnSync('bash', ['-c', `"$0" "$1" fixtures/notices -f ndjson | head -n 1 | wc -l`, process.execPath, bin], {
      encoding: 'utf8',
      cwd: root,
    })
    expect(shell.stdout.trim()).toBe('1')
    expect(shell.stderr).toBe('')
  })

  it('loads nothing that the job does not use', () => {
    const coverage = path.join(folder, 'coverage')
    mkdirSync(coverage)
    expect(spawn([notice, '--format', 'json'], {env: {NODE_V8_COVERAGE: coverage}}).status).toBe(0)
    const [report] = readdirSync(coverage)
    const scripts: string[] = JSON.parse(readFileSync(path.join(coverage, report), 'utf8')).result.map(({url}: {url: string}) => url)
    const home = [pathToFileURL(root).href, root]
    const own = scripts.flatMap((url) => home.filter((start) => url.startsWith(start)).map((start) => url.slice(start.length)))
    expect(own).toContain('dist/always.cjs')
    expect(own).toContain('bin/gongwen.js')
    expect(
      own.filter((url) => /node_modules|yaml|reporter|palette|schema|inspect|docx|html|markdown|pdf|ofd|guess|plan-outputs/.test(url)),
    ).toEqual([])
    // ajv, chalk and unified would be found by their words if they were bundled into the chunks that every run loads
    for (const url of own) {
      const text = readFileSync(path.join(root, url), 'utf8')
      for (const mark of ['aliasDuplicateObjects', 'ansi256', 'strictRequired', 'fromMarkdown']) {
        expect(text.includes(mark), `${mark} in ${url}`).toBe(false)
      }
    }
  })
})

describe('the built library', () => {
  /** What a program prints that uses the package as it is installed. */
  const program = (code: string) => spawnSync(process.execPath, ['--input-type=module', '-e', code], {cwd: root, encoding: 'utf8'})

  it('is what package.json exports, with types', () => {
    const {exports} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
    for (const entry of ['.', './check', './lint'])
      for (const target of Object.values(exports[entry] as Record<string, string>))
        expect(existsSync(path.join(root, target)), target).toBe(true)
  })

  it.each([
    [
      'gongwen',
      "import {process} from 'gongwen'; console.log((await process('关于值班的通知\\n各科室：\\n请轮流值守。')).data.document.kind)",
      '通知',
    ],
    [
      'gongwen/check',
      "import {check} from 'gongwen/check'; console.log((await check('云水发[2025]12号\\n云岭市水务局关于值守的通知')).diagnostics[0].ruleId)",
      'document-number-brackets',
    ],
    ['gongwen/lint', "import {rules} from 'gongwen/lint'; console.log(rules[0].id)", 'addressees-colon'],
  ])('works as %s', (_, code, printed) => {
    expect(program(code)).toMatchObject({stderr: '', stdout: `${printed}\n`})
  })
})
