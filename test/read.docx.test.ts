import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {formatNumber} from '../src/read/docx/number-format.ts'
import {read} from '../src/read/index.ts'
import {abstractNum, lvl, num, numList, type Parts, p, packDocx, r, tbl} from './read/ooxml.ts'

async function readParts(parts: Parts) {
  const file = new VFile()
  const lines = await read(packDocx(parts), {name: 'a.docx'}, file)
  return {
    ...lines,
    printed: lines.lines.map((line) => lines.text.slice(line.start, line.end)),
    regions: lines.lines.map((line) => line.region ?? 'body'),
    messages: file.messages.map((message) => message.ruleId),
  }
}

describe('number formats, as Word prints them', () => {
  it.each([
    ['chineseCounting', '一', '十', '十一', '二十', '九十九', '一○一'],
    ['chineseCountingThousand', '一', '十', '十一', '二十', '九十九', '一百〇一'],
    ['japaneseCounting', '一', '十', '十一', '二十', '九十九', '百一'],
    ['chineseLegalSimplified', '壹', '壹拾', '壹拾壹', '贰拾', '玖拾玖', '壹佰零壹'],
    ['ideographDigital', '一', '一〇', '一一', '二〇', '九九', '一〇一'],
    ['ideographTraditional', '甲', '癸', '11', '20', '99', '101'],
    ['ideographZodiac', '子', '酉', '戌', '20', '99', '101'],
    ['decimalEnclosedCircle', '①', '⑩', '⑪', '⑳', '99', '101'],
    ['decimalEnclosedParen', '⑴', '⑽', '⑾', '⒇', '99', '101'],
    ['decimalFullWidth', '１', '１０', '１１', '２０', '９９', '１０１'],
    ['decimalZero', '01', '10', '11', '20', '99', '101'],
    ['upperRoman', 'I', 'X', 'XI', 'XX', 'XCIX', 'CI'],
    ['lowerLetter', 'a', 'j', 'k', 't', 'uuuu', 'wwww'],
    ['ordinal', '1st', '10th', '11th', '20th', '99th', '101st'],
    ['decimal', '1', '10', '11', '20', '99', '101'],
    ['none', '', '', '', '', '', ''],
  ])('%s', (format, ...expected) => {
    expect([1, 10, 11, 20, 99, 101].map((value) => formatNumber(value, format))).toEqual(expected)
  })
  it('counts thousands', () => {
    expect([1010, 10_001, 10_010, 12_345, 110_000].map((value) => formatNumber(value, 'chineseCountingThousand'))).toEqual([
      '一千〇一十',
      '一万〇一',
      '一万〇一十',
      '一万二千三百四十五',
      '十一万',
    ])
  })
})

describe('signatures set in a table', () => {
  it('are lines: names, （盖章） below each, and dates', async () => {
    const cell = (...lines: string[]) => `<w:tc>${lines.map((line) => p(line)).join('')}</w:tc>`
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
    const {printed, tables} = await readParts({
      body:
        p('正文。') +
        `<w:tbl>${row(cell('云岭市水务局', '（盖章）'), cell('云岭市林业局', '（盖章）'))}${row(cell('2026年3月3日'), cell('2026年3月3日'))}</w:tbl>`,
    })
    expect(tables).toBeUndefined()
    expect(printed).toEqual(['正文。', '云岭市水务局', '（盖章）', '云岭市林业局', '（盖章）', '2026年3月3日', '2026年3月3日'])
  })
})

describe('automatic numbering', () => {
  const levels = [
    lvl(0, 'chineseCountingThousand', '%1、'),
    lvl(1, 'chineseCountingThousand', '（%2）'),
    lvl(2, 'decimal', '%3．'),
    lvl(3, 'decimal', '%3.%4'),
  ]
  it('renders levels, and begins lower ones anew', async () => {
    const {printed, lines} = await readParts({
      body:
        p('甲', num(1)) +
        p('乙', num(1, 1)) +
        p('丙', num(1, 1)) +
        p('丁', num(1, 2)) +
        p('戊', num(1, 3)) +
        p('己', num(1)) +
        p('庚', num(1, 1)),
      numbering: abstractNum(0, ...levels) + numList(1, 0),
    })
    expect(printed).toEqual(['一、甲', '（一）乙', '（二）丙', '1．丁', '1.1 戊', '二、己', '（一）庚'])
    expect(lines.map((line) => line.label)).toEqual([2, 3, 3, 2, 3, 2, 3])
  })
  it('shows the head of an annex that is a number and nothing else, and no other bare number', async () => {
    const {printed} = await readParts({
      body: p('正文。') + p('', num(1)) + p('普查说明') + p('', num(1)) + p('普查任务表') + p('', num(2)) + p('末段。'),
      numbering: abstractNum(0, lvl(0, 'decimal', '附件%1')) + numList(1, 0) + abstractNum(3, lvl(0, 'decimal', '%1.')) + numList(2, 3),
    })
    expect(printed).toEqual(['正文。', '附件1', '普查说明', '附件2', '普查任务表', '末段。'])
  })
  it('goes on across lists of one abstract list, and starts where an override says', async () => {
    const {printed} = await readParts({
      body: p('甲', num(1)) + p('乙', num(2)) + p('丙', num(3)) + p('丁', num(3)) + p('戊', num(1)),
      numbering:
        abstractNum(0, ...levels) +
        numList(1, 0) +
        numList(2, 0) +
        numList(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride>'),
    })
    expect(printed).toEqual(['一、甲', '二、乙', '十一、丙', '十二、丁', '十三、戊'])
  })
  it('knows isLgl, lvlRestart, suffixes, bullets and levels given by a list itself', async () => {
    const {printed} = await readParts({
      body:
        p('甲', num(1)) +
        p('乙', num(1, 1)) +
        p('丙', num(1, 2)) +
        p('丁', num(1)) +
        p('戊', num(1, 2)) +
        p('己', num(2)) +
        p('庚', num(3)),
      numbering:
        abstractNum(
          0,
          lvl(0, 'chineseCounting', '第%1章', '<w:suff w:val="space"/>'),
          lvl(1, 'decimal', '%1.%2', '<w:isLgl/>'),
          lvl(2, 'decimal', '第%3条', '<w:lvlRestart w:val="0"/>'),
        ) +
        abstractNum(1, lvl(0, 'bullet', '\uf06c')) +
        numList(1, 0) +
        numList(2, 1) +
        numList(3, 1, `<w:lvlOverride w:ilvl="0">${lvl(0, 'decimalEnclosedCircle', '%1', '<w:suff w:val="nothing"/>')}</w:lvlOverride>`),
    })
    expect(printed).toEqual(['第一章 甲', '1.1 乙', '第1条 丙', '第二章 丁', '第2条 戊', '● 己', '②庚'])
  })
  it('takes numbers from styles, through what they are based on, and lets numId 0 switch them off', async () => {
    const style = (id: string, properties: string, basedOn = '') =>
      `<w:style w:type="paragraph" w:styleId="${id}">${basedOn ? `<w:basedOn w:val="${basedOn}"/>` : ''}<w:pPr>${properties}</w:pPr></w:style>`
    const {printed, lines} = await readParts({
      body:
        p('甲', '<w:pStyle w:val="A"/>') +
        p('乙', '<w:pStyle w:val="B"/>') +
        p('丙', '<w:pStyle w:val="B2"/>') +
        p('丁', `<w:pStyle w:val="A"/>${num(0)}`) +
        p('戊', '<w:pStyle w:val="A"/>'),
      styles:
        style('A', `<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/>`) +
        style('B', `<w:numPr><w:numId w:val="1"/></w:numPr>`) +
        style('B2', '', 'B'),
      numbering:
        abstractNum(
          0,
          lvl(0, 'chineseCounting', '%1、', '<w:pStyle w:val="A"/>'),
          lvl(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="B"/>'),
        ) + numList(1, 0),
    })
    expect(printed).toEqual(['一、甲', '（一）乙', '（二）丙', '丁', '二、戊'])
    expect(lines[0].heading).toBe(1)
  })
  it('resolves links to a numbering style', async () => {
    const {printed} = await readParts({
      body: p('甲', num(1)),
      numbering: `<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="S"/></w:abstractNum><w:abstractNum w:abstractNumId="6"><w:styleLink w:val="S"/>${lvl(0, 'ideographTraditional', '%1、')}</w:abstractNum>${numList(1, 5)}`,
    })
    expect(printed).toEqual(['甲、甲'])
  })
})

describe('what stands on the page', () => {
  it('keeps alignment, size, weight, indent and blank paragraphs as hints', async () => {
    const {lines} = await readParts({
      body:
        p(r('关于安全检查的通知', '<w:b/><w:sz w:val="44"/>'), '<w:jc w:val="center"/>') +
        p('') +
        p(r('正文。', '<w:sz w:val="32"/>'), '<w:ind w:firstLineChars="200" w:firstLine="640"/>'),
    })
    expect(lines).toEqual([
      {start: 0, end: 9, size: 22, align: 'center', bold: true},
      {start: 10, end: 13, size: 16, indent: 4, blankBefore: 1},
    ])
  })
  it('divides at soft breaks, keeps tabs, hyphens and symbols', async () => {
    const {printed} = await readParts({
      body: p(
        '<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
      ),
    })
    expect(printed).toEqual(['甲', '乙\t丙-☑'])
  })
  it('reads a text box once, before its paragraph', async () => {
    const box = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p('青河县人民政府文件')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('青河县人民政府文件')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`
    const {printed, regions} = await readParts({
      body:
        p(`<w:r>${box}</w:r>${r('青政发〔2026〕3号')}`) +
        p(`<w:r><w:pict><v:textbox><w:txbxContent>${p('特急')}</w:txbxContent></v:textbox></w:pict></w:r>`),
    })
    expect(printed).toEqual(['青河县人民政府文件', '青政发〔2026〕3号', '特急'])
    expect(regions).toEqual(['box', 'body', 'box'])
  })
  it('reads tracked changes as accepted, and says so', async () => {
    const {printed, messages} = await readParts({
      body:
        p(
          `${r('各单位')}<w:del w:id="1"><w:r><w:delText>必须</w:delText></w:r></w:del><w:ins w:id="2">${r('应当')}</w:ins>${r('落实。')}`,
        ) +
        p(r('上半'), '<w:rPr><w:del w:id="3"/></w:rPr>') +
        p('下半。') +
        p(`<w:moveFrom w:id="4">${r('移走')}</w:moveFrom><w:moveTo w:id="5">${r('移来')}</w:moveTo>`),
    })
    expect(printed).toEqual(['各单位应当落实。', '上半下半。', '移来'])
    expect(messages).toEqual(['tracked-changes'])
  })
  it('leaves out hidden text with a message, comments, field codes and pinyin without one', async () => {
    const field = (code: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const {printed, messages} = await readParts({
      body: p(
        `${r('明')}${r('暗', '<w:vanish/>')}${field('REF x', '第二条')}<w:r><w:commentReference w:id="0"/></w:r><w:r><w:ruby><w:rt>${r('zì')}</w:rt><w:rubyBase>${r('字')}</w:rubyBase></w:ruby></w:r><w:fldSimple w:instr="DATE">${r('今日')}</w:fldSimple>`,
      ),
    })
    expect(printed).toEqual(['明第二条字今日'])
    expect(messages).toEqual(['hidden-text'])
  })
  it('keeps headers, footers and notes apart', async () => {
    const {printed, regions} = await readParts({
      header: p('内部资料'),
      body: p('正文。'),
      footnotes: `<w:footnote w:type="separator" w:id="-1">${p('x')}</w:footnote><w:footnote w:id="1">${p('注一')}</w:footnote>`,
      footer: p('— 1 —'),
    })
    expect(printed).toEqual(['内部资料', '正文。', '1 注一', '— 1 —'])
    expect(regions).toEqual(['header', 'body', 'note', 'footer'])
  })
  it('gives tables as a grid, merged cells with what covers them', async () => {
    const {text, tables} = await readParts({
      body:
        p('任务分工表') +
        tbl([
          ['序号', '任务', ['责任', '<w:gridSpan w:val="2"/>']],
          [['1', '<w:vMerge w:val="restart"/>'], '排查', '甲局', '6月底'],
          [['', '<w:vMerge/>'], '整改', '乙局', '7月底'],
        ]),
    })
    expect(text).toBe('任务分工表\n序号\t任务\t责任\t\n1\t排查\t甲局\t6月底\n\t整改\t乙局\t7月底')
    expect(tables?.[0].rows.map((row) => row.map((cell) => text.slice(cell.start, cell.end) + (cell.merged ? '*' : '')))).toEqual([
      ['序号', '任务', '责任', '责任*'],
      ['1', '排查', '甲局', '6月底'],
      ['1*', '整改', '乙局', '7月底'],
    ])
  })
  it('does not take a frame or the imprint for a table', async () => {
    const {printed, tables} = await readParts({
      body:
        tbl([['青河县人民政府文件']]) + tbl([[['抄送：县委办公室。', '<w:gridSpan w:val="2"/>']], ['县政府办公室', '2026年3月5日印发']]),
    })
    expect(printed).toEqual(['青河县人民政府文件', '抄送：县委办公室。', '县政府办公室\t2026年3月5日印发'])
    expect(tables).toBeUndefined()
  })
  it('drops a row that tracked changes delete', async () => {
    const rows = tbl([
      ['序号', '任务'],
      ['1', '排查'],
      ['2', '整改'],
    ]).split('<w:tr>')
    const {text} = await readParts({body: [rows[0], rows[1], `<w:trPr><w:del w:id="9"/></w:trPr>${rows[2]}`, rows[3]].join('<w:tr>')})
    expect(text).toBe('序号\t任务\n2\t整改')
  })
  it('reads other namespace prefixes', async () => {
    const bytes = packDocx({body: p('甲')})
    const {unzipSync, zipSync, strFromU8, strToU8} = await import('fflate')
    const files = unzipSync(bytes)
    files['word/document.xml'] = strToU8(strFromU8(files['word/document.xml']).replace(/(<\/?|\s|xmlns:)w([:=])/g, '$1ns0$2'))
    const lines = await read(zipSync(files), {}, new VFile())
    expect(lines.text).toBe('甲')
  })
  it('names docm', async () => {
    const lines = await read(packDocx({body: p('甲'), extra: {'word/vbaProject.bin': new Uint8Array(8)}}), {name: 'a.docx'}, new VFile())
    expect(lines.source.format).toBe('docm')
  })
})
