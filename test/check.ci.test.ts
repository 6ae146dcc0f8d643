import {execFileSync, spawnSync} from 'node:child_process'
import {chmodSync, existsSync, mkdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import * as library from '../src/check/index.ts'
import {endings} from '../src/write/index.ts'
import {openDesk} from './support/desk.ts'
import {run} from './support/terminal.ts'

const {at, put, read} = openDesk()

const page = readFileSync('docs/ci.md', 'utf8')
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text)
const optionsOf = async (...argv: string[]) => (await run([...argv, '--help', '--lang', 'en'])).stdout
const action = parse(readFileSync('action.yml', 'utf8'))

describe('docs/ci.md', () => {
  it('uses only options that exist', async () => {
    const known = await optionsOf('check')
    for (const text of [...blocks('sh'), ...blocks('yaml')])
      for (const [option] of text.matchAll(/(?<=\s)--[a-z][a-z-]+/g)) expect(known).toContain(option)
  })

  it('shows inputs that the action has, hooks that exist, and a configuration that is valid', async () => {
    const [workflow, scanning, pipeline, hooks, config] = blocks('yaml').map((text) => parse(text))
    const steps = [...workflow.jobs.gongwen.steps, ...scanning.steps].filter(({uses}) => uses.startsWith('OWNER/'))
    expect(steps).toHaveLength(2)
    for (const step of steps) for (const input of Object.keys(step.with)) expect(action.inputs).toHaveProperty(input)
    expect(pipeline.gongwen.artifacts.reports).toEqual({codequality: 'gl-code-quality-report.json', junit: 'gongwen.xml'})
    const known = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')).map(({id}: {id: string}) => id)
    for (const {id} of hooks.repos[0].hooks) expect(known).toContain(id)
    const valid = new Ajv2020({strict: true}).compile(JSON.parse(readFileSync('schemas/config.schema.json', 'utf8')))
    valid(config)
    expect(valid.errors ?? []).toEqual([])
    put('gongwen.config.yaml', blocks('yaml')[4])
    mkdirSync(at('来文'))
    put('a.txt', '关于值班的通知\n')
    expect((await run(['check', 'a.txt'], {cwd: at()})).code).toBe(0)
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
    // pages are for people
    for (const ending of endings.filter((each) => each !== '.html')) expect(`结果/通知${ending}`).toMatch(new RegExp(hooks[2].files))
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
      put('bin/gongwen', `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`)
      chmodSync(at('bin', 'gongwen'), 0o755)
      put('发文/a b.txt', '云水发[2025]12号\n云岭市水务局关于值守的通知\n')
      const env = {
        ...process.env,
        PATH: `${at('bin')}:${process.env.PATH}`,
        LANG: 'en_US.UTF-8',
        FILES: '  发文/a b.txt\r\n\n*.none\n--fix',
        ARGUMENTS: '--max-warnings 0',
        SARIF: 'o.sarif',
        GITHUB_OUTPUT: at('out'),
        GITHUB_STEP_SUMMARY: at('sum.md'),
        RUNNER_TEMP: at(),
        HOME: at(),
      }
      const {status, stdout} = spawnSync('bash', [path.resolve('scripts/action.sh')], {cwd: at(), env, encoding: 'utf8'})
      expect(stdout).toContain('::error file=发文/a b.txt,line=1,col=4,')
      // neither was taken for an option
      expect(stdout).toContain('file=--fix')
      expect(read('发文/a b.txt')).toContain('[2025]')
      expect(status).toBe(1)
      expect(read('out')).toBe('exit-code=1\n')
      expect(read('sum.md')).toMatch(/^## Notices checked\n/)
      expect(JSON.parse(read('o.sarif')).runs[0].results.length).toBeGreaterThan(0)
      const bad = spawnSync('bash', [path.resolve('scripts/action.sh')], {
        cwd: at(),
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

describe.skipIf(!existsSync('dist/cli.cjs') || process.platform === 'win32')('tried as far as it can be here', () => {
  /** A repository with the command on its path. */
  function repository(): {env: NodeJS.ProcessEnv; git: (...args: string[]) => ReturnType<typeof spawnSync>} {
    put('.bin/gongwen', `#!/bin/sh\nexec "${process.execPath}" "${path.resolve('bin/gongwen.js')}" "$@"\n`)
    chmodSync(at('.bin/gongwen'), 0o755)
    const env = {...process.env, PATH: `${at('.bin')}:${process.env.PATH}`, HOME: at(), LANG: 'zh_CN.UTF-8'}
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {cwd: at(), env, encoding: 'utf8'})
    git('init', '-q')
    return {env, git}
  }

  it('each hook, through git', () => {
    const {git} = repository()
    const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as Array<{entry: string; files: string; args: string[]}>
    // what pre-commit does: the files of the commit that fit, behind the entry and its arguments
    const lines = hooks.map(({entry, files, args}) => {
      const staged = `git -c core.quotePath=false diff --cached --name-only -z | grep -zP '${files}'`
      return `${staged} | xargs -0 -r ${entry} ${args.join(' ')} || exit 1`
    })
    put('.git/hooks/pre-commit', `#!/bin/bash\n${lines.join('\n')}\n`)
    chmodSync(at('.git/hooks/pre-commit'), 0o755)
    const commit = (name: string, text: string) => {
      put(name, text)
      git('add', '--', name)
      return git('commit', '-qm', '1')
    }
    expect(
      commit('-值 守.txt', '云水发〔2025〕12号\n云岭市水务局关于值守的通知\n各科室：\n请轮流值守。\n云岭市水务局\n2025年6月3日\n').status,
    ).toBe(0)
    expect(commit('package.json', '{"name": "a"}').status).toBe(0)
    const bad = commit('台账.yaml', 'gongwen: "1"\nsections: 一\n')
    expect(bad.status).toBe(1)
    expect(String(bad.stdout) + bad.stderr).toContain('台账.yaml')
  })

  it('the pipeline of GitLab, with paths from the root of the repository', () => {
    const {env} = repository()
    mkdirSync(at('台账'))
    put('发文/通知.txt', '云水发[2025]12号\n云岭市水务局关于值守的通知\n')
    const {gongwen} = parse(blocks('yaml')[2])
    const script = gongwen.script.filter((line: string) => !line.startsWith('npm '))
    spawnSync('bash', ['-c', script.join('\n')], {cwd: at(), env, encoding: 'utf8'})
    const [first, ...rest] = JSON.parse(read('gl-code-quality-report.json'))
    expect(first).toMatchObject({
      check_name: 'document-number-brackets',
      severity: 'major',
      location: {path: '发文/通知.txt', lines: {begin: 1}},
    })
    expect(new Set([first, ...rest].map(({fingerprint}) => fingerprint)).size).toBe(rest.length + 1)
    expect(read('gongwen.xml')).toContain('<testsuites')
    for (const format of ['github', 'sarif', 'gitlab']) {
      const {stdout} = spawnSync('gongwen', ['check', '通知.txt', '--format', format], {cwd: at('发文'), env, encoding: 'utf8'})
      expect(decodeURIComponent(stdout.replaceAll('%2C', ''))).toMatch(/发文\/通知\.txt/)
    }
  })

  it('SARIF, whose rules have help and lead to their pages', () => {
    const {env} = repository()
    put('通知.txt', '云水发[2025]12号\n云岭市水务局关于值守的通知\n')
    const rulesOf = (more: object) => {
      const {stdout} = spawnSync('gongwen', ['check', '通知.txt', '无.txt', '--format', 'sarif'], {
        cwd: at(),
        env: {...env, ...more},
        encoding: 'utf8',
      })
      return JSON.parse(stdout).runs[0].tool.driver.rules
    }
    for (const {id, help, helpUri, shortDescription} of rulesOf({GONGWEN_PAGES: 'https://a.example/rules'})) {
      expect(helpUri).toBe(`https://a.example/rules/${id}.md`)
      expect(help.text).not.toBe('')
      expect(shortDescription.text).not.toBe('')
    }
    expect(rulesOf({})[0].helpUri).toMatch(/^urn:gongwen:rule:/)
  })
})
