import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {process} from '../src/index.ts'
import {read} from '../src/read/index.ts'

async function readMd(text: string) {
  const lines = await read(text, {name: 'a.md'}, new VFile())
  return {...lines, printed: lines.lines.map((line) => lines.text.slice(line.start, line.end))}
}

describe('Markdown', () => {
  it('reads as the text it prints', async () => {
    const {printed, lines, source} = await readMd(
      '# 云岭市水务局关于防汛的通知\n\n各县水务局：\n　　近日多雨。\n第二行。\n\n**一、紧抓防汛。**强化值守。\n\n    （一）四个空格。\n',
    )
    expect(printed).toEqual([
      '云岭市水务局关于防汛的通知',
      '各县水务局：',
      '近日多雨。',
      '第二行。',
      '一、紧抓防汛。强化值守。',
      '（一）四个空格。',
    ])
    expect(lines[0]).toMatchObject({heading: 1})
    expect(lines[1]).toMatchObject({blankBefore: 1})
    expect(lines[2]).toMatchObject({indent: 4})
    expect(source.format).toBe('md')
  })
  it('keeps list numbers as typed', async () => {
    const {printed} = await readMd('1. 甲\n3. 乙\n   续\n\n2022. 年度\n\n- 丙\n- 丁\n\n4. 2026年完成\n')
    expect(printed).toEqual(['1.甲', '3.乙', '续', '2022.年度', '丙', '丁', '4. 2026年完成'])
  })
  it('gives tables as grids, and leaves ranges of years alone', async () => {
    const {text, tables, printed} = await readMd('2022~2025年，5~6月。\n\n| 序号 | 任务 |\n|---|---|\n| 1 | **排查** |\n')
    expect(printed[0]).toBe('2022~2025年，5~6月。')
    expect(tables?.[0].rows.map((row) => row.map((cell) => text.slice(cell.start, cell.end)))).toEqual([
      ['序号', '任务'],
      ['1', '排查'],
    ])
  })
  it('reads front matter beside the text, HTML as its words', async () => {
    const {printed, meta} = await readMd('---\n发文字号: 云水发〔2026〕1号\n---\n甲<br>乙 <b>丙</b>\n\n<div>丁</div>\n')
    expect(meta).toEqual({发文字号: '云水发〔2026〕1号'})
    expect(printed).toEqual(['云水发〔2026〕1号', '甲', '乙 丙', '丁'])
  })
  it('does not fall over containers in containers', async () => {
    const {source} = await readMd(`${'> '.repeat(50_000)}甲`)
    expect(source.format).toBe('md')
  })
  it('does not fall over marks without end', async () => {
    for (const marks of ['a* ', '**一、紧抓。**强化', '[a](', '~~a', '_a'])
      expect((await readMd(`甲\n\n${marks.repeat(30_000)}`)).source.format).toBe('md')
    const {printed} = await readMd(`甲\n\n${'**乙。**丙\n\n'.repeat(2000)}`)
    expect(printed.at(-1)).toBe('乙。丙')
  })
})

describe('footnotes', () => {
  it('stand behind the text with their marks, out of what they hang on', async () => {
    const {lines, text} = await read(
      '# 关于检查的通知\n\n请检查储罐[^1]。\n\n[^1]: 指在册储罐。\n\n一、抓紧检查[^注]。\n\n[^注]: 立即\n    开始。\n',
      {
        name: 'a.md',
      },
    )
    expect(lines.map(({start, end, region, label}) => [text.slice(start, end), region, label])).toEqual([
      ['关于检查的通知', undefined, undefined],
      ['请检查储罐。', undefined, undefined],
      ['一、抓紧检查。', undefined, undefined],
      ['1 指在册储罐。', 'note', 1],
      ['注 立即', 'note', 1],
      ['开始。', 'note', undefined],
    ])
  })
  it('of a mark alone are all that it says', async () => {
    const {data, messages} = await process('# 关于检查的通知\n\n请检查储罐[^1]。\n\n[^1]: &nbsp;\n', {name: 'a.md'})
    expect(data.document?.footnotes).toEqual([{text: '1'}])
    expect(messages.filter(({fatal}) => fatal)).toEqual([])
  })
})
