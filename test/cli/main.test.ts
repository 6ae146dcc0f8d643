import {existsSync, mkdirSync, readdirSync, readFileSync} from 'node:fs'
import {beforeEach, describe, expect, it} from 'vitest'
import {parseAllDocuments, parse as parseYaml} from 'yaml'
import {commands} from '../../src/cli/commands/index.ts'
import {openDesk} from '../support/desk.ts'
import {run} from '../support/terminal.ts'

const {at, put, read} = openDesk()

const notice = (name: string) => `青河县水务局关于${name}的通知
各乡镇水管站：
现将有关事项通知如下。
一、强化巡查。各站要每日巡查堤防，发现险情立即上报。（责任科室：工程科）
二、备足物资。
青河县水务局
2024年5月6日
`

beforeEach(() => {
  put('来文/汛情.txt', notice('防汛值守'))
  put('来文/乡镇/抗旱.md', notice('抗旱保供'))
  put('来文/记录.csv', 'a,b')
  mkdirSync(at('空'))
})

const here = (argv: string[], more = {}) => run(argv, {cwd: at(), ...more})
const titleOf = (name: string) => `青河县水务局关于${name}的通知`

describe('one notice', () => {
  it('is printed as YAML, Chinese as Chinese, nothing folded', async () => {
    const {code, stdout, stderr} = await here(['来文/汛情.txt'])
    expect({code, stderr}).toEqual({code: 0, stderr: '来文/汛情.txt  有把握。单元 2，要求 2，责任条款 1，任务 1，时限 1\n'})
    expect(stdout).toContain(`gongwen: "1"\nkind: 通知\ntitle: ${titleOf('防汛值守')}\n`)
    expect(parseYaml(stdout)).toMatchObject({signature: {date: '2024-05-06'}, source: {name: '汛情.txt', format: 'txt', encoding: 'utf-8'}})
  })

  it.each([
    ['json', (text: string) => JSON.parse(text)],
    ['ndjson', (text: string) => JSON.parse(text.trimEnd())],
  ])('is printed as %s', async (format, parse) => {
    const {code, stdout} = await here(['parse', '来文/汛情.txt', '--format', format])
    expect(code).toBe(0)
    expect(stdout.endsWith('}\n')).toBe(true)
    expect(parse(stdout).title).toBe(titleOf('防汛值守'))
  })

  it('comes from a pipe, under the name it is given', async () => {
    for (const argv of [['-', '--stdin-filename', '汛情.txt'], ['--stdin-filename=汛情.txt']]) {
      const {code, stdout} = await here(argv, {stdin: notice('防汛值守')})
      expect(code).toBe(0)
      expect(parseYaml(stdout)).toMatchObject({title: titleOf('防汛值守'), source: {name: '汛情.txt'}})
    }
    const nameless = await here([], {stdin: notice('防汛值守')})
    expect(parseYaml(nameless.stdout).source).not.toHaveProperty('name')
  })

  it('is read with and without byte order mark, with either line ending, alike', async () => {
    const documents = []
    for (const text of [notice('防汛值守'), `\ufeff${notice('防汛值守')}`, notice('防汛值守').replaceAll('\n', '\r\n')]) {
      const {source, ...document} = parseYaml((await here(['-'], {stdin: text})).stdout)
      documents.push(document)
    }
    expect(documents[1]).toEqual(documents[0])
    expect(documents[2]).toEqual(documents[0])
  })

  it('has its positions on request, which lead back to the text', async () => {
    const {stdout} = await here(['来文/汛情.txt', '--positions'])
    const {positions} = parseYaml(stdout)
    const [start, end] = positions['/sections/0/responsibilities/0/assignments/0/parties/0']
    expect(notice('防汛值守').slice(start, end)).toBe('工程科')
    expect(stdout).toContain(`/sections/0/responsibilities/0/assignments/0/parties/0: [${start}, ${end}]`)
  })
})

describe('several notices', () => {
  const both = [titleOf('抗旱保供'), titleOf('防汛值守')]

  it('are one YAML stream, one JSON array or a line each', async () => {
    const args = ['来文/乡镇/抗旱.md', '来文/汛情.txt']
    const yaml = parseAllDocuments((await here(args)).stdout) as Array<{toJS(): {title: string}}>
    expect(yaml.map((document) => document.toJS().title)).toEqual(both)
    const json = JSON.parse((await here([...args, '-f', 'json'])).stdout)
    expect(json.map(({title}: {title: string}) => title)).toEqual(both)
    const lines = (await here([...args, '-f', 'ndjson'])).stdout.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).title)).toEqual(both)
  })

  it('come from folders and patterns, each once, also when one of them fails', async () => {
    put('来文/空白.txt', '')
    const {code, stdout, stderr} = await here(['来文', '来文/**/*.md', '无.txt', '空', '没有*.txt', '-f', 'json'])
    expect(JSON.parse(stdout).map(({title}: {title: string}) => title)).toEqual(both)
    expect(code).toBe(1)
    expect(stderr).toMatch(/来文\/空白\.txt\n {2}- {2}错误 {2}文件是空的.* {2}empty\n/)
    expect(stderr).toMatch(/无\.txt\n {2}- {2}错误 {2}没有这个文件.* {2}not-found\n/)
    expect(stderr).toMatch(/空\n {2}- {2}错误 {2}这里没有可读的公文.* {2}no-notices\n/)
    expect(stderr).toMatch(/没有\*\.txt\n {2}- {2}错误 {2}这里没有可读的公文.* {2}no-notices\n/)
    expect(stderr).toContain('4 个错误')
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/)
  })

  it('keep the form of many when a folder holds one', async () => {
    const {stdout} = await here(['来文/乡镇', '-f', 'json'])
    expect(JSON.parse(stdout)).toHaveLength(1)
  })
})

describe('-o', () => {
  it('writes one file, in the format of its ending', async () => {
    expect(await here(['来文/汛情.txt', '-o', '出/甲.json'])).toMatchObject({code: 0, stdout: ''})
    expect(JSON.parse(read('出', '甲.json')).title).toBe(titleOf('防汛值守'))
    await here(['来文', '-o', '全部.ndjson'])
    expect(read('全部.ndjson').trimEnd().split('\n')).toHaveLength(2)
    await here(['来文/汛情.txt', '-o', '甲.data', '-f', 'json'])
    expect(JSON.parse(read('甲.data')).title).toBe(titleOf('防汛值守'))
  })

  it('mirrors a tree in a folder', async () => {
    expect((await here(['来文', '-o', '结果', '-f', 'json'])).code).toBe(0)
    expect(JSON.parse(read('结果', '乡镇', '抗旱.json')).title).toBe(titleOf('抗旱保供'))
    expect(readdirSync(at('结果')).sort()).toEqual(['乡镇', '汛情.json'].sort())
    await here(['来文/**/*.md', '-o', '按模式/'])
    expect(read('按模式', '乡镇', '抗旱.yaml')).toContain('抗旱保供')
  })

  it('gives two notices of one name two outputs', async () => {
    put('来文/汛情.md', notice('防汛演练'))
    put('另/汛情.txt', notice('防汛值守'))
    await here(['来文/汛情.txt', '来文/汛情.md', '-', '-o', '甲/'], {stdin: notice('管道')})
    expect(readdirSync(at('甲')).sort()).toEqual(['stdin.yaml', '汛情.md.yaml', '汛情.txt.yaml'].sort())
    await here(['来文/汛情.txt', '另/汛情.txt', '-o', '乙/'])
    expect(read('乙', '来文', '汛情.txt.yaml')).toContain('防汛值守')
    expect(read('乙', '另', '汛情.txt.yaml')).toContain('防汛值守')
  })

  it('writes nothing for a notice that cannot be read, and leaves no temporary file', async () => {
    put('坏.txt', Buffer.from([0, 1, 2, 3, 0, 1, 2, 3, 0, 255, 254, 0, 1, 2, 3, 0, 7, 7, 7]))
    const {code} = await here(['坏.txt', '来文/汛情.txt', '-o', '出/'])
    expect(code).toBe(1)
    expect(readdirSync(at('出'))).toEqual(['汛情.yaml'])
    expect((await here(['坏.txt', '-o', '坏.json'])).code).toBe(1)
    expect(existsSync(at('坏.json'))).toBe(false)
  })

  it('tells why it could not write, and does the others', async () => {
    put('档', '这里是文件')
    const {code, stderr} = await here(['来文/汛情.txt', '-o', '档/甲.yaml'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/档\/甲\.yaml\n {2}- {2}错误/)
  })

  it.each([
    [['来文/汛情.txt', '-o', '来文/汛情.txt'], '看不出“来文/汛情.txt”要什么格式'],
    [['来文/汛情.txt', '-o', '来文/汛情.txt', '-f', 'json'], '输出会覆盖输入文件'],
    [['来文/汛情.txt', '-o', '甲.docx'], '看不出“甲.docx”要什么格式'],
  ])('refuses %j', async (argv, message) => {
    const {code, stderr} = await here(argv)
    expect(code).toBe(2)
    expect(stderr).toContain(message)
    expect(read('来文', '汛情.txt')).toBe(notice('防汛值守'))
  })
})

describe('wrong use', () => {
  it.each([
    [['--formt', 'json'], '错误：没有 --formt 这个选项\n是不是 --format？\n'],
    [['--format', 'xml', 'a'], '错误：选项 --format 不能是“xml”，应为 yaml、json、ndjson、html\n'],
    [['--format'], '错误：选项 --format 后面缺少内容\n'],
    [['--lang', 'fr'], '错误：选项 --lang 不能是“fr”，应为 zh、en\n'],
    [['--timeout', '0', 'a'], '错误：选项 --timeout 不能是“0”，应为大于 0 的秒数\n'],
    [['rules', '多余'], '错误：参数太多\n'],
    [['schema', '多余'], '错误：没有“多余”这个结构\n'],
    [['schema', '--explain', '颜色'], '错误：没有“颜色”这个字段\n'],
  ])('%j ends with 2 and a way out', async (argv, message) => {
    const {code, stdout, stderr} = await here(argv)
    expect({code, stdout}).toEqual({code: 2, stdout: ''})
    expect(stderr.startsWith(message), stderr).toBe(true)
    expect(stderr.trimEnd().split('\n')).toHaveLength(2)
  })

  it('is told in English too', async () => {
    const {stderr} = await here(['--formt', '--lang', 'en'])
    expect(stderr).toBe('error: unknown option --formt\nDid you mean --format?\n')
  })

  it('asks for a file on a terminal', async () => {
    expect(await here([], {noStdin: true})).toEqual({code: 2, stdout: '', stderr: '错误：没有说要读哪个文件\n用 gongwen --help 查看用法\n'})
  })
})

describe('the report', () => {
  const untitled = '一、做好工作。要抓紧。\n'

  it('is quiet about notes unless asked, and lines up', async () => {
    const {stderr} = await here(['-', '--verbose'], {stdin: untitled})
    const rows = stderr.split('\n').filter((line) => line.startsWith('  '))
    expect(rows.length).toBeGreaterThan(0)
    expect(stderr).toMatch(/^-\n/)
    expect((await here(['-', '--quiet'], {stdin: untitled})).stderr).toBe('')
  })

  it('is coloured on a terminal, when asked, and never with NO_COLOR', async () => {
    const colour = '\u001b['
    const coloured = async (argv: string[], more: object) => (await here(['无.txt', ...argv], more)).stderr.includes(colour)
    expect(await coloured([], {})).toBe(false)
    expect(await coloured([], {tty: true})).toBe(true)
    expect(await coloured([], {tty: true, env: {NO_COLOR: '1'}})).toBe(false)
    expect(await coloured([], {env: {FORCE_COLOR: '1'}})).toBe(true)
    expect(await coloured(['--color'], {env: {NO_COLOR: '1'}})).toBe(true)
    expect(await coloured(['--no-color'], {tty: true})).toBe(false)
  })

  it('shows how far it is on a terminal, and nothing in a pipe', async () => {
    for (let index = 0; index < 12; index++) put(`来文/${index}.txt`, notice(`第${index}次巡查`))
    expect((await here(['来文', '-f', 'ndjson'], {tty: true})).stderr).toContain('\r\u001b[K14/14\r\u001b[K')
    expect((await here(['来文', '-f', 'ndjson'])).stderr).not.toContain('\r')
  })

  it('speaks English when asked or when the locale is not Chinese', async () => {
    expect((await here(['无.txt', '--lang', 'en'])).stderr).toContain('No such file')
    expect((await here(['无.txt'], {env: {LANG: 'en_US.UTF-8'}})).stderr).toContain('No such file')
    expect((await here(['无.txt'], {env: {LANG: 'zh_CN.UTF-8'}})).stderr).toContain('没有这个文件')
    expect((await here(['无.txt'], {env: {LANG: 'C.UTF-8'}})).stderr).toContain('没有这个文件')
    expect((await here(['无.txt', '--lang=zh'], {env: {LC_ALL: 'en_US.UTF-8'}})).stderr).toContain('没有这个文件')
  })
})

describe('help and version', () => {
  it.each([[['--help']], [['parse', '--help']], [['inspect', '-h']], [['schema', '--help']]])(
    '%j has examples in both languages',
    async (argv) => {
      const zh = await here(argv)
      const en = await here([...argv, '--lang', 'en'])
      expect([zh.code, en.code]).toEqual([0, 0])
      expect(zh.stdout).toMatch(/用法：[\s\S]+例：\n {2}gongwen /)
      expect(en.stdout).toMatch(/Usage:[\s\S]+Examples:\n {2}gongwen /)
      expect(en.stdout.replace(/(gongwen|cat) .*#|\(公文\)/g, '')).not.toMatch(/[\u4e00-\u9fff]/)
    },
  )

  it('lists every command', async () => {
    const {stdout} = await here(['--help', '--lang', 'en'])
    const listed = [...stdout.slice(stdout.indexOf('Commands:')).matchAll(/^ {2}([a-z]+) {2}/gm)].map(([, name]) => name)
    expect(listed).toEqual(Object.keys(commands))
  })

  it('prints the version of the package', async () => {
    const {version} = JSON.parse(readFileSync('package.json', 'utf8'))
    expect((await here(['--version'])).stdout).toBe(`${version}\n`)
  })
})

describe('schema', () => {
  it('prints the schema', async () => {
    const {stdout} = await here(['schema'])
    expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync('schemas/gongwen.schema.json', 'utf8')))
  })

  it('explains a field, in either language', async () => {
    expect((await here(['schema', '--explain', 'topic'])).stdout).toBe('Requirement.topic: string\n  主题句，不含句号。\n')
    expect((await here(['schema', '--explain', 'Section.id', '--lang', 'en'])).stdout).toBe(
      'Section.id: string (always present)\n  A stable id, the path of ordinals: "1.2"; "a1.3" in the first attachment.\n',
    )
  })

  it('explains a definition with all its fields', async () => {
    const {stdout} = await here(['schema', '--explain', 'Carried'])
    expect(stdout).toMatch(/^Carried\n {2}标题中带出的另一文件。\n\nCarried\.action: string（必有）\n/)
  })
})

describe('inspect', () => {
  it('draws the tree and accounts for every character', async () => {
    const {code, stdout} = await here(['inspect', '来文/汛情.txt'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^全文（root） 1:1-8:1\n├─ 标题（title） 1:1-1:16/)
    expect(stdout).toContain('└─ ')
    expect(stdout).toMatch(/有着落 100\.00 %/)
  })

  it('shows the lines, and reasons when asked', async () => {
    const {stdout} = await here(['inspect', '--lines', '来文/汛情.txt', '--lang', 'en'])
    expect(stdout).toMatch(/^\[0, 15\) "青河县水务局关于防汛值守的通知"/)
    expect(stdout).not.toContain('root')
    expect(stdout).toContain('accounted for')
    expect((await here(['inspect', '--lines', '--tree', '来文/汛情.txt'])).stdout).toContain('（root） 1:1')
    expect((await here(['inspect', '--why', '来文/汛情.txt'])).stdout).toContain('（root） 1:1')
  })

  it('takes several, and tells what failed', async () => {
    const {code, stdout, stderr} = await here(['inspect', '来文', '无.txt'])
    expect(code).toBe(1)
    expect(stdout).toMatch(/^来文\/乡镇\/抗旱\.md\n全文（root）/)
    expect(stderr).toContain('not-found')
  })
})
