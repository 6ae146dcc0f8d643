import {execFileSync, spawnSync} from 'node:child_process'
import {chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import * as library from '../src/check/index.ts'
import {run, temporaryFolder} from './support/terminal.ts'

const page = readFileSync('docs/ci.md', 'utf8')
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text)
const optionsOf = async (...argv: string[]) => (await run([...argv, '--help', '--lang', 'en'])).stdout
const action = parse(readFileSync('action.yml', 'utf8'))

let folder: string
let remove: () => void
beforeEach(() => {
  ;({folder, remove} = temporaryFolder())
})
afterEach(() => remove())

describe('docs/ci.md', () => {
  it('uses only options that exist', async () => {
    const known = await optionsOf('check')
    for (const text of [...blocks('sh'), ...blocks('yaml')])
      for (const [option] of text.matchAll(/(?<=\s)--[a-z][a-z-]+/g)) expect(known).toContain(option)
  })

  it('shows inputs that the action has, hooks that exist, and a configuration that is valid', async () => {
    const [three, scanning, hooks, config] = blocks('yaml').map((text) => parse(text))
    for (const step of [...three, scanning[0]]) for (const input of Object.keys(step.with)) expect(action.inputs).toHaveProperty(input)
    const known = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')).map(({id}: {id: string}) => id)
    for (const {id} of hooks[0].hooks) expect(known).toContain(id)
    const valid = new Ajv2020({strict: true}).compile(JSON.parse(readFileSync('schemas/config.schema.json', 'utf8')))
    valid(config)
    expect(valid.errors ?? []).toEqual([])
    writeFileSync(path.join(folder, 'gongwen.config.yaml'), blocks('yaml')[3])
    writeFileSync(path.join(folder, 'a.txt'), '关于值班的通知\n')
    expect((await run(['check', 'a.txt'], {cwd: folder})).code).toBe(0)
  })

  it('shows a program that runs, with what the library exports', async () => {
    const [code] = blocks('js')
    const names = /import \{([^}]+)\} from 'gongwen\/check'/.exec(code)![1].split(', ')
    const body = code.replace(/^import .*\n/, '')
    const bytes = new TextEncoder().encode('云水发[2025]12号\n云岭市水务局关于值守的通知\n')
    const given = {...library, bytes, yaml: 'gongwen: "1"\nsections: []\nsource: {name: 通知.txt}\n'}
    const run = new Function(...Object.keys(given), `return (async () => {${body}; return {diagnostics, text, fixed, count}})()`)
    for (const name of names) expect(library).toHaveProperty(name)
    // The name says docx, the content is what counts.
    expect(await run(...Object.values(given))).toMatchObject({
      diagnostics: [{ruleId: 'document-number-brackets'}, {}],
      fixed: expect.any(Uint8Array),
    })
  })
})

describe('the hooks', () => {
  const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as Array<{entry: string; files: string}>

  it('call what exists, on files that can be read', async () => {
    const known = await optionsOf('check')
    for (const {entry, files} of hooks) {
      expect(entry).toMatch(/^gongwen check( --[a-z-]+)*$/)
      for (const [option] of entry.matchAll(/--[a-z-]+/g)) expect(known).toContain(option)
      expect(() => new RegExp(files)).not.toThrow()
    }
    expect('发文/通知.docx').toMatch(new RegExp(hooks[0].files))
  })
})

describe('the action', () => {
  it('hands each of its inputs to a step that uses it', () => {
    const text = readFileSync('action.yml', 'utf8')
    for (const input of Object.keys(action.inputs)) expect(text).toContain(`inputs.${input} }}`)
    const script = readFileSync('scripts/action.sh', 'utf8')
    for (const name of Object.keys(action.runs.steps.at(-1).env)) expect(script).toContain(name)
  })

  const bin = path.resolve('bin/gongwen.js')
  const built = existsSync('dist/cli.cjs')
  it.skipIf(!built || process.platform === 'win32')(
    built ? 'annotates, sums up, writes SARIF and hands on the exit code' : 'was NOT run: the command is not built',
    () => {
      mkdirSync(path.join(folder, 'bin'))
      writeFileSync(path.join(folder, 'bin', 'gongwen'), `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`)
      chmodSync(path.join(folder, 'bin', 'gongwen'), 0o755)
      mkdirSync(path.join(folder, '发文'))
      writeFileSync(path.join(folder, '发文', 'a b.txt'), '云水发[2025]12号\n云岭市水务局关于值守的通知\n')
      const at = (name: string) => path.join(folder, name)
      const env = {
        ...process.env,
        PATH: `${at('bin')}:${process.env.PATH}`,
        LANG: 'en_US.UTF-8',
        FILES: '发文\n*.none',
        ARGUMENTS: '--max-warnings 0',
        SARIF: 'o.sarif',
        GITHUB_OUTPUT: at('out'),
        GITHUB_STEP_SUMMARY: at('sum.md'),
        RUNNER_TEMP: folder,
        HOME: folder,
      }
      const {status, stdout} = spawnSync('bash', [path.resolve('scripts/action.sh')], {cwd: folder, env, encoding: 'utf8'})
      expect(stdout).toContain('::error file=发文/a b.txt,line=1,col=4,')
      expect(status).toBe(1)
      expect(readFileSync(at('out'), 'utf8')).toBe('exit-code=1\n')
      expect(readFileSync(at('sum.md'), 'utf8')).toMatch(/^## Notices checked\n/)
      expect(JSON.parse(readFileSync(at('o.sarif'), 'utf8')).runs[0].results.length).toBeGreaterThan(0)
      const bad = spawnSync('bash', [path.resolve('scripts/action.sh')], {
        cwd: folder,
        env: {...env, ARGUMENTS: '--nope'},
        encoding: 'utf8',
      })
      expect(bad.status).toBe(2)
    },
  )

  it('is a script that bash takes', () => {
    expect(() => execFileSync('bash', ['-n', 'scripts/action.sh'])).not.toThrow()
  })
})
