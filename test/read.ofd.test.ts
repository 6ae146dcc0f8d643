import {strToU8, zipSync} from 'fflate'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {read} from '../src/read/index.ts'

const text = (words: string, x: number, y: number, more = '', delta = '') =>
  `<TextObject ID="1" Size="5.6" Boundary="${x} ${y} 150 7" ${more}><TextCode X="0" Y="5" ${delta}>${words}</TextCode></TextObject>`
const pageOf = (inner: string, template = '') =>
  `<Page xmlns="http://www.ofdspec.org/2016"><Area><PhysicalBox>0 0 210 297</PhysicalBox></Area>${template}<Content><Layer ID="1"><PageBlock ID="2">${inner}</PageBlock></Layer></Content></Page>`

async function readParts(page: string, parts: Record<string, string> = {}, document = '') {
  const file = new VFile()
  const bytes = zipSync(
    Object.fromEntries(
      Object.entries({
        'OFD.xml':
          '<OFD><DocBody><DocInfo><CustomDatas><CustomData Name="发文字号">云政发〔2026〕1号</CustomData></CustomDatas></DocInfo><DocRoot>/Doc_0\\Document.xml</DocRoot></DocBody></OFD>',
        'Doc_0/Document.xml': `<Document><CommonData><PublicRes>res.xml</PublicRes><TemplatePage ID="9" BaseLoc="Tpls/t.xml"/></CommonData><Pages><Page ID="1" BaseLoc="Pages/./p.xml"/></Pages>${document}</Document>`,
        'doc_0/pages/P.xml': page,
        ...parts,
      }).map(([name, content]) => [name, strToU8(content)]),
    ),
  )
  const lines = await read(bytes, {name: 'a.ofd'}, file)
  return {
    ...lines,
    printed: lines.lines.map(({start, end}) => lines.text.slice(start, end)),
    messages: file.messages.map((message) => message.reason),
  }
}

describe('OFD', () => {
  it('finds its parts whatever their case and slashes, and keeps Chinese custom data beside the text', async () => {
    const {printed, meta, source} = await readParts(pageOf(text('关于检查的通知', 30, 30)))
    expect(printed).toEqual(['关于检查的通知'])
    expect(meta).toEqual({发文字号: '云政发〔2026〕1号'})
    expect(source.format).toBe('ofd')
  })
  it('prints templates and composed units, not what is invisible', async () => {
    const {printed} = await readParts(
      pageOf(
        `${text('正文。', 30, 80)}${text('看不见', 30, 90, 'Visible="false"')}<CompositeObject ID="5" ResourceID="7" Boundary="0 40 210 20"/>`,
        '<Template TemplateID="9" ZOrder="Background"/>',
      ),
      {
        'Doc_0/Tpls/t.xml': pageOf(text('青河县人民政府文件', 30, 30)),
        'Doc_0/res.xml': `<Res><CompositeGraphicUnits><CompositeGraphicUnit ID="7" Width="210" Height="20"><Content>${text('青政发〔2026〕8号', 30, 10)}</Content></CompositeGraphicUnit></CompositeGraphicUnits></Res>`,
      },
    )
    expect(printed).toEqual(['青河县人民政府文件', '青政发〔2026〕8号', '正文。'])
  })
  it('reads distances, their short form, and the matrix that scales a size', async () => {
    const {printed, lines} = await readParts(
      pageOf(text('总理李克', 30, 30, '', 'DeltaX="5.6 14 g 1 5.6"') + text('大字', 30, 60, 'CTM="2 0 0 2 0 0"', 'DeltaX="g 1 5.6"')),
    )
    expect(printed).toEqual(['总理　　李克', '大字'])
    expect(lines.map((line) => line.size)).toEqual([15.9, 31.7])
  })
  it('rules tables by its paths', async () => {
    const line = (x1: number, y1: number, x2: number, y2: number) =>
      `<PathObject ID="3" Boundary="0 0 210 297"><AbbreviatedData>M ${x1} ${y1} L ${x2} ${y2} Q 1 1 ${x2} ${y2} B 1 1 2 2 ${x2} ${y2} A 1 1 0 0 1 ${x2} ${y2} C</AbbreviatedData></PathObject>`
    const rules = [20, 60, 120].map((x) => line(x, 50, x, 80)).join('') + [50, 65, 80].map((y) => line(20, y, 120, y)).join('')
    const {text: whole, tables} = await readParts(
      pageOf(rules + text('任务', 22, 54) + text('单位', 62, 54) + text('排查', 22, 69) + text('甲局', 62, 69)),
    )
    expect(whole).toBe('任务\t单位\n排查\t甲局')
    expect(tables).toHaveLength(1)
  })
  it('names attachments, and says when there is no text', async () => {
    const {messages} = await readParts(
      pageOf(text('正文。', 30, 80)),
      {'Doc_0/Attachs/a.xml': '<Attachments><Attachment ID="1" Name="清单.xlsx"><FileLoc>x</FileLoc></Attachment></Attachments>'},
      '<Attachments>Attachs/a.xml</Attachments>',
    )
    expect(messages).toEqual(['文件内附有 清单.xlsx，其中内容未读入'])
    await expect(readParts(pageOf(''))).rejects.toMatchObject({code: 'image-only'})
    await expect(read(zipSync({'OFD.xml': strToU8('<OFD/>')}), {}, new VFile())).rejects.toMatchObject({code: 'damaged'})
  })
  it('refuses a page tree beyond the limits of an archive', async () => {
    const many = '<Page ID="1" BaseLoc="Pages/p.xml"/>'.repeat(5001)
    await expect(
      readParts(pageOf(text('甲', 30, 30)), {'Doc_0/Document.xml': `<Document><Pages>${many}</Pages></Document>`}),
    ).rejects.toMatchObject({code: 'too-large'})
  })
})
