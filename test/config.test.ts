import {execFileSync} from 'node:child_process'
import {mkdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {activeRules, mergeConfig, messageSeverity, openConfigs} from '../src/config/index.ts'
import {readConfig} from '../src/config/read-config.ts'
import {columns} from '../src/register/index.ts'
import {openDesk} from './support/desk.ts'

describe('a configuration', () => {
  it('shows in a register what there is to show', () => {
    const {$defs} = JSON.parse(readFileSync('schemas/config.schema.json', 'utf8'))
    const [, column] = $defs.RegisterLayout.properties.columns.items.anyOf
    expect(column.properties.shows.enum).toEqual(columns.map(({name}) => name))
  })

  it('is YAML or JSON', () => {
    expect(readConfig('preset: strict # all\n', 'a.yaml', 'zh')).toEqual({preset: 'strict'})
    expect(readConfig('{"ignore": ["草稿/**"]}', 'a.json', 'zh')).toEqual({ignore: ['草稿/**']})
    expect(readConfig('', 'a.yaml', 'zh')).toEqual({})
    expect(() => readConfig('rules:\n  nope: off\n', 'a.yaml', 'en')).toThrow('a.yaml:2:3: there is no rule “nope”')
  })

  it.each([
    ['a column is of no form', 'registers: {a: {columns: [1]}}', '“registers.a.columns.0”应为 栏名，或 {head: 栏名, shows: 内容}'],
    ['a column shows what is not ours', 'registers: {a: {columns: [{head: x, shows: 举措}]}}', '“registers.a.columns.0.shows”应为 序号、'],
    [
      'a column has an unknown key',
      'registers: {a: {columns: [{head: x, hd: 1}]}}',
      '没有“hd”这一项，可用的有 head、shows、width、choices',
    ],
    [
      'the whole has an unknown key',
      'rule: {}',
      '没有“rule”这一项，可用的有 root、preset、rules、ignore、source、registers、page、overrides',
    ],
    ['an override has an unknown key', 'overrides: [{files: [a], rule: {}}]', '没有“rule”这一项，可用的有 files、preset、rules'],
    ['a font has an unknown key', 'page: {fonts: {kai: a}}', '没有“kai”这一项，可用的有 title、first、second、body、latin、page'],
    ['a layout has an unknown key', 'registers: {a: {columns: [x], colour: 1}}', '没有“colour”这一项，可用的有 columns、separator'],
    ['a layout has no columns', 'registers: {a: {title: x}}', '“registers.a”缺少“columns”'],
    ['a width is none', 'registers: {a: {columns: [{head: x, width: wide}]}}', '“registers.a.columns.0.width”应为 数'],
    ['a width is too small', 'registers: {a: {columns: [{head: x, width: 0}]}}', '“registers.a.columns.0.width”应在 1 到 100 之间'],
  ])('says where %s', (_, text, message) => {
    expect(() => readConfig(text, 'a.yaml', 'zh')).toThrow(message)
  })

  it.each([
    ['deep', `a: ${'['.repeat(50_000)}`, 'a.yaml is wrong: it is nested too deep'],
    ['deep and sound', `a: ${'['.repeat(5000)}${']'.repeat(5000)}`, 'a.yaml is wrong: it is nested too deep'],
    ['large', `# ${'-'.repeat(2_000_000)}`, 'a.yaml is wrong: it is too large'],
    [
      'of aliases of aliases',
      Array.from({length: 30}, (_, i) => `a${i}: &a${i} [${i ? `*a${i - 1}, *a${i - 1}` : 1}]`).join('\n'),
      /alias/,
    ],
  ])('that is %s is refused', (_, text, message) => {
    expect(() => readConfig(text, 'a.yaml', 'en')).toThrow(message)
  })
})

describe('mergeConfig', () => {
  const config = {
    preset: 'strict',
    rules: {a: 'off', b: 'info'},
    overrides: [
      {files: ['旧'], preset: 'archive', rules: {b: 'warning'}},
      {files: ['旧', '新'], rules: {b: 'error'}},
    ],
  } as const
  const fits = (name: string) => (patterns: readonly string[]) => patterns.includes(name)

  it('puts overrides that fit over the rest, the later over the earlier, and the command line over all', () => {
    expect(mergeConfig({}, () => true)).toEqual({preset: 'recommended', rules: {}})
    expect(mergeConfig(config, fits('别的'))).toEqual({preset: 'strict', rules: {a: 'off', b: 'info'}})
    expect(mergeConfig(config, fits('旧'))).toEqual({preset: 'archive', rules: {a: 'off', b: 'error'}})
    expect(mergeConfig(config, fits('旧'), {preset: 'recommended', rules: {a: 'error'}})).toEqual({
      preset: 'recommended',
      rules: {a: 'error', b: 'error'},
    })
  })
})

describe('settings', () => {
  it('turn rules on and off, raise them and give them options', () => {
    const ids = (list: ReturnType<typeof activeRules>) => list.map(({rule}) => rule.id)
    expect(ids(activeRules({rules: {'number-comma': 'off'}}))).not.toContain('number-comma')
    expect(activeRules({rules: {'number-comma': 'info'}}).find(({rule}) => rule.id === 'number-comma')).toMatchObject({severity: 'info'})
    expect(activeRules({rules: {'long-title': {max: 40}}}).find(({rule}) => rule.id === 'long-title')).toMatchObject({options: {max: 40}})
  })

  it('say how gravely a message that is no rule is taken', () => {
    expect(messageSeverity('missing-title', 'warning', {})).toBe('warning')
    expect(messageSeverity('missing-title', 'warning', {rules: {'missing-title': 'off'}})).toBe('off')
    expect(messageSeverity('missing-title', 'warning', {rules: {'missing-title': {severity: 'error'}}})).toBe('error')
    expect(messageSeverity('missing-title', 'warning', {rules: {'missing-title': {}}})).toBe('warning')
  })
})

describe('a configuration in a tree of somebody else', () => {
  const {at, put} = openDesk()
  const settings = async (file: string, config?: string) =>
    (await openConfigs({cwd: at(), language: 'en', ...(config && {config})})).settings(at(file))

  it('is the nearest that says something', async () => {
    put('gongwen.config.json', '{"preset": "strict"}')
    put('甲/gongwen.config.yaml', ' \n')
    put('甲/乙/gongwen.config.yml', 'preset: archive')
    expect([await settings('甲/a.txt'), await settings('甲/乙/丙/a.txt')]).toMatchObject([{preset: 'strict'}, {preset: 'archive'}])
    expect(await settings('甲/乙/a.txt', '甲/gongwen.config.yaml')).toMatchObject({preset: 'recommended'})
    await expect(settings('a.txt', 'none.yaml')).rejects.toThrow('The configuration none.yaml is wrong: cannot be read')
  })

  it('is not begun when it is too large', async () => {
    put('gongwen.config.yaml', `# ${'-'.repeat(1_000_000)}`)
    await expect(settings('a.txt')).rejects.toThrow('The configuration gongwen.config.yaml is wrong: it is too large')
    put('甲/.gongwenignore', '#'.repeat(1_000_001))
    const configs = await openConfigs({cwd: at(), language: 'en', config: false})
    expect(() => configs.ignored(at('甲/a.txt'))).toThrow('甲/.gongwenignore is wrong: it is too large')
  })

  it.skipIf(process.platform !== 'linux')('is not waited for when it is a pipe, and not read when it is a device or a folder', async () => {
    for (const make of [
      () => execFileSync('mkfifo', [at('gongwen.config.yaml')]),
      () => symlinkSync('/dev/zero', at('gongwen.config.yaml')),
      () => mkdirSync(at('gongwen.config.yaml')),
    ]) {
      make()
      await expect(settings('a.txt')).rejects.toThrow('The configuration gongwen.config.yaml is wrong: cannot be read')
      rmSync(at('gongwen.config.yaml'), {recursive: true})
    }
    execFileSync('mkfifo', [at('.gongwenignore')])
    expect((await openConfigs({cwd: at()})).ignored(at('a.txt'))).toBe(false)
  })

  it('has no patterns that take longer than their paths', async () => {
    put('.gongwenignore', '草稿/**/旧/**/*.txt\n')
    const configs = await openConfigs({cwd: at(), language: 'en'})
    expect([configs.ignored(at('草稿/甲/旧/a.txt')), configs.ignored(at('草稿/甲/a.txt'))]).toEqual([true, false])
    // the pattern fits, and is not asked so deep
    expect(configs.ignored(at(`${'草稿/旧/'.repeat(10)}a.txt`))).toBe(true)
    expect(configs.ignored(at(`${'草稿/旧/'.repeat(400)}a.txt`))).toBe(false)
    put('甲/.gongwenignore', `${'**/a/'.repeat(5)}c\n`)
    expect(() => configs.ignored(at('甲/a.txt'))).toThrow('The pattern “**/a/**/a/**/a/**/a/**/a/c” has more than 3 “**/”')
  })
})
