import {execFileSync} from 'node:child_process'
import {createHmac} from 'node:crypto'
import {chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {strFromU8, unzipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {parse as parseYaml, stringify} from 'yaml'
import {createSuppression} from '../src/check/suppression.ts'
import {catalogue} from '../src/messages/catalogue.ts'
import {documentMessages} from '../src/messages/document-messages.ts'
import {readErrorCodes} from '../src/read/read-error.ts'
import {bad, good, openDesk} from './support/desk.ts'
import {run} from './support/terminal.ts'

// the types of docx 9.7.0 do not resolve under nodenext
const {Document, Packer, Paragraph, TextRun} = createRequire(import.meta.url)('docx')

const {at, put, read, check, found} = openDesk()

describe('notices', () => {
  it('without a fault give exit code 0 and one line', async () => {
    put('好.txt', good)
    expect(await check(['好.txt'])).toEqual({code: 0, stdout: '检查了 1 个文件；没有发现问题\n', stderr: ''})
  })

  it('with faults give exit code 1, each fault with its place', async () => {
    put('坏.txt', bad)
    expect((await check(['坏.txt'])).code).toBe(1)
    expect(await found(['坏.txt'])).toEqual([
      '坏.txt document-number-brackets 1:4',
      '坏.txt addressees-colon 3:11',
      '坏.txt number-comma 5:2',
    ])
  })

  it('are found in folders and by patterns, with structured documents beside them', async () => {
    put('发文/甲.txt', bad)
    put('发文/深/乙.md', bad)
    put('发文/丙.yaml', 'gongwen: "1"\nsections: []\nzzz: 1\n')
    put('发文/别的.yaml', 'name: not ours\n')
    put('发文/别的.json', '{')
    put('发文/断.yaml', 'gongwen: "1"\nsections: [\n')
    expect(new Set((await found(['发文'])).map((line) => line.split(' ')[0]))).toEqual(
      new Set(['发文/丙.yaml', '发文/断.yaml', '发文/深/乙.md', '发文/甲.txt']),
    )
    expect(new Set((await found(['发文/*.txt'])).map((line) => line.split(' ')[0]))).toEqual(new Set(['发文/甲.txt']))
  })

  it('come from standard input', async () => {
    expect(await found(['-', '--stdin-filename', '坏.txt'], {stdin: bad})).toContain('- document-number-brackets 1:4')
  })

  it('do not wait for a pipe that lies in a folder', async () => {
    put('发文/坏.txt', bad)
    execFileSync('mkfifo', [at('发文', '管.txt')])
    symlinkSync('管.txt', at('发文', '链.txt'))
    symlinkSync('无.txt', at('发文', '断.txt'))
    const {stdout} = await check(['发文', '--format', 'compact'])
    expect(stdout).not.toMatch(/管|链/)
    expect(stdout).toMatch(/^发文\/断\.txt:1:1: error: /m)
    expect((await check(['发文/*.txt', '--format', 'compact'])).stdout).not.toMatch(/管|链/)
  })

  it('that cannot be read are an error, and the others are still checked', async () => {
    put('坏.txt', bad)
    put('空.txt', '')
    const {code, stdout} = await check(['空.txt', '没有.txt', '坏.txt', '--format', 'compact'])
    expect(code).toBe(1)
    expect(stdout).toMatch(/^空\.txt:1:1: error: .*\[empty\]\n没有\.txt:1:1: error: .*\[not-found\]\n坏\.txt:1:4: error/)
  })

  it('in Markdown and web pages have their places in the file', async () => {
    put('坏.md', `# 说明\n\n${bad.split('\n').join('\n\n')}`)
    expect(await found(['坏.md'])).toContain('坏.md document-number-brackets 3:4')
    put('坏.html', `<html><body>\n<div>\n<p>${bad.trim().split('\n').join('</p>\n<p>')}</p></div></body></html>`)
    expect(await found(['坏.html'])).toContain('坏.html document-number-brackets 3:7')
  })

  it('in another language are told of in it', async () => {
    put('坏.txt', bad)
    expect((await check(['坏.txt', '--lang', 'en'])).stdout).toContain('Unexpected “[2025]”, expected “〔2025〕”')
  })
})

describe('what is left alone', () => {
  const body = (text: string) => good.replace('现将有关事项通知如下。', text)

  it('quotations, titles and texts that others wrote', async () => {
    put('引.txt', body('他说“要,马上,去”，见《关于,调水》。'))
    expect(await found(['引.txt'])).toEqual([])
    put('直.txt', body('要落实责任,马上行动。'))
    expect(await found(['直.txt'])).toEqual(['直.txt half-width-punctuation 4:6'])
    const handedOn = `青河县水务局转发云岭市水务局关于做好汛期值守的通知\n各乡镇水管站：\n现转发给你们，请遵照执行。\n青河县水务局\n2025年6月5日\n${bad}`
    put('转.txt', handedOn)
    expect(await found(['转.txt'])).toEqual([])
  })

  it('what comments in the file say', async () => {
    put('甲.md', bad.split('\n').join('\n\n').replace('各县', '<!-- gongwen-disable-next-line addressees-colon -->\n各县'))
    expect((await found(['甲.md'])).map((line) => line.split(' ')[1])).toEqual(['document-number-brackets', 'number-comma'])
    put('乙.md', `<!-- gongwen-disable-file -->\n\n${bad.split('\n').join('\n\n')}`)
    expect(await found(['乙.md'])).toEqual([])
    put('丙.md', `<!-- gongwen-disable -->\n\n${bad.split('\n').join('\n\n').replace('一.', '<!-- gongwen-enable -->\n\n一.')}`)
    expect((await found(['丙.md'])).map((line) => line.split(' ')[1])).toEqual(['number-comma'])
  })

  it('what a comment says twice, from the first time on', () => {
    const isSuppressed = createSuppression('<!-- gongwen-disable x -->\n\n<!-- gongwen-disable x, y -->\n<!-- gongwen-enable x -->\n\n')!
    const at = (ruleId: string) => [1, 2, 3, 4, 5].filter((line) => isSuppressed({ruleId, line, severity: 'error', message: ''}))
    expect([at('x'), at('y'), at('z')]).toEqual([[1, 2, 3, 4], [3, 4, 5], []])
  })

  it('what thousands of comments say of thousands of findings, without comparing each with each', () => {
    const timeOf = (comments: number) => {
      const start = performance.now()
      const isSuppressed = createSuppression('<!-- gongwen-disable-next-line x -->\n\n'.repeat(comments))!
      const held = Array.from({length: 2 * comments}, (_, line) => isSuppressed({ruleId: 'x', line, severity: 'error', message: ''}))
      expect(held.filter(Boolean)).toHaveLength(comments - 1)
      return performance.now() - start
    }
    const best = (comments: number) => Math.min(timeOf(comments), timeOf(comments), timeOf(comments))
    // eight times as many take eight times as long, or some more; each with each would be 64 times
    expect(best(64_000) / best(8_000)).toBeLessThan(32)
  })

  it('what .gongwenignore and the configuration name, unless it is named itself', async () => {
    put('发文/坏.txt', bad)
    put('发文/草稿/坏.txt', bad)
    put('发文/.gongwenignore', '草稿/\n')
    expect(new Set((await found(['发文'])).map((line) => line.split(' ')[0]))).toEqual(new Set(['发文/坏.txt']))
    put('gongwen.config.yaml', 'ignore: [发文/坏.txt]\n')
    expect(await found(['发文'])).toEqual([])
    expect(await found(['发文/坏.txt'])).toHaveLength(3)
  })
})

describe('structured documents', () => {
  const parse = async () => {
    put('通知.txt', good)
    const {stdout} = await run(['通知.txt'], {cwd: at()})
    return stdout
  }

  it('that fit and say what their notice says are fine, in every format', async () => {
    const yaml = await parse()
    put('一.yaml', yaml)
    put('二.yml', `${yaml}---\n${yaml}`)
    put('三.json', JSON.stringify(parseYaml(yaml)))
    put('四.json', JSON.stringify([parseYaml(yaml), parseYaml(yaml)]))
    put('五.ndjson', `${JSON.stringify(parseYaml(yaml))}\n${JSON.stringify(parseYaml(yaml))}\n`)
    expect((await check(['.'])).stdout).toBe('检查了 6 个文件；没有发现问题\n')
  })

  it.each([
    ['一.yaml', (value: object) => stringify(value), 4],
    ['一.json', (value: object) => JSON.stringify(value, null, 2), 6],
    ['一.ndjson', (value: object) => `${JSON.stringify({gongwen: '1', sections: []})}\n${JSON.stringify(value)}\n`, 2],
  ])('that do not fit the schema are told at their line (%s)', async (name, write, line) => {
    put(name, write({gongwen: '1', sections: [{id: '1', level: '一', ordinal: 1, requirements: []}]}))
    const {stdout} = await check([name, '--format', 'json'])
    const [{findings}] = JSON.parse(stdout).files
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ruleId: 'schema', line})
    expect(findings[0].message).toMatch(/^第1个单元的“在本文中的层次”：应为整数$/)
  })

  it.each([
    ['坏.yaml', 'gongwen: "1"\nsections: [\n', 3],
    ['坏.json', '{"gongwen": "1",\n "sections": [}', 2],
    ['坏.ndjson', '{"gongwen": "1", "sections": []}\n{"gongwen"\n', 2],
  ])('that are no YAML or JSON are told where they break off (%s)', async (name, text, line) => {
    put(name, text)
    const lines = await found([name])
    expect(lines[0]).toContain(`invalid-syntax ${line}:`)
  })

  it('that no longer say what their notice says are told field by field', async () => {
    const document = parseYaml(await parse())
    document.title = '云岭市水务局关于做好防汛值守的通知'
    document.sections[0].responsibilities[0].assignments[0].parties[0].name = '办公室'
    delete document.signature.date
    put('通知.yaml', stringify(document))
    const {code, stdout} = await check(['通知.yaml', '--format', 'compact'])
    expect(code).toBe(1)
    const lines = stdout.trim().split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[0]).toBe(
      '通知.yaml:3:8: error: “标题”为“云岭市水务局关于做好防汛值守的通知”，原文为“云岭市水务局关于做好汛期值守的通知” [source-drift]',
    )
    expect(lines[1]).toContain('“一、”第1个责任条款“责任科室”第1个单位的“名称”为“办公室”，原文为“工程科”')
    expect(lines[2]).toContain('的“成文日期”缺少，原文为“2025-06-03”')
  })

  it('are compared with a notice in another folder, and told when it is missing or has changed', async () => {
    const yaml = await parse()
    put('台账/通知.yaml', yaml)
    put('原文/深/通知.txt', good)
    expect(await found(['台账', '--source', '原文'])).toEqual([])
    put('原文/深/通知.txt', good.replace('专人', '两人'))
    expect((await found(['台账', '--source', '原文'])).map((line) => line.split(' ')[1])).toEqual(['source-changed'])
    put('别处/其他.txt', good)
    for (const more of [['--source', '别处'], []])
      expect((await found(['台账', ...more])).map((line) => line.split(' ')[1])).toEqual(['source-not-found'])
    put('gongwen.config.json', '{"source": "原文"}')
    expect(await found(['台账'])).toHaveLength(1)
  })
})

describe('--fix', () => {
  it('puts right what is safe, leaves the rest, and does it once', async () => {
    put('坏.txt', bad)
    const {code, stdout} = await check(['坏.txt', '--fix'])
    expect({code, stdout}).toEqual({code: 0, stdout: '检查了 1 个文件；没有发现问题；修复了 3 处\n'})
    expect(read('坏.txt')).toBe(good)
    expect((await check(['坏.txt', '--fix'])).stdout).not.toContain('修复')
  })

  it('keeps line endings, byte order mark, encoding, mode and links', async () => {
    const crlf = `\ufeff${bad.replaceAll('\n', '\r\n')}`
    put('甲.txt', crlf)
    chmodSync(at('甲.txt'), 0o640)
    symlinkSync(at('甲.txt'), at('链.txt'))
    await check(['链.txt', '--fix'])
    expect(read('甲.txt')).toBe(`\ufeff${good.replaceAll('\n', '\r\n')}`)
    expect(statSync(at('甲.txt')).mode & 0o777).toBe(0o640)
    const gbk = execFileSync('iconv', ['-f', 'utf-8', '-t', 'gb18030'], {input: bad})
    put('乙.txt', gbk)
    await check(['乙.txt', '--fix'])
    expect(new TextDecoder('gb18030').decode(readFileSync(at('乙.txt')))).toBe(good)
  })

  it('changes Markdown only in its words', async () => {
    const paged = bad.replace('一.加强值守。', '## 一.加强值守\n').split('\n').join('\n\n')
    put('坏.md', `${paged}\n\n| 甲 | 乙 |\n|---|---|\n| 一,二 | 三 |\n`)
    await check(['坏.md', '--fix'])
    expect(read('坏.md')).toContain('## 一、加强值守\n')
    expect(read('坏.md')).toContain('云水发〔2025〕12号\n\n云岭市')
    expect(read('坏.md')).toContain('| 一,二 | 三 |')
  })

  it('finds its places between the marks of Markdown, and leaves quoted blocks and code alone', async () => {
    const page = (body: string) =>
      `# 云岭市水务局关于做好汛期值守的通知\n\n各县（市、区）水务局：\n\n现将有关事项通知如下。\n\n${body}\n\n二、及时报告。\n\n云岭市水务局\n\n2025年6月3日\n`
    put('甲.md', page('**一.加强值守**。要*专人*值守,用[值班,表(新)](http://a.example)。'))
    expect(await found(['甲.md'])).toEqual([
      '甲.md number-comma 7:4',
      '甲.md half-width-punctuation 7:19',
      '甲.md half-width-punctuation 7:24',
      '甲.md half-width-brackets 7:26',
      '甲.md half-width-brackets 7:28',
    ])
    await check(['甲.md', '--fix'])
    expect(read('甲.md')).toBe(page('**一、加强值守**。要*专人*值守，用[值班，表（新）](http://a.example)。'))
    const quoted = page('一、值守。按 `甲,乙(丙)` 排。\n\n> 来函称,要值守(夜间)。\n\n```\n一.代码,不改(的)\n```')
    put('乙.md', quoted)
    expect(await found(['乙.md'])).toEqual([])
    // A notice that stands in a block as a whole is one.
    put('丙.md', `\`\`\`\n${bad}\`\`\`\n`)
    expect(await found(['丙.md'])).toHaveLength(3)
  })

  it('shows a diff instead, and touches nothing', async () => {
    put('坏.txt', bad)
    const {code, stdout, stderr} = await check(['坏.txt', '--fix-dry-run'])
    expect(code).toBe(1)
    expect(stdout).toMatch(/^--- 坏\.txt\n\+\+\+ 坏\.txt\n@@ -1,8 \+1,8 @@\n-云水发\[2025\]12号\n\+云水发〔2025〕12号\n/)
    expect(stderr).toContain('可修复 3 处，没有写入')
    expect(read('坏.txt')).toBe(bad)
    execFileSync('patch', ['-p0'], {cwd: at(), input: stdout})
    expect(read('坏.txt')).toBe(good)
  })

  it('changes the characters of a Word file and nothing else of it', async () => {
    const bold = (text: string) => new TextRun({text, bold: true, color: 'FF0000'})
    const lines = bad.trim().split('\n').slice(1)
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph({
              children: [new TextRun('云水发'), bold('['), new TextRun({text: '2025', italics: true}), bold(']12'), new TextRun('号')],
            }),
            ...lines.map((line) => new Paragraph({children: [new TextRun(line)]})),
          ],
        },
      ],
    })
    put('坏.docx', await Packer.toBuffer(document))
    const parts = () => unzipSync(readFileSync(at('坏.docx')))
    const before = parts()
    expect((await check(['坏.docx', '--fix'])).stdout).toBe('检查了 1 个文件；没有发现问题；修复了 3 处\n')
    const after = parts()
    expect(Object.keys(after)).toEqual(Object.keys(before))
    for (const name of Object.keys(before)) if (name !== 'word/document.xml') expect(after[name], name).toEqual(before[name])
    const xml = (part: Uint8Array) => strFromU8(part)
    const bare = (text: string) => text.replace(/<w:t[^>]*>[^<]*<\/w:t>/g, '<w:t/>')
    expect(bare(xml(after['word/document.xml']))).toBe(bare(xml(before['word/document.xml'])))
    expect(xml(after['word/document.xml'])).toMatch(
      /<w:b\/>.{0,80}<w:t[^>]*>〔<\/w:t>.*<w:i\/>.{0,80}<w:t[^>]*>2025<\/w:t>.*<w:b\/>.{0,80}<w:t[^>]*>〕12<\/w:t>/,
    )
    expect(await found(['坏.docx'])).toEqual([])
    expect((await check(['坏.docx', '--fix'])).stdout).not.toContain('修复')
  })

  it('leaves other formats as they are, and promises them nothing', async () => {
    put('甲.html', `<p>${bad.trim().split('\n').join('</p><p>')}</p>`)
    const before = read('甲.html')
    const {stdout} = await check(['甲.html', '--fix'])
    expect(read('甲.html')).toBe(before)
    expect(stdout).toContain('document-number-brackets')
    expect(stdout).not.toContain('修复')
  })
})

describe('the configuration', () => {
  it('is the nearest one above the file, with overrides by pattern', async () => {
    put(
      'gongwen.config.yaml',
      'rules:\n  number-comma: off\n  addressees-colon: warning\noverrides:\n  - files: [档案/**]\n    preset: archive\n',
    )
    put('发文/坏.txt', bad)
    put('档案/坏.txt', bad)
    const {stdout} = await check(['发文', '档案', '--format', 'compact'])
    expect(stdout.replace(/(?<=error|warning): .* \[/g, ' [')).toBe(
      '发文/坏.txt:1:4: error [document-number-brackets]\n发文/坏.txt:3:11: warning [addressees-colon]\n档案/坏.txt:3:11: warning [addressees-colon]\n',
    )
    put('发文/gongwen.config.json', '{"rules": {"document-number-brackets": "off"}}')
    expect(await found(['发文'])).toEqual(['发文/坏.txt addressees-colon 3:11', '发文/坏.txt number-comma 5:2'])
    expect(await found(['发文', '--no-config'])).toHaveLength(3)
    expect(await found(['发文', '--config', 'gongwen.config.yaml'])).toHaveLength(2)
  })

  it('sets options, presets and single rules on the command line too', async () => {
    put('好.txt', good)
    expect(await found(['好.txt', '--rule', 'long-title'])).toEqual([])
    put('gongwen.config.yaml', 'rules:\n  long-title: {severity: error, max: 10}\n')
    expect(await found(['好.txt'])).toEqual(['好.txt long-title 2:1'])
    expect(await found(['好.txt', '--rule', 'long-title=off'])).toEqual([])
    expect(JSON.parse((await check(['好.txt', '--print-config'])).stdout)).toMatchObject({
      file: 'gongwen.config.yaml',
      preset: 'recommended',
      rules: {'long-title': {severity: 'error', max: 10}, 'number-comma': 'error'},
    })
  })

  it.each([
    ['rules: {numbr-comma: off}', 'gongwen.config.yaml:1:9：没有“numbr-comma”这条规则\n是不是 number-comma'],
    [
      'rules: {number-comma: loud}',
      'gongwen.config.yaml:1:9 不对：“rules.number-comma”应为 off、info、warning、error 之一，或 {severity: …, 选项: …}',
    ],
    ['rules: {number-comma: [error, {max: 1}]}', 'gongwen.config.yaml:1:9 不对：“rules.number-comma”应为 off、info、warning、error 之一'],
    ['rules:\n  long-title: {maximum: 3}', 'gongwen.config.yaml:2:16 不对：规则 long-title 没有选项“maximum”'],
    ['rules:\n  long-title: {max: long}', 'gongwen.config.yaml:2:16 不对：规则 long-title 的选项“max”应像 50'],
    ['preset: best', 'gongwen.config.yaml:1:1 不对：“preset”应为 recommended、strict、archive 之一'],
    ['# wrong\npresets: strict', 'gongwen.config.yaml:2:1 不对：没有“presets”这一项，可用的有 root、preset、rules'],
    ['overrides:\n  - rules: {}', 'gongwen.config.yaml:2:5 不对：“overrides.0”缺少“files”'],
    ['overrides:\n  - files: []', 'gongwen.config.yaml:2:5 不对：“overrides.0.files”不能为空'],
    ['ignore: a', 'gongwen.config.yaml:1:1 不对：“ignore”应为 列表'],
    ['- 1', 'gongwen.config.yaml 不对：整个文件应为 映射'],
    [`rules: ${'['.repeat(5000)}`, 'gongwen.config.yaml 不对：嵌套太深'],
    ['rules: [', '配置文件 gongwen.config.yaml:2:1 不对：'],
  ])('that is wrong ends in exit code 2 with a way out: %s', async (text, said) => {
    put('gongwen.config.yaml', `${text}\n`)
    put('好.txt', good)
    const {code, stderr} = await check(['好.txt'])
    expect(code).toBe(2)
    expect(stderr).toContain(said)
    expect(stderr.trim().split('\n')).toHaveLength(2)
  })
})

describe('repeated runs', () => {
  it('take unchanged files from the cache, not when the configuration or the text changes', async () => {
    put('坏.txt', bad)
    const options = {env: {HOME: at('家')}}
    const first = await check(['坏.txt', '--cache'], options)
    const [name] = readdirSync(at('家', '.cache', 'gongwen', 'check'))
    // What the user's own key has sealed is believed.
    const file = path.join('家', '.cache', 'gongwen', 'check', name)
    const entry = JSON.parse(read(file)).files['坏.txt']
    entry.found.diagnostics[0].message = '来自缓存'
    const secret = Buffer.from(read(path.join('家', '.cache', 'gongwen', 'key')), 'hex')
    const {version} = JSON.parse(readFileSync('package.json', 'utf8'))
    const sealed = JSON.stringify([version, '坏.txt', entry.key, entry.found])
    entry.seal = createHmac('sha256', secret).update(sealed).digest('hex')
    put(file, JSON.stringify({files: {'坏.txt': entry}}))
    expect((await check(['坏.txt', '--cache'], options)).stdout).toBe(first.stdout.replace('“[2025]”应为“〔2025〕”', '来自缓存'))
    expect((await check(['坏.txt', '--cache', '--preset', 'archive'], options)).stdout).not.toContain('来自缓存')
    put('坏.txt', `${bad}\n`)
    expect((await check(['坏.txt', '--cache'], options)).stdout).not.toContain('来自缓存')
  })

  it('look only at files that differ from a commit', async () => {
    const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {cwd: at()})
    git('init', '-q')
    put('旧.txt', bad)
    put('改.txt', good)
    git('add', '.')
    git('commit', '-qm', 'one')
    put('改.txt', bad)
    put('新.txt', bad)
    const names = async (...args: string[]) => new Set((await found(['.', ...args])).map((line) => line.split(' ')[0]))
    expect(await names('--changed')).toEqual(new Set(['改.txt', '新.txt']))
    git('add', '.')
    git('commit', '-qm', 'two')
    expect(await names('--changed', 'HEAD~1')).toEqual(new Set(['改.txt', '新.txt']))
    expect(await names('--changed')).toEqual(new Set())
    mkdirSync(at('空'))
    expect(await check(['空', '--changed'])).toMatchObject({code: 0, stdout: expect.stringContaining('检查了 0 个文件')})
    expect(await check(['空'])).toMatchObject({code: 1, stdout: expect.stringContaining('no-notices')})
    expect(await check(['.', '--changed', '--output=x'])).toMatchObject({code: 2})
    expect(await check(['.', '--changed', 'nowhere'])).toMatchObject({code: 2})
  })

  it.skipIf(process.platform === 'win32')('have git start no program that the repository brings', async () => {
    const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {cwd: at()})
    put('程.sh', `#!/bin/sh\necho ran >> '${at('ran')}'\ncat\n`)
    chmodSync(at('程.sh'), 0o755)
    put('.gitattributes', '*.txt filter=x\n*.md filter=a=b\n')
    put('改.txt', good)
    put('改.md', good)
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'one')
    for (const key of ['core.fsmonitor', 'filter.x.clean', 'filter.a=b.process', 'diff.external']) git('config', key, at('程.sh'))
    git('config', 'filter.x.required', 'true')
    put('改.txt', bad)
    put('改.md', bad)
    expect((await check(['.', '--changed', '--no-config'])).stdout).toContain('检查了 2 个文件')
    expect(existsSync(at('ran'))).toBe(false)
  })
})

describe('the exit code', () => {
  it('counts warnings when asked to', async () => {
    put('警.txt', good.replace('有险情', '有"险情"'))
    expect((await check(['警.txt'])).code).toBe(0)
    expect((await check(['警.txt', '--max-warnings', '2'])).code).toBe(0)
    expect(await check(['警.txt', '--max-warnings', '1'])).toMatchObject({code: 1, stderr: '警告 2 个，多于允许的 1 个\n'})
    expect(await check(['警.txt', '--max-warnings', 'x'])).toMatchObject({code: 2})
  })

  it('is 2 for what the command does not know', async () => {
    for (const argv of [['--nope'], ['--format', 'xml'], ['--preset', 'x'], ['--rule', 'nope']]) {
      put('好.txt', good)
      const {code, stderr} = await check(['好.txt', ...argv])
      expect(code, argv.join(' ')).toBe(2)
      expect(stderr.trim().split('\n').length).toBe(2)
    }
  })
})

describe('rules and explain', () => {
  it('list all rules in three forms', async () => {
    const {rules} = await import('../src/lint/index.ts')
    const all = JSON.parse((await run(['rules', '--format', 'json'])).stdout)
    expect(all.filter(({type}: {type: string}) => type === 'rule')).toHaveLength(rules.length)
    expect((await run(['rules'])).stdout.trim().split('\n')).toHaveLength(all.length)
    expect((await run(['rules', '--format', 'markdown'])).stdout.trim().split('\n')).toHaveLength(all.length + 2)
    // every other id that a command can report is there once, and can be explained
    const ids = all.map(({id}: {id: string}) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of [
      ...Object.keys(catalogue),
      ...Object.keys(documentMessages),
      ...readErrorCodes,
      'not-permitted',
      'changed-since',
      'other-format',
    ])
      expect(ids).toContain(id)
    expect((await run(['explain', 'encrypted'])).stdout).toContain('文件已加密')
  })

  it('take what reading finds too as gravely as reading does', async () => {
    const {rules} = await import('../src/lint/index.ts')
    for (const {id, severity} of rules)
      if (Object.hasOwn(catalogue, id)) expect(severity, id).toBe(catalogue[id as keyof typeof catalogue].severity)
  })

  it('explain a rule by its id or its place in the catalogue, and any other message', async () => {
    const {stdout} = await run(['explain', 'number-comma'])
    expect(stdout).toMatch(/^# number-comma\n\n“一”“二”等序号后用顿号。\n/)
    expect(stdout).toContain('一⟦.⟧加强值守')
    expect((await run(['explain', 'B01'])).stdout).toBe(stdout)
    expect((await run(['explain', 'source-drift'])).stdout).toContain('与原文读出的不一致')
    expect((await run(['explain', 'missing-title', '--lang', 'en'])).stdout).toContain('Missing title')
    for (const id of [...Object.keys(catalogue), ...Object.keys(documentMessages)])
      for (const language of ['zh', 'en']) {
        const page = await run(['explain', id, '--lang', language])
        expect(page, id).toMatchObject({code: 0, stdout: expect.stringMatching(new RegExp(`^# ${id}\n\n`))})
        expect(page.stdout, id).not.toMatch(/undefined|\[object|function/)
      }
    expect(await run(['explain', 'number-commas'])).toMatchObject({code: 2, stderr: expect.stringContaining('number-comma')})
  })
})
