import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {nodeNames, reasonWords} from '../../src/cli/inspect/inspect-words.ts'
import {type Node, process, treeOf} from '../../src/index.ts'
import {run} from '../support/terminal.ts'

const stdin = '云岭市水务局关于值守的通知\n各科室：\n一、做好巡查。每日巡查。（河道科负责，6月底前完成）\n三、报告\n及时报告。\n'

describe('inspect speaks Chinese to Chinese readers', () => {
  it('calls nodes and fields by their meaning, and gives reasons as sentences', async () => {
    const {stdout} = await run(['inspect', '--why'], {stdin})
    expect(stdout).toMatch(/^全文（root） 1:1-6:1\n├─ 标题（title） 1:1-1:14 题名：“云岭市水务局关于值守的通知” 类别：“通知”/)
    expect(stdout).toContain('单元（section） 3:1-3:27 级别：1 第几：1 编号形式：一、  ← 编号由此开始')
    expect(stdout).toContain('← 在括号里，列出单位，以“负责”“牵头”一类词结束')
    expect(stdout).toContain('← 编号接着上一个，中间有缺号')
    // besides the names that programs know, nothing is English
    expect(stdout.replace(/（[a-zA-Z]+）|number-gap|FREQ=DAILY|"\\n"|yaml/g, '')).not.toMatch(/[A-Za-z]/)
    const lines = (await run(['inspect', '--lines', '--stdin-filename', 'a.txt'], {stdin: `　　${stdin}`})).stdout
    expect(lines).toContain('缩进：4')
  })

  it('and English to others', async () => {
    const {stdout} = await run(['inspect', '--why', '--lang', 'en'], {stdin})
    expect(stdout).toMatch(/^root 1:1-6:1\n├─ title 1:1-1:14 title="/)
    expect(stdout).toContain('← section: opens a sequence')
  })

  const folder = 'fixtures/notices'
  it('knows a sentence for each reason that a fixture gives', async () => {
    const unknown = new Set<string>()
    const visit = (node: Node) => {
      expect(nodeNames[node.type], node.type).toBeDefined()
      const {why} = node.data ?? {}
      if (why !== undefined && reasonWords(why) === undefined) unknown.add(why)
      if ('children' in node) for (const child of node.children) visit(child)
    }
    for (const slug of readdirSync(folder)) visit(treeOf(await process(readFileSync(path.join(folder, slug, 'input.txt')))))
    expect([...unknown]).toEqual([])
  })
})

describe('the verdict', () => {
  it('is a line of the default report, with the places to look at', async () => {
    expect((await run([], {stdin})).stderr).toMatch(
      /^-\n.*number-gap\n {2}请核对 2 处：一、；三、。单元 2，要求 2，责任条款 1，任务 1，时限 2\n {2}一、 {2}3:1 {2}编号“三、”没有接着上一个数\n/,
    )
    expect((await run(['--lang', 'en'], {stdin})).stderr).toContain('  please check (2): 一、; 三、. 2 units, 2 requirements')
    expect((await run(['-q'], {stdin})).stderr).toBe('')
  })

  it('names the doubtful ones among several, and counts all', async () => {
    const {stderr} = await run(['fixtures/notices', '-f', 'ndjson'])
    expect(stderr).toMatch(/读了 \d+ 份：有把握 \d+，请核对 \d+(?:，没有把握 \d+)?\n$/)
    expect(stderr).not.toMatch(/ {2}有把握。/)
    expect(stderr).toMatch(/ {2}请核对 \d+ 处：/)
  })
})
