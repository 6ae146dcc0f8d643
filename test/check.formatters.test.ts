import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import {XmlDocument, XsdValidator} from 'libxml2-wasm'
import {afterAll, describe, expect, it, onTestFinished} from 'vitest'
import type {Diagnostic} from '../src/check/index.ts'
import type {FileReport} from '../src/cli/check/check-report.ts'
import {createReport} from '../src/cli/check/create-report.ts'
import {codeFrame} from '../src/cli/formatters/code-frame.ts'
import {type FormatOptions, type FormatterName, formatters} from '../src/cli/formatters/index.ts'
import {plain} from '../src/cli/say/reporter.ts'
import {widthOf} from '../src/messages/width.ts'
import {run} from './support/terminal.ts'

const options: FormatOptions = {
  language: 'zh',
  palette: plain,
  quiet: false,
  verbose: true,
  wide: false,
  fromRoot: (name) => name,
  pageOf: (id) => `https://a.example/${id}.md`,
}

const diagnostic = (more: Partial<Diagnostic> = {}): Diagnostic => ({
  ruleId: 'document-number-brackets',
  severity: 'error',
  message: '“[2025]”应为“〔2025〕”',
  start: 3,
  end: 9,
  line: 1,
  column: 4,
  endLine: 1,
  endColumn: 10,
  actual: '[2025]',
  expected: '〔2025〕',
  basis: 'GB/T 9704-2012, 7.2.5',
  fix: {start: 3, end: 9, text: '〔2025〕'},
  ...more,
})

const file = (more: Partial<FileReport> = {}): FileReport => ({
  name: '来文/通 知.txt',
  text: '云水发[2025]12号\n第二行\n',
  diagnostics: [],
  baselined: [],
  fixed: 0,
  ...more,
})

const hostile = diagnostic({
  ruleId: 'empty',
  severity: 'warning',
  message: '<a href="x">&\u0000\u001b[31m]]>\r\n::error::|`\ud800',
  start: undefined,
  end: undefined,
  line: undefined,
  column: undefined,
  fix: undefined,
})

const report = (...files: FileReport[]) => files
const full = report(
  file({
    diagnostics: [
      diagnostic(),
      diagnostic({severity: 'warning', ruleId: 'number-dot', fix: {start: 3, end: 4, text: ''}}),
      hostile,
      diagnostic({severity: 'info', ruleId: 'source-drift'}),
    ],
    baselined: [diagnostic()],
  }),
  file({name: '好.txt'}),
)
async function format(name: FormatterName, files: FileReport[] = full, more: Partial<FormatOptions> = {}): Promise<string> {
  const formatter = await formatters[name]()
  let text = ''
  for await (const piece of formatter(createReport(eachOf(files)), {...options, ...more})) text += piece
  return text
}

async function* eachOf(files: FileReport[]) {
  yield* files
}

describe('sarif', () => {
  const schema = JSON.parse(readFileSync('test/schemas/sarif-2.1.0.schema.json', 'utf8'))
  const ajv = new Ajv2020({strict: false, allErrors: true})
  addFormats.default(ajv)
  const valid = ajv.compile(schema)

  it('fits its schema, also when there is nothing to say', async () => {
    for (const what of [full, report(), report(file())]) {
      const log = JSON.parse(await format('sarif', what))
      valid(log)
      expect(valid.errors ?? []).toEqual([])
    }
    const wrong = JSON.parse(await format('sarif'))
    wrong.runs[0].results[0].level = 'fatal'
    expect(valid(wrong)).toBe(false)
  })

  it('has rules, places, fixes, fingerprints, and what the baseline knows as suppressed', async () => {
    const [run] = JSON.parse(await format('sarif')).runs
    expect(run.tool.driver.rules.map(({id}: {id: string}) => id)).toEqual([
      'document-number-brackets',
      'empty',
      'number-dot',
      'source-drift',
    ])
    expect(run.columnKind).toBe('utf16CodeUnits')
    const [first, second, third, , last] = run.results
    expect(first).toMatchObject({
      ruleId: 'document-number-brackets',
      ruleIndex: 0,
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: {uri: '%E6%9D%A5%E6%96%87/%E9%80%9A%20%E7%9F%A5.txt'},
            region: {startLine: 1, startColumn: 4, endLine: 1, endColumn: 10},
          },
        },
      ],
    })
    expect(first.fixes[0].artifactChanges[0].replacements[0].insertedContent.text).toBe('〔2025〕')
    expect(second).not.toHaveProperty('fixes')
    expect(third.locations[0].physicalLocation.region).toEqual({startLine: 1})
    expect(last).toMatchObject({baselineState: 'unchanged', suppressions: [{kind: 'external'}]})
    // What stands in a Word file is not the bytes of the file.
    const word = JSON.parse(await format('sarif', report(file({name: '通知.docx', diagnostics: [diagnostic()]})))).runs[0]
    expect(word.results[0]).not.toHaveProperty('fixes')
    expect(new Set(run.results.map((each: {partialFingerprints: object}) => JSON.stringify(each.partialFingerprints))).size).toBe(5)
  })
})

describe('junit', () => {
  const parse = XmlDocument.fromString
  const schema = parse(readFileSync('test/schemas/junit.xsd', 'utf8'))
  const validator = XsdValidator.fromDoc(schema)
  afterAll(() => {
    validator.dispose()
    schema.dispose()
  })

  /** What the schema has against a report, and how often an expression of XPath finds something in it. */
  function read(xml: string): {wrong?: string; count(path: string): number} {
    const document = parse(xml)
    onTestFinished(() => document.dispose())
    let wrong: string | undefined
    try {
      validator.validate(document)
    } catch (error) {
      wrong = (error as Error).message
    }
    return {wrong, count: (path) => document.find(path).length}
  }

  it('fits its schema, also when there is nothing to say', async () => {
    for (const what of [full, report(), report(file()), report(file({diagnostics: [hostile], baselined: [hostile]}))]) {
      expect(read(await format('junit', what)).wrong).toBeUndefined()
      expect(read(await format('junit', what, {quiet: true})).wrong).toBeUndefined()
    }
  })

  it('would not fit it with a mistake', async () => {
    const xml = await format('junit')
    for (const [right, mistake, words] of [
      ['</testsuites>', '<testcase name="x"/></testsuites>', 'testcase'],
      ['<testcase name=', '<testcase title=', 'title'],
      [' tests="5"', '', 'tests'],
      ['<failure type=', '<failure severity=', 'severity'],
      ['<skipped/>', '<ignored/>', 'ignored'],
    ]) {
      expect(xml).toContain(right)
      expect(read(xml.replace(right, mistake)).wrong).toContain(words)
    }
    expect(() => parse(xml.replace('</failure>', ''))).toThrow()
  })

  it('counts right', async () => {
    const {count} = read(await format('junit'))
    expect(count('/testsuites[@tests=6][@failures=4][@errors=0]')).toBe(1)
    expect(count('//testsuite[1][@tests=5][@failures=4][@skipped=1]')).toBe(1)
    expect(count('//testsuite[2][@tests=1][@failures=0][@skipped=0]')).toBe(1)
    expect([count('//testcase'), count('//failure'), count('//skipped')]).toEqual([6, 4, 1])
  })
})

describe('github', () => {
  it('escapes what would end a command, gravest first', async () => {
    const lines = (await format('github')).trim().split('\n')
    expect(lines).toHaveLength(4)
    expect(lines[0]).toBe(
      '::error file=来文/通 知.txt,line=1,col=4,endLine=1,endColumn=10,title=document-number-brackets::“[2025]”应为“〔2025〕”',
    )
    expect(lines.map((line) => /^::(\w+) /.exec(line)?.[1])).toEqual(['error', 'warning', 'warning', 'notice'])
    expect(lines[2]).toContain('\\u001b[31m]]>\\r\\n:\\u003aerror:\\u003a')
  })

  it('says how many more there are than the ten of a kind that are shown', async () => {
    const lines = (await format('github', report(file({diagnostics: Array.from({length: 25}, () => diagnostic())})))).trim().split('\n')
    expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(10)
    expect(lines.at(-1)).toBe('::error::……还有 16 处，见本步骤的日志')
    expect(lines.filter((line) => /^来文/.test(line))).toHaveLength(16)
  })
})

describe('the other forms', () => {
  it('stylish: names, places, frames, sums; without notes unless asked for', async () => {
    const text = await format('stylish', full, {verbose: false})
    expect(text).toContain(
      '来文/通 知.txt\n  1:4  错误  “[2025]”应为“〔2025〕”（GB/T 9704-2012, 7.2.5，可自动修复）  document-number-brackets\n',
    )
    expect(text).toContain('    1 │ 云水发[2025]12号\n      │       ^^^^^^\n')
    expect(text).not.toContain('source-drift')
    expect(text).not.toMatch(/[\u0000\u001b]/)
    expect(text.trimEnd().split('\n').at(-1)).toBe(
      '检查了 2 个文件；1 个错误、2 个警告、1 条提示；3 处可用 --fix 修复；基线内 1 处；提示用 --verbose 显示',
    )
    expect(await format('stylish', report())).toBe('检查了 0 个文件；没有发现问题\n')
  })

  it('stylish: in colour only on a terminal, or when asked for', async () => {
    const colour = '\u001b['
    const check = (argv: string[], more = {}) =>
      run(['check', '-', '--stdin-filename', 'a.txt', ...argv], {stdin: '云水发[2025]12号\n云岭市水务局关于值守的通知\n', ...more})
    expect((await check([], {tty: true})).stdout).not.toContain(colour)
    expect((await check(['--color'])).stdout).toContain(colour)
    expect((await check([], {env: {FORCE_COLOR: '1'}})).stdout).toContain(colour)
    expect((await check(['--color', '--format', 'compact'])).stdout).not.toContain(colour)
  })

  it('compact: a line each', async () => {
    const lines = (await format('compact')).trimEnd().split('\n')
    expect(lines).toHaveLength(4)
    expect(lines[0]).toBe('来文/通 知.txt:1:4: error: “[2025]”应为“〔2025〕” [document-number-brackets]')
  })

  it('quiet: only errors', async () => {
    for (const name of ['stylish', 'compact', 'github', 'junit', 'markdown'] as const)
      expect(await format(name, full, {quiet: true})).not.toContain('number-dot')
  })

  it('json: everything', async () => {
    const {files, summary} = JSON.parse(await format('json', full, {quiet: true}))
    expect(files).toHaveLength(1)
    expect(files[0].findings).toHaveLength(4)
    expect(summary).toEqual({files: 2, error: 1, warning: 2, info: 1, fixable: 3, fixed: 0, baselined: 1})
  })

  it('markdown: a table whose cells hold', async () => {
    const text = await format('markdown')
    const rows = text.split('\n').filter((line) => line.startsWith('| '))
    expect(rows).toHaveLength(5)
    for (const row of rows) expect(row.replaceAll('\\|', '').split('|')).toHaveLength(6)
    expect(text).not.toMatch(/[^\\]<a/)
  })
})

describe('the caret', () => {
  const caretOf = (text: string, start: number, end: number, wide = false) => {
    const line = text.slice(0, start).split('\n').length
    const [shown, under] = codeFrame(text, diagnostic({start, end, line}), {wide}).split('\n')
    const from = under.indexOf('^')
    return {shown, before: widthOf(under.slice(0, from)), carets: under.length - from}
  }

  it('stands under Chinese, Latin, and across both', () => {
    for (const [text, start, end] of [
      ['云水发[2025]12号', 3, 9],
      ['abc云水发', 4, 5],
      ['一二三\n甲乙，丙', 5, 6],
      ['\t云', 1, 2],
    ] as const) {
      const {shown, before, carets} = caretOf(text, start, end)
      const what = text.slice(start, end)
      expect(widthOf(shown.slice(0, shown.indexOf(what)))).toBe(before)
      expect(carets).toBe(widthOf(what))
    }
  })

  it('stands between two characters where something is missing, and knows terminals that draw “ wide', () => {
    expect(caretOf('秘密10年', 2, 2)).toMatchObject({before: widthOf('1 │ 秘密'), carets: 1})
    expect(caretOf('“云”水', 3, 4).before + 2).toBe(caretOf('“云”水', 3, 4, true).before)
  })

  it('stays in sight in a line without end', () => {
    const long = '云'.repeat(5000)
    const {shown, before, carets} = caretOf(long, 2500, 2502)
    expect(widthOf(shown)).toBeLessThan(100)
    expect(before).toBeLessThan(50)
    expect(carets).toBe(4)
  })
})
