import {describe, expect, it} from 'vitest'
import {positionsOf, process, treeOf} from '../src/index.ts'
import type {Node} from '../src/syntax/nodes.ts'

const tablesIn = (node: Node): Node[] => (node.type === 'table' ? [node] : 'children' in node ? node.children.flatMap(tablesIn) : [])
const tables = async (input: string, name: string) => tablesIn(treeOf(await process(input, {name})))

const texts = (node: Node): string[] => ('children' in node ? node.children.flatMap(texts) : node.type === 'blank' ? [] : [node.value])

describe('tables do not overlap', () => {
  it('where lines that look like rows stand right above a table of the format', async () => {
    const found = await tables('|||前|\n|||局|局||\n-|-|-|-|-\n3\n', 'a.md')
    expect(found.map(texts)).toEqual([['局', '局', '3']])
  })
  it('where the head of a table stands as a line above the rest of it', async () => {
    const text =
      '关于开展检查的通知\n\n各科室：\n\n现将任务印发给你们。\n\n序号　工作任务　责任单位\n\n| 1 | 检查储罐 | 危化科 |\n|-|-|-|\n| 2 | 检查仓库 | 消防科 |\n'
    const found = await tables(text, 'a.md')
    expect(found.map(texts)).toEqual([['序号', '工作任务', '责任单位', '1', '检查储罐', '危化科', '2', '检查仓库', '消防科']])
  })
})

it('the place of a clause whose cells are merged with those of the row above does not end before it begins', async () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => (cell.startsWith('<') ? cell : `<td>${cell}</td>`)).join('')}</tr>`
  const html = `<table border="1">${row('序号', '重点任务', '牵头单位', '完成时限')}${row('1', '新建公路', '甲市交通局', '<td rowspan="2">11月底前</td>')}${row('2', '新增学位', '甲市教育局')}</table>`
  const positions = positionsOf(await process(`<html><body><p>分工表</p>${html}</body></html>`, {name: 'a.html'}))
  const inverted = Object.entries(positions).filter(([, [start, end]]) => start > end)
  expect(Object.keys(positions)).toContain('/tables/0/tasks/1/responsibilities/0')
  expect(inverted).toEqual([])
})

it('a table with rows that have no cell is read', async () => {
  const html =
    '<table><tr></tr><tr><td>责任单位</td><td rowspan="2">序号</td></tr><tr></tr><tr><td>甲局</td><td>1</td></tr><tr></tr></table>'
  const {messages} = await process(`<html><body><h1>关于开展检查的通知</h1>${html}</body></html>`, {name: 'a.html'})
  expect(messages.filter(({fatal}) => fatal)).toEqual([])
})
