import {readdirSync, readFileSync} from 'node:fs'
import {Option} from 'commander'
import {describe, expect, it} from 'vitest'
import {commands} from '../../src/cli/commands/index.ts'
import {formatters} from '../../src/cli/formatters/index.ts'
import type {CommandSpec, OptionSpec} from '../../src/cli/program/command.ts'
import {commonOptions, readingOptions} from '../../src/cli/program/shared-options.ts'
import {presets} from '../../src/lint/index.ts'
import {run} from '../support/terminal.ts'

const specs: Array<[name: string, spec: CommandSpec]> = await Promise.all(
  Object.entries(commands).map(async ([name, load]): Promise<[string, CommandSpec]> => [name, await load()]),
)
const optionsOf = (spec: CommandSpec) => Object.entries<OptionSpec>({...spec.options, ...commonOptions, ...(spec.reads && readingOptions)})
const chinese = /[\u4e00-\u9fff]/

it('every file of src/cli/commands is a command of the list, under its own name', () => {
  const files = readdirSync('src/cli/commands').filter((name) => name !== 'index.ts')
  expect(files.sort()).toEqual(specs.map(([name]) => `${name}.ts`).sort())
  for (const name of Object.keys(commands))
    expect(readFileSync(`src/cli/commands/${name}.ts`, 'utf8'), name).toContain(`export const ${name}: CommandSpec`)
})

describe.each(specs)('%s', (name, spec) => {
  it('says what it is, in both languages', () => {
    const said = [spec.summary, ...(spec.argument ? [spec.argument] : []), ...optionsOf(spec).map(([, option]) => option)]
    for (const {zh, en} of said) {
      expect(zh).toMatch(chinese)
      expect(en).toMatch(/\S/)
      expect(en).not.toMatch(chinese)
    }
  })

  it('declares each option under the name that commander gives its value, and no flag twice', () => {
    const flags = optionsOf(spec).flatMap(([key, option]) => {
      const {short, long} = new Option(option.flags)
      expect(new Option(option.flags).attributeName()).toBe(key)
      return [short, long, option.negated && `--no-${long?.slice(2)}`].filter(Boolean)
    })
    expect(new Set(flags).size).toBe(flags.length)
    for (const [, {parse, expected}] of optionsOf(spec)) if (expected) expect(parse).toBeDefined()
  })

  it('has an example that calls it, with options that exist', () => {
    expect(spec.examples.length).toBeGreaterThan(0)
    const known = optionsOf(spec).flatMap(([, {flags}]) => flags.match(/-{1,2}[a-z][a-z-]*/g)!)
    for (const [line, zh, en] of spec.examples) {
      expect(line).toMatch(new RegExp(`^gongwen ${name}\\b`))
      for (const flag of line.match(/(?<=\s)-{1,2}[a-z][a-z-]*/g) ?? []) expect(known).toContain(flag)
      expect(zh).toMatch(chinese)
      expect(en).not.toMatch(chinese)
    }
  })

  it('has help that shows all of this, in both languages', async () => {
    for (const language of ['zh', 'en'] as const) {
      const {code, stdout} = await run([name, '--help', '--lang', language])
      expect(code).toBe(0)
      const bare = stdout.replace(/\s+/g, '')
      for (const [, option] of optionsOf(spec)) expect(bare).toContain(`${option.flags}${option[language]}`.replace(/\s+/g, ''))
      for (const [line] of spec.examples) expect(stdout).toContain(line)
      expect(bare).toContain(spec.summary[language].replace(/\s+/g, ''))
    }
  })
})

describe('the command line', () => {
  it('offers every preset and every form of a report', async () => {
    const {check} = await import('../../src/cli/commands/check.ts')
    expect(check.options.preset.choices).toEqual(presets)
    expect(check.options.format.choices).toEqual(Object.keys(formatters))
  })

  it('refuses a value that an option does not take, in its words', async () => {
    expect((await run(['check', '--max-warnings', 'x'])).stderr).toContain('选项 --max-warnings 不能是“x”，应为不小于 0 的整数\n')
    expect((await run(['rules', '--format', 'x', '--lang', 'en'])).stderr).toContain(
      'option --format cannot be “x”, expected text, json, markdown\n',
    )
  })

  it('asks for an argument that is missing', async () => {
    expect(await run(['explain'])).toMatchObject({code: 2, stderr: expect.stringContaining('缺少参数 <规则>')})
  })

  it('shows the whole help however it is asked for', async () => {
    const {stdout} = await run(['--help'])
    for (const argv of [['-h'], ['-qh']]) expect(await run(argv)).toEqual({code: 0, stdout, stderr: ''})
  })
})
