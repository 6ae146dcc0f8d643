import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import {beforeEach, describe, expect, it} from 'vitest'
import {findPlaces} from '../../src/write/notice/docx/find-places.ts'
import {openDesk} from '../support/desk.ts'
import {run} from '../support/terminal.ts'

const {at, put} = openDesk()
const gongwen = (...argv: string[]) => run(argv, {cwd: at()})

const draft = `gongwen: "1"
kind: 通知
title: 云岭市水务局关于做好汛期值守的通知
number: {text: 云水发〔2025〕12号, code: 云水发, year: 2025, serial: 12}
addressees:
  - name: 各县（市、区）水务局
preamble:
  - 为做好汛期工作，现将有关事项通知如下：
sections:
  - heading: 加强值守
    requirements:
      - text: 各单位要安排专人值守，每日记录。
  - heading: 补齐物资
    requirements:
      - text: 逐库盘点登记，缺什么补什么。
signature:
  authorities: [云岭市水务局]
  dateText: 2025年4月3日
`
const paragraph = (inner: string) => `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${inner}</w:p>`
const bookmark = (id: number, name: string, inner = '') =>
  `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${inner}<w:bookmarkEnd w:id="${id}"/>`
const run14 = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`
const control = (tag: string, inner: string) =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`

/** A Word file of some paragraphs. */
const wordFile = (body: string) =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ),
  })

const head = [
  paragraph(run14('云岭市水务局文件')),
  paragraph(bookmark(0, '发文字号', run14('云水发〔20××〕×号'))),
  control('标题', paragraph(run14('单击此处输入标题'))),
  paragraph(control('主送机关', run14('主送'))),
].join('')
const foot = paragraph(bookmark(2, '署名')) + paragraph(bookmark(3, '成文日期', run14('日期')))

describe('gongwen render --template', () => {
  beforeEach(() => put('通知.yaml', draft))

  it.each([
    ['a bookmark', paragraph(bookmark(1, '正文', run14('正文')))],
    [
      'a bookmark over paragraphs',
      `<w:p><w:bookmarkStart w:id="1" w:name="正文"/>${run14('一')}</w:p><w:p>${run14('二')}<w:bookmarkEnd w:id="1"/></w:p>`,
    ],
    ['a content control of paragraphs', control('正文', paragraph(run14('正文')))],
    ['a content control in a paragraph', paragraph(control('正文', run14('正文')))],
  ])('fills in an office’s own file, whose body is %s', async (_, body) => {
    put('文头.docx', wordFile(head + body + foot))
    expect(await gongwen('render', '通知.yaml', '--template', '文头.docx', '-o', 'out.docx')).toEqual({code: 0, stdout: '', stderr: ''})
    const {stdout} = await gongwen('out.docx', '--format', 'json', '-q')
    expect(JSON.parse(stdout)).toMatchObject({
      title: '云岭市水务局关于做好汛期值守的通知',
      header: {issuerMark: '云岭市水务局文件'},
      number: {serial: 12},
      sections: [{heading: '加强值守'}, {heading: '补齐物资'}],
      signature: {authorities: ['云岭市水务局'], date: '2025-04-03'},
    })
  })

  it('keeps the look of each place', async () => {
    put('文头.docx', wordFile(head + paragraph(bookmark(1, '正文')) + foot))
    await gongwen('render', '通知.yaml', '--template', '文头.docx', '-o', 'out.docx')
    const {readFileSync} = await import('node:fs')
    const xml = strFromU8(unzipSync(new Uint8Array(readFileSync(at('out.docx'))))['word/document.xml'])
    expect(xml).toContain('<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">云水发〔2025〕12号</w:t></w:r>')
    expect(xml).toContain(
      '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">云岭市水务局关于做好汛期值守的通知</w:t>',
    )
    expect(xml).not.toContain('showingPlcHdr')
  })

  it('refuses a file without a place for the body, one that is none, and another format', async () => {
    put('文头.docx', wordFile(head))
    put('坏.docx', 'PK')
    put('残.docx', wordFile('<w:p>'))
    expect((await gongwen('render', '通知.yaml', '--template', '残.docx', '-o', 'out.docx')).stderr).toContain('文件已损坏')
    const {code, stderr} = await gongwen('render', '通知.yaml', '--template', '文头.docx', '-o', 'out.docx')
    expect(code).toBe(2)
    expect(stderr).toContain('没有名为“正文”的书签或内容控件')
    expect(await gongwen('render', '通知.yaml', '--template', '坏.docx', '-o', 'out.docx')).toMatchObject({code: 2})
    expect((await gongwen('render', '通知.yaml', '--template', '文头.docx', '-o', 'out.txt')).stderr).toContain('--template 只用于 docx')
  })
})

describe('the places of a template', () => {
  it('are told by names that are known, the outermost first', () => {
    const xml = `<w:body xmlns:w="w">${control('正文', paragraph(bookmark(1, '标题', run14('题'))))}${paragraph(bookmark(2, '别的'))}</w:body>`
    expect(findPlaces(xml)).toMatchObject([{field: 'body', block: true}])
  })
})
