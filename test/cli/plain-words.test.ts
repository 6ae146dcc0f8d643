import {describe, expect, it} from 'vitest'
import {catalogue} from '../../src/messages/catalogue.ts'
import {describeMessage} from '../../src/messages/describe-message.ts'
import {good, openDesk} from '../support/desk.ts'
import {run} from '../support/terminal.ts'

const {at, put, check} = openDesk()
const said = async (name: string, text: string) => {
  put(name, text)
  return (await check([name, '--format', 'compact'])).stdout
}

describe('what is said of a document', () => {
  it.each([
    ['a.yaml', 'gongwen: "1"\ntitle：值守\nsections: []\n', '“title”后面是全角冒号，应为半角冒号加空格，即“title: ”'],
    ['a.yaml', 'gongwen: "1"\nsections:\n\t- id: "1"\n', '缩进应用空格，不能用制表符'],
    ['a.yaml', 'gongwen: "1"\nsections: []\nsections: []\n', '同一项写了两次'],
    ['a.json', '{"gongwen": "1"，"sections": []}', '这里是全角的“，”，应为半角的“,”'],
    ['a.json', '{"gongwen": "1", "sections": [', '没有写完，缺少结尾的引号或括号'],
    ['a.json', '{"gongwen": "1" "sections": []}', '这里多了或少了引号、逗号、冒号或括号'],
    ['a.yaml', 'gongwen: "1"\nsections: []\nsignature: {date: 2025年6月}\n', '的“成文日期”：应写成 2025-06-30 这样的日期'],
    ['a.yaml', 'gongwen: "1"\nsections: 一\n', '“正文各单元”：应为列表'],
    ['a.yaml', 'gongwen: "1"\nsections: []\n作者: 甲\n', '全文：不认得“作者”这一项'],
    ['a.yaml', 'gongwen: "1"\nsections: []\nattachments: [{role: 其他, sections: []}]\n', '应为 issued、annex 之一'],
  ])('%s %j', async (name, text, words) => {
    const stdout = await said(name, text)
    expect(stdout).toContain(words)
    expect(stdout.split('\n')[0].replace(/^.*? error: |\[[a-z-]+\]|YAML|JSON|“[^”]*”|issued|annex|sections/g, '')).not.toMatch(
      /[A-Za-z]{3}/,
    )
  })

  it('names units by their printed numbers', async () => {
    put('a.txt', good)
    const {stdout} = await run(['a.txt'], {cwd: at()})
    const yaml = stdout.replace('name: 工程科', 'name: 办公室')
    expect(await said('a.yaml', yaml)).toContain('“一、”第1个责任条款“责任科室”第1个单位的“名称”为“办公室”，原文为“工程科”')
  })
})

it('a configuration with a full-width colon is told so', async () => {
  put('gongwen.config.yaml', 'preset：strict\nrules: {}\n')
  put('a.txt', good)
  expect(await check(['a.txt'])).toMatchObject({code: 2, stderr: expect.stringContaining('“preset”后面是全角冒号')})
})

it('no Chinese message is a calque or has English in it', () => {
  for (const id of Object.keys(catalogue)) {
    const {words} = describeMessage(id, 'zh')!
    expect(words, id).not.toMatch(/意外的|多余的“/)
    expect(words.replace(/gongwen|docx|Markdown|OCR|\ufffd/g, ''), id).not.toMatch(/[A-Za-z]{3}/)
  }
})

it('wrong use is told without English, with lists parted by 、', async () => {
  const {stderr} = await run(['--format', 'xml', 'a'])
  expect(stderr).toContain('应为 yaml、json、ndjson')
  expect((await run(['explain'])).stderr).toContain('缺少参数 <规则>')
  expect((await run(['explain', 'a', 'b'])).stderr).toContain('参数太多')
})
