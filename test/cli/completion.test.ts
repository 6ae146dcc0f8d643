import {spawnSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {commands} from '../../src/cli/commands/index.ts'
import {openDesk} from '../support/desk.ts'
import {run} from '../support/terminal.ts'

const {at, put, read, check} = openDesk()
const has = (program: string) => spawnSync(program, ['--version']).status === 0

describe('completion', () => {
  const shells = ['bash', 'zsh', 'fish', 'powershell']

  it.each(shells)('of %s offers every command, option and value', async (shell) => {
    for (const language of ['zh', 'en']) {
      const {code, stdout} = await run(['completion', shell, '--lang', language])
      expect(code).toBe(0)
      for (const name of Object.keys(commands)) expect(stdout).toContain(name)
      for (const word of ['positions', 'files-from', 'no-config', 'allow-missing-source', 'codepoint', 'sarif', 'archive', 'powershell'])
        if (shell === 'bash' || word !== 'codepoint') expect(stdout, word).toContain(word)
    }
  })

  it('of another shell is wrong use', async () => {
    expect(await run(['completion', 'tcsh'])).toMatchObject({
      code: 2,
      stderr: '错误：没有“tcsh”的补全\n可用的有 bash、zsh、fish、powershell\n',
    })
    expect((await run(['completion'])).code).toBe(2)
  })

  it.skipIf(!has('bash'))('works in bash', async () => {
    put('c.bash', (await run(['completion', 'bash'])).stdout)
    const offered = (...words: string[]) => {
      const line = words.map((word) => `'${word}'`).join(' ')
      const script = `. ./c.bash; COMP_WORDS=(gongwen ${line}); COMP_CWORD=${words.length}; _gongwen; printf '%s\\n' "\${COMPREPLY[@]}"`
      return spawnSync('bash', ['--norc', '-c', script], {cwd: at(), encoding: 'utf8'}).stdout.split('\n').filter(Boolean)
    }
    expect(offered('che')).toEqual(['check'])
    expect(offered('hel')).toEqual(['help'])
    expect(offered('--posi')).toEqual(['--positions', '--positions=utf16', '--positions=codepoint'])
    expect(offered('check', '--form')).toEqual(['--format'])
    expect(offered('check', '--format', 's')).toEqual(['stylish', 'sarif'])
    expect(offered('--format', '')).toEqual(['yaml', 'json', 'ndjson', 'html'])
    expect(offered('completion', 'f')).toEqual(['fish'])
    expect(offered('check', '-o', '')).toEqual([])
  })

  it.each(['zsh', 'fish'])('is a script that %s takes', async (shell) => {
    if (!has(shell)) return
    writeFileSync(at('script'), (await run(['completion', shell])).stdout)
    expect(spawnSync(shell, ['-n', at('script')]).status).toBe(0)
  })
})

describe('init', () => {
  it.each(['zh', 'en'])('writes a configuration in which all that can be set is explained, in %s', async (language) => {
    const {code} = await run(['init', '--lang', language], {cwd: at()})
    expect(code).toBe(0)
    const schema = JSON.parse(readFileSync('schemas/config.schema.json', 'utf8'))
    const valid = new Ajv2020({strict: true}).compile(schema)
    const text = read('gongwen.config.yaml')
    const whole = text.replace(/^# (?=\S+:| {2})/gm, '')
    expect(valid(parse(text))).toBe(true)
    expect(valid(parse(whole))).toBe(true)
    expect(Object.keys(parse(whole)).sort()).toEqual(
      Object.keys(schema.properties)
        .filter((key) => key !== '$schema')
        .sort(),
    )
    put('a.txt', '云岭市水务局关于值守的通知\n')
    expect((await check(['a.txt'])).code).toBe(0)
  })

  it('does not touch one that is there', async () => {
    put('gongwen.config.json', '{}')
    expect(await run(['init'], {cwd: at()})).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('这里已有配置文件 gongwen.config.json'),
    })
  })
})

describe('the manual page', () => {
  it('is in step with the words of help (node scripts/readme.js)', async () => {
    expect(readFileSync('man/gongwen.1', 'utf8')).toBe((await run(['man', '--lang', 'en'])).stdout)
    expect(JSON.parse(readFileSync('package.json', 'utf8')).man).toBe('man/gongwen.1')
  })

  it.skipIf(!has('groff'))('is one that troff takes, in both languages', async () => {
    for (const language of ['zh', 'en']) {
      put('a.1', (await run(['man', '--lang', language])).stdout)
      const {status, stdout, stderr} = spawnSync('groff', ['-K', 'utf8', '-man', '-T', 'utf8', '-w', 'w', path.resolve(at('a.1'))], {
        encoding: 'utf8',
      })
      expect({status, stderr: stderr.replace(/^.*cannot adjust line\n/gm, '')}).toEqual({status: 0, stderr: ''})
      // bold is a character over itself, or a code of the terminal
      const plain = stdout.replace(/.\u0008|\u001b\[[0-9;]*m/gu, '').replace(/[−‐]/g, '-')
      expect(plain).toContain('--allow-missing-source')
    }
  })
})
