import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {read} from '../src/read/index.ts'
import {encode} from './read/encode.ts'

async function readPage(html: string | Uint8Array, options = {}) {
  const file = new VFile()
  const lines = await read(html, options, file)
  return {
    ...lines,
    printed: lines.lines.map((line) => lines.text.slice(line.start, line.end)),
    messages: file.messages.map((message) => message.ruleId),
  }
}

const body =
  '<p style="text-align:center">云岭市水务局关于开展防汛检查的通知</p><p>各县（区）水务局：</p><p style="text-indent:2em">请于5月底前完成检查，<br>并报送结果。</p>'
const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="ArticleTitle" content="云岭市水务局关于开展防汛检查的通知"><title>通知_云岭市水务局</title><script>var a = "<p>不是</p>"</script></head>
<body><div class="nav"><a href="/">首页</a><a href="/zw">政务公开</a></div>
<table><tr><td>索&#12288;引&#12288;号：</td><td>000014349/2026-00031</td><td>发文字号：</td><td>云水发〔2026〕12号</td></tr><tr><td>成文日期：</td><td>2026年4月2日</td><td>有效性：</td><td>有效</td></tr></table>
<div id="zoom"><div class="share">分享到微信</div>${body}<p style="display:none">隐藏的话</p></div>
<div class="footer">版权所有 云岭市水务局</div></body></html>`

describe('web pages', () => {
  it('gives the notice without the page around it', async () => {
    const {printed, meta, lines, messages, source} = await readPage(page)
    expect(printed).toEqual([
      '云水发〔2026〕12号',
      '云岭市水务局关于开展防汛检查的通知',
      '各县（区）水务局：',
      '请于5月底前完成检查，',
      '并报送结果。',
      '2026年4月2日',
    ])
    expect(meta).toMatchObject({索引号: '000014349/2026-00031', 发文字号: '云水发〔2026〕12号', 成文日期: '2026年4月2日', 有效性: '有效'})
    expect(lines[1].align).toBe('center')
    expect(lines[3].indent).toBe(4)
    expect(messages).toEqual(['fact-from-index', 'hidden-text', 'fact-from-index', 'page-furniture'])
    expect(source).toMatchObject({format: 'html', encoding: 'utf-8'})
  })
  it('finds the text of a page it does not know, and puts the title before it', async () => {
    const unknown = page
      .replace('id="zoom"', 'class="xyz"')
      .replace('<p style="text-align:center">云岭市水务局关于开展防汛检查的通知</p>', '')
    const {printed} = await readPage(unknown)
    expect(printed.slice(1, -1)).toEqual([
      '云岭市水务局关于开展防汛检查的通知',
      '各县（区）水务局：',
      '请于5月底前完成检查，',
      '并报送结果。',
    ])
  })
  it('takes the title from the only <h1>, where neither index nor <title> has one', async () => {
    const headed = page
      .replace('<meta name="ArticleTitle" content="云岭市水务局关于开展防汛检查的通知">', '')
      .replace('<title>通知_云岭市水务局', '<title>政务公开_云岭市水务局')
      .replace('<div id="zoom">', '<h1>云岭市水务局关于开展防汛检查的通知</h1><div id="zoom">')
      .replace('<p style="text-align:center">云岭市水务局关于开展防汛检查的通知</p>', '')
    expect((await readPage(headed)).printed[1]).toBe('云岭市水务局关于开展防汛检查的通知')
  })
  it.each([
    ['a column', '通知公告'],
    ['a column and the site', '公示公告-云岭市水务局'],
    ['other words', '关于防汛检查的通知_云岭市水务局'],
    ['few words', '检查通知'],
  ])('keeps to the printed title where <title> has %s', async (_, named) => {
    const {printed} = await readPage(`<html><head><title>${named}</title></head><body>${body}</body></html>`)
    expect(printed[0]).toBe('云岭市水务局关于开展防汛检查的通知')
  })
  it('puts the title before a text whose own title it has in it', async () => {
    const text = '<p align="center">关于加强防汛的意见</p><p>为加强防汛，提出以下意见。请各县区认真研究，抓好落实，按月报送情况。</p>'
    const {printed} = await readPage(
      `<html><head><title>云岭市水务局印发关于加强防汛的意见的通知</title></head><body><div>${text}</div></body></html>`,
    )
    expect(printed[0]).toBe('云岭市水务局印发关于加强防汛的意见的通知')
  })
  it('does not take a table of rows for the element that holds the text', async () => {
    const rows = ['清理河道', '加固堤防', '更新闸门', '维修泵站', '清理渠道'].map(
      (task, index) => `<tr><td>${task}</td><td>云岭镇水利站</td><td>2026年${index + 5}月底</td></tr>`,
    )
    const {tables} = await readPage(
      `<html><body><div><p>河道整治清单</p><table><tr><th>任务</th><th>责任单位</th><th>时限</th></tr>${rows.join('')}</table></div></body></html>`,
    )
    expect(tables).toHaveLength(1)
  })
  it('reads footnotes as such, without their marks and the links back', async () => {
    const {lines, text} = await readPage(
      '<html><body><h1>云岭市检察院关于移送线索的意见</h1><p>一、移送范围。线索<a class="footnote-ref" href="#fn1"><sup>1</sup></a>应当移送。</p><p>2026年5月20日</p><section class="footnotes"><hr><ol><li id="fn1"><p>指公益诉讼线索。<a href="#fnref1" class="footnote-back">↩</a></p></li><li id="fn2"><p>指书面移送。</p></li></ol></section></body></html>',
    )
    expect(lines.filter(({region}) => region === 'note').map(({start, end}) => text.slice(start, end))).toEqual([
      '1 指公益诉讼线索。',
      '2 指书面移送。',
    ])
    expect(text).toContain('线索应当移送')
  })
  it('reads footnotes that only their marks tell', async () => {
    const {lines, text, printed} = await readPage(
      '<html><body><div id="zoom"><p>一、企业<sup>[<a href="#n1">1</a>]</sup>应当申报。场地200m<sup>2</sup>，团体<sup>*</sup>可以预约，<a href="#_ftn3" name="_ftnref3"><sup>③</sup></a>另行通知。</p><p>2026年5月20日</p></div><hr><p>注释：</p><p id="n1">[1] 指在册企业。</p><p><sup>*</sup>指十人以上。</p><div id="ftn3"><p><a href="#_ftnref3" name="_ftn3"><sup>③</sup></a> 由县水利局印发。</p><p>另见网站。</p></div></body></html>',
    )
    expect(printed[0]).toBe('一、企业应当申报。场地200m2，团体可以预约，另行通知。')
    expect(text).not.toContain('注释')
    expect(lines.filter(({region}) => region === 'note').map(({start, end}) => text.slice(start, end))).toEqual([
      '1 指在册企业。',
      '* 指十人以上。',
      '③ 由县水利局印发。另见网站。',
    ])
  })
  it('reads footnotes whose marks are raised in the text only, or letters that lead to them', async () => {
    const {lines, text, printed} = await readPage(
      '<html><body><div id="zoom"><p>住户<a href="#_edn1"><sup>i</sup></a>和集体户<sup>〔2〕</sup>，由调查员①登记。</p><p id="_edn1"><sup>i</sup> 由县局抽取。</p><p>〔2〕指宿舍。</p><p>①先登记户主；</p></div></body></html>',
    )
    expect(printed[0]).toBe('住户和集体户，由调查员①登记。')
    expect(lines.filter(({region}) => region === 'note').map(({start, end}) => text.slice(start, end))).toEqual([
      'i 由县局抽取。',
      '2 指宿舍。',
    ])
  })
  it('takes no link to a part of the page, and no mark without a note, for a footnote', async () => {
    const {printed} = await readPage(
      '<html><body><div id="zoom"><p>见<a href="#p1">1</a>和<a href="#a1">附件1</a>，企业<sup>①</sup>应当申报。</p><p id="p1">1 总则</p><p id="a1">附件1</p><p>第②项另行规定。</p></div></body></html>',
    )
    expect(printed).toEqual(['见1和附件1，企业①应当申报。', '1 总则', '附件1', '第②项另行规定。'])
  })
  it('finds the title and the number above the text, in cells of their own or in one with fields', async () => {
    const text =
      '<p>各县（区）水务局：</p><p>请于5月底前完成检查，并报送结果。要认真落实责任，按月通报。</p><p>云岭市水务局</p><p>2026年4月1日</p>'
    const pageOf = (head: string) =>
      `<html><head><title>公文</title></head><body><table>${head}<tr><td>${text}</td></tr><tr><td><a href="1">上一篇</a></td></tr></table></body></html>`
    const title = '云岭市水务局关于开展防汛检查的通知'
    for (const head of [
      `<tr><td align="center"><b>${title}</b></td></tr><tr><td>云水发〔2026〕12号</td></tr>`,
      `<tr><td>${title}<br>云水发〔2026〕12号</td></tr>`,
      `<tr><td><b>云岭市水务局</b><br><b>关于开展防汛检查的通知</b><br>[ 作者：办公室　　点击数：21 ]</td></tr><tr><td>云水发〔2026〕12号</td></tr>`,
    ])
      expect((await readPage(pageOf(head))).printed.slice(0, 3), head).toEqual(['云水发〔2026〕12号', title, '各县（区）水务局：'])
  })
  it('is not misled by a heading that is not shown', async () => {
    for (const hidden of ['style="display:none"', 'hidden']) {
      const {printed} = await readPage(
        `<html><head><title>云岭市水务局</title></head><body><div ${hidden}><h1>云岭市水务局打印版</h1></div><h1>云岭市水务局关于开展防汛检查的通知</h1><div id="zoom"><p>请各单位于5月底前完成检查，并报送结果，抓好整改落实工作。</p></div></body></html>`,
      )
      expect(printed[0]).toBe('云岭市水务局关于开展防汛检查的通知')
    }
  })
  it('joins the lines that were wrapped by hand in preformatted text', async () => {
    const {printed} = await readPage(
      '<html><body><pre>\n各乡镇：\n    近来降水偏少，森林火险等级居高不下，情况很不乐观。\n为做好防火工作，现就有关事项通知如下，请各单位务必\n认真执行：\n    一、严格火源管理，进入林区人员一律登记，违者从重处\n罚。\n</pre></body></html>',
    )
    expect(printed).toEqual([
      '各乡镇：',
      '近来降水偏少，森林火险等级居高不下，情况很不乐观。为做好防火工作，现就有关事项通知如下，请各单位务必认真执行：',
      '一、严格火源管理，进入林区人员一律登记，违者从重处罚。',
    ])
    const lines = '<html><body><pre>\n    甲乙丙丁\n戊己庚辛\n    壬癸\n</pre></body></html>'
    expect((await readPage(lines)).printed).toEqual(['甲乙丙丁', '戊己庚辛', '壬癸'])
  })
  it('leaves out soft hyphens and the way through the pages of an article', async () => {
    const {printed} = await readPage(
      `<html><body><div id="zoom"><p>各县（区）水&shy;务局：</p><p>请于5月底前完成检查，并报送结果，抓好整改落实工作。</p><ul><li><a>上一页</a></li><li>1</li><li><a href="2.html">2</a></li><li><a href="2.html">下一页</a></li></ul></div></body></html>`,
    )
    expect(printed).toEqual(['各县（区）水务局：', '请于5月底前完成检查，并报送结果，抓好整改落实工作。'])
  })
  it('keeps a row of short cells together that is a table of its own', async () => {
    const {printed} = await readPage(
      '<html><body><table><tr><th>序号</th><th>任务</th><th>单位</th></tr></table><h3>一、工程</h3><table><tr><td>1</td><td>加固堤防</td><td>水利局</td></tr></table><table><tr><td><a href="1">甲</a></td><td><a href="2">乙</a></td><td>丙</td></tr></table></body></html>',
    )
    expect(printed.slice(0, 3)).toEqual(['序号\t任务\t单位', '一、工程', '1\t加固堤防\t水利局'])
  })
  it('keeps a list of documents, whose columns are called as the fields of an index', async () => {
    const list =
      '<table><tr><td>索引号</td><td>信息名称</td><td>发布日期</td></tr><tr><td>1</td><td>甲通知</td><td>2026-01-10</td></tr><tr><td>2</td><td>乙通知</td><td>2026-02-10</td></tr></table>'
    const {tables, meta} = await readPage(`<html><body><div id="zoom">${body}${list}</div></body></html>`)
    expect(tables?.[0].rows).toHaveLength(3)
    expect(meta).toBeUndefined()
    // one record is the page's own index
    const own = list.replace(/<tr><td>2.*?<\/tr>/, '')
    expect((await readPage(`<html><body>${own}<div id="zoom">${body}</div></body></html>`)).tables).toBeUndefined()
  })
  it('takes nothing from the index that the text has', async () => {
    const {printed, messages} = await readPage(
      page
        .replace('<p>各县', '<p>云水发〔2026〕12号</p><p>各县')
        .replace('<p style="display:none">', '<p style="text-align:right">　2026年4月1日　</p><p style="display:none">'),
    )
    expect(printed.filter((line) => line.includes('2026'))).toEqual(['云水发〔2026〕12号', '2026年4月1日'])
    expect(messages).not.toContain('fact-from-index')
  })
  it('is not misled by the names that chrome has elsewhere', async () => {
    const {printed} = await readPage(
      `<html><body><div class="nav"><a href="/">首页</a></div><div id="print" class="comment side"><div class="tool">${body}</div></div></body></html>`,
    )
    expect(printed).toHaveLength(4)
  })
  it('decodes by the charset of the page, gb2312 meaning GB18030', async () => {
    const {printed, source, messages} = await readPage(
      encode(
        `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body>${body}<p>䶮镕</p></body></html>`,
        'gb18030',
      ),
      {name: 'notice.doc'},
    )
    expect(printed.at(-1)).toBe('䶮镕')
    expect(source).toMatchObject({format: 'html', encoding: 'gb18030'})
    expect(messages).not.toContain('damaged-characters')
  })
  it('does not believe a charset that the bytes disprove', async () => {
    const {source} = await readPage(encode(`<html><head><meta charset="utf-8"></head><body>${body}</body></html>`, 'gb18030'))
    expect(source.encoding).toBe('gb18030')
  })
  it('folds white space as a browser does', async () => {
    const {printed} = await readPage('<html><body><p>各单位\n  要认真\n落实 2026\n年 plan\nb。&nbsp;</p><pre>甲\n  乙</pre></body></html>')
    expect(printed).toEqual(['各单位要认真落实 2026 年 plan b。', '甲', '乙'])
  })
  it('writes out the numbers that a browser counts', async () => {
    const {printed} = await readPage(
      '<html><body><ol><li>甲</li><li value="5">乙</li><li><p>丙</p></li></ol><ol start="3" style="list-style-type: simp-chinese-informal"><li>丁</li></ol><ol type="a"><li>戊</li></ol><ul><li>己</li></ul></body></html>',
    )
    expect(printed).toEqual(['1.甲', '5.乙', '6.丙', '三、丁', 'a.戊', '己'])
  })
  it('writes out the numbers that a style sheet counts before items', async () => {
    const {printed} = await readPage(
      '<html><head><style>ol.a{list-style:none} ol.a>li::before{content:counter(a,cjk-ideographic) "、"} ol.b{list-style:none} ol.b>li:before{content:"（" counter(b, cjk-ideographic) "）"} ul.c>li::before{content:"—"}</style></head><body><ol class="a"><li>甲</li><li>乙<ol class="b"><li>丙</li></ol></li></ol><ul class="c"><li>丁</li></ul></body></html>',
    )
    expect(printed).toEqual(['一、甲', '二、乙', '（一）丙', '丁'])
  })
  it('takes a list of nothing but index fields for the index', async () => {
    const list = (tag: string, items: string) => `<html><body><${tag}>${items}</${tag}>${body}</body></html>`
    const {printed, meta} = await readPage(
      list('dl', '<dt>索 引 号：</dt><dd>YL-2026-7</dd><dt>生成日期：</dt><dd>2026-04-03</dd><dt>文　号：</dt><dd>云水发〔2026〕12号</dd>'),
    )
    expect(printed.join()).not.toContain('YL-2026-7')
    expect(meta).toMatchObject({索引号: 'YL-2026-7'})
    const words = await readPage(list('ul', '<li>来源：地表水</li><li>每月抄表</li><li>按表缴费</li><li>逾期停水</li>'))
    expect(words.printed.join()).toContain('来源：地表水')
  })
  it('gives data tables as grids, spans marked', async () => {
    const {text, tables} = await readPage(
      '<html><body><p>任务表</p><table><caption>分工表</caption><thead><tr><th rowspan="2">序号</th><th colspan="2">责任</th></tr><tr><th>牵头</th><th>配合</th></tr></thead><tbody><tr><td>1</td><td><p>甲局</p><p>乙局</p></td><td>丙局</td></tr></tbody></table></body></html>',
    )
    expect(text).toBe('任务表\n分工表\n序号\t责任\t\n\t牵头\t配合\n1\t甲局\n乙局\t丙局')
    expect(tables?.[0].rows.map((row) => row.map((cell) => text.slice(cell.start, cell.end) + (cell.merged ? '*' : '')))).toEqual([
      ['序号', '责任', '责任*'],
      ['序号*', '牵头', '配合'],
      ['1', '甲局\n乙局', '丙局'],
    ])
  })
  it('reads a layout table as text', async () => {
    const {printed, tables} = await readPage(`<html><body><table><tr><td>${body}</td></tr></table></body></html>`)
    expect(printed).toHaveLength(4)
    expect(tables).toBeUndefined()
  })
  it('refuses what costs a parser more than its length', async () => {
    for (const hostile of [
      '<div>'.repeat(300_000),
      '<b x=1>'.repeat(30_000) + '<p>甲'.repeat(30_000),
      '<a><table>'.repeat(100_000),
      '<!--'.repeat(200_000),
      '<p '.repeat(200_000),
    ])
      await read(`<html>${hostile}`, {}, new VFile()).then(
        (lines) => expect(lines.source.format).toBe('html'),
        (error) => expect(error.name).toBe('ReadError'),
      )
  })
})

describe('pages saved as one file', () => {
  it('finds the HTML part, in both transfer encodings', async () => {
    const html = encode(`<html><body>${body}</body></html>`, 'gb18030')
    const quoted = [...html]
      .map((byte) => (byte < 0x80 && byte !== 61 ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`))
      .join('')
      .replace(/(.{60}(?<!=.?))/g, '$1=\r\n')
    const base64 = Buffer.from(html)
      .toString('base64')
      .replace(/(.{76})/g, '$1\r\n')
    for (const [encoding, content] of [
      ['quoted-printable', quoted],
      ['base64', base64],
    ]) {
      const mht = `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="--=_x"\r\n\r\n----=_x\r\nContent-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${content}\r\n----=_x--\r\n`
      const {printed, source} = await readPage(new TextEncoder().encode(mht), {name: 'a.mht'})
      expect(printed).toHaveLength(4)
      expect(source).toMatchObject({format: 'mht', encoding: 'gb18030'})
    }
  })
})
