import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {makeContext} from '../src/read/context.ts'
import type {Fragment, LayoutPage, Ruling} from '../src/read/layout/fragment.ts'
import {layOut} from '../src/read/layout/index.ts'
import {addPath} from '../src/read/layout/path.ts'
import {widthOf} from './formats/paint.ts'

const at = (text: string, x: number, y: number, size = 16): Fragment => ({text, x, y, width: widthOf(text, size), size})
const page = (fragments: Fragment[], rulings: Ruling[] = []): LayoutPage => ({width: 595, height: 842, fragments, rulings})
const full = '一二三四五六七八九十一二三四五六七八九十一二三四五六七八'

function lay(...pages: LayoutPage[]) {
  const file = new VFile()
  const lines = layOut(pages, {format: 'pdf'}, makeContext(file, {}))
  return {
    ...lines,
    printed: lines.lines.map(({start, end}) => lines.text.slice(start, end)),
    messages: file.messages.map((message) => message.ruleId),
  }
}

describe('printed lines', () => {
  it('stand by their baselines, gaps written out', () => {
    expect(lay(page([at('签发人：张三', 300, 100), at('云政〔2026〕3号', 74, 101)])).printed).toEqual([
      '云政〔2026〕3号　　　　签发人：张三',
    ])
    expect(lay(page([at('总理', 74, 100), at('李克', 122, 100)])).printed).toEqual(['总理　李克'])
  })
  it('have no blanks between Han characters and digits, and one between Latin words', () => {
    expect(lay(page([at('关于 2026 年', 74, 100), at('part', 74, 200), at('two', 111, 200)])).printed).toEqual(['关于2026年', 'part two'])
  })
  it('keep the blank after a number that opens them', () => {
    expect(lay(page([at('1 总则', 74, 100), at('1.1', 74, 140), at('编制目的', 102, 140)])).printed).toEqual(['1 总则', '1.1 编制目的'])
  })
  it('set in spaced letters are one name; text drawn twice is one', () => {
    const spaced = [...'青河县人民政府文件'].map((character, index) => at(character, 80 + index * 48, 100, 30))
    expect(lay(page(spaced)).printed).toEqual(['青河县人民政府文件'])
    expect(lay(page([at('加粗的字', 74, 100), at('加粗的字', 74.4, 100)])).printed).toEqual(['加粗的字'])
  })
  it('hold characters for the radicals that some producers write', () => {
    expect(lay(page([at('⼯作⽅案', 74, 100)])).printed).toEqual(['工作方案'])
  })
})

describe('paragraphs', () => {
  it('go on where a line is full and the next is not indented', () => {
    const {printed, lines} = lay(page([at(full.slice(2), 106, 100), at(full, 74, 129), at('完。', 74, 158), at('又一段。', 106, 187)]))
    expect(printed).toEqual([`${full.slice(2)}${full}完。`, '又一段。'])
    expect(lines[0]).toMatchObject({indent: 4, size: 16})
  })
  it('go on under a hanging label', () => {
    expect(
      lay(
        page([
          at(`${full.slice(1)}。`, 74, 71),
          at(`1.${full.slice(1)}`, 74, 100),
          at(`${full.slice(2)}`, 106, 129),
          at('完。', 106, 158),
          at(full, 74, 187),
        ]),
      ).printed,
    ).toEqual([`${full.slice(1)}。`, `1.${full.slice(1)}${full.slice(2)}完。`, full])
  })
  it('end before a marker, a change of size, and two columns', () => {
    expect(
      lay(page([at(`${full.slice(1)}。`, 74, 100), at('一、标题', 74, 129), at(full, 74, 158), at('小字', 74, 187, 10)])).printed,
    ).toEqual([`${full.slice(1)}。`, '一、标题', full, '小字'])
    expect(lay(page([at(full, 74, 100), at('县政府办公室', 74, 129), at('2026年3月5日印发', 390, 129)])).printed).toEqual([
      full,
      '县政府办公室　　　　2026年3月5日印发',
    ])
  })
  it('go on before a number that follows one inside them', () => {
    const wrapped = [at(`${full.slice(0, 22)}：①申请表；`, 74, 100), at('②场地证明。', 74, 129)]
    expect(lay(page([at(full, 74, 71), ...wrapped])).printed.at(-1)).toContain('：①申请表；②场地证明。')
    const items = [at(`①${full.slice(0, 26)}；`, 74, 100), at('②场地证明。', 74, 129)]
    expect(lay(page([at(full, 74, 71), ...items])).printed.at(-1)).toBe('②场地证明。')
  })
  it('go on over the end of a page, and the page number does not interrupt', () => {
    const {printed, lines, messages} = lay(
      page([at(`${full.slice(1)}。`, 74, 671), at(full, 74, 700), at('— 1 —', 280, 800, 14)]),
      page([at('下一页。', 74, 100), at('— 2 —', 280, 800, 14)]),
    )
    expect(printed).toEqual([`${full.slice(1)}。${full}下一页。`, '—1—', '—2—'])
    expect(lines.map((line) => line.region)).toEqual([undefined, 'page', 'page'])
    expect(messages).toEqual(['running-heads'])
  })
  it('are told from running heads, which return at the same place', () => {
    const pages = [1, 2, 3].map((number) =>
      page([at('云岭市文件汇编', 74, 40, 10), at(`第${number}章的文字`, 74, 200), at(`第 ${number} 页 共 3 页`, 250, 800, 10)]),
    )
    const {printed, lines} = lay(...pages)
    expect(printed.slice(0, 3)).toEqual(['第1章的文字', '第2章的文字', '第3章的文字'])
    expect(lines.slice(3).map((line) => line.region)).toEqual(['header', 'page', 'header', 'page', 'header', 'page'])
  })
  it('are told from heads of all pages but the first, word for word', () => {
    const pages = (head: (page: number) => string) =>
      [1, 2, 3].map((number) => page([...(number > 1 ? [at(head(number), 74, 40)] : []), at(`第${number}章的文字`, 74, 200)]))
    const regions = (head: (page: number) => string) => lay(...pages(head)).lines.filter(({region}) => region === 'header').length
    expect(regions(() => '云岭市水务局文件')).toBe(2)
    // heads of annexes
    expect(regions(() => '附件')).toBe(0)
    expect(regions((number) => `云岭市水务局第${number}号`)).toBe(0)
  })
  it('know the middle and the right of a page', () => {
    const {lines, printed} = lay(
      page([
        at('关于检查的通知', 217, 100, 22),
        at(full, 74, 150),
        at('云岭市水利局', 362, 200),
        at('一二三四五六七八九十一二三四五六七八九十一二三四五六七八', 74, 260),
        at('的决定', 274, 289, 16),
      ]),
    )
    expect(lines[0].align).toBe('center')
    expect(lines[2].align).toBe('right')
    // a centred title that fills its line goes on in the middle of the next
    expect(printed.at(-1)).toBe(`${full}的决定`)
  })
})

describe('ruled tables', () => {
  const grid = (xs: number[], ys: number[]): Ruling[] => [
    ...xs.map((x) => ({x1: x, y1: ys[0], x2: x, y2: ys[ys.length - 1]})),
    ...ys.map((y) => ({x1: xs[0], y1: y, x2: xs[xs.length - 1], y2: y})),
  ]
  const xs = [74, 150, 300, 500]
  it('become grids, wrapped cells joined, text over a column line cut', () => {
    const {tables, text} = lay(
      page(
        [
          at('序号', 80, 120, 12),
          at('任务', 160, 120, 12),
          at('单位', 310, 120, 12),
          at('1', 80, 150, 12),
          at('排查整治城镇燃气隐患全', 152, 150, 12),
          at('覆盖', 152, 166, 12),
          at('甲局', 310, 150, 12),
        ],
        grid(xs, [100, 130, 180]),
      ),
    )
    expect(tables?.[0].rows.map((row) => row.map((cell) => text.slice(cell.start, cell.end)))).toEqual([
      ['序号', '任务', '单位'],
      ['1', '排查整治城镇燃气隐患全覆盖', '甲局'],
    ])
    const cut = lay(
      page(
        [
          at('序号', 80, 120, 12),
          at('任务', 160, 120, 12),
          at('甲甲甲甲甲甲甲乙局', 216, 150, 12),
          at('排查', 80, 150, 12),
          at('单位', 310, 120, 12),
        ],
        grid(xs, [100, 130, 180]),
      ),
    )
    expect(cut.text).toBe('序号\t任务\t单位\n排查\t甲甲甲甲甲甲甲\t乙局')
  })
  it('know merged cells by the lines that are not there', () => {
    const rulings = grid(xs, [100, 130, 160, 190]).filter((ruling) => !(ruling.y1 === 160 && ruling.y2 === 160))
    rulings.push({x1: 150, y1: 160, x2: 500, y2: 160})
    const {tables} = lay(
      page(
        [
          at('类别', 80, 120, 12),
          at('任务', 160, 120, 12),
          at('单位', 310, 120, 12),
          at('一类', 80, 150, 12),
          at('排查', 160, 150, 12),
          at('甲局', 310, 150, 12),
          at('整改', 160, 180, 12),
          at('乙局', 310, 180, 12),
        ],
        rulings,
      ),
    )
    expect(tables?.[0].rows[2][0]).toEqual({...tables?.[0].rows[1][0], merged: 'above'})
  })
  it('go on over pages, the repeated head left out', () => {
    const part = (name: string) =>
      page(
        [at('序号', 80, 120, 12), at('任务', 160, 120, 12), at('单位', 310, 120, 12), at(name, 160, 150, 12), at('甲局', 310, 150, 12)],
        grid(xs, [100, 130, 180]),
      )
    const {tables, text} = lay(part('排查'), part('整改'))
    expect(tables).toHaveLength(1)
    expect(text).toBe('序号\t任务\t单位\n\t排查\t甲局\n\t整改\t甲局')
  })
  it('are not seen in frames and underlines', () => {
    expect(
      lay(page([at('正文', 160, 150)], [...grid([74, 100, 500], [100, 130, 700]), {x1: 74, y1: 60, x2: 500, y2: 60}])).tables,
    ).toBeUndefined()
  })
})

describe('tables without rulings', () => {
  const row = (y: number, ...cells: Array<[string, number]>) => cells.map(([text, x]) => at(text, x, y, 12))
  const rows = [
    ...row(100, ['序号', 80], ['任务', 180], ['牵头单位', 320], ['完成时限', 440]),
    ...row(120, ['1', 86], ['排查整治燃气隐患', 130], ['市住建局', 320], ['6月底', 446]),
    ...row(136, ['并建立台账', 130]),
    ...row(156, ['2', 86], ['更新老旧电梯', 130], ['市监局', 326], ['2026年12月', 440]),
  ]
  it('are told by a head and by what keeps to its columns', () => {
    const {text, tables, printed} = lay(page([at('任务分工表', 240, 70), ...rows, at('注：以上任务按季度报送。', 74, 190)]))
    expect(tables).toHaveLength(1)
    expect(text).toBe(
      '任务分工表\n序号\t任务\t牵头单位\t完成时限\n1\t排查整治燃气隐患并建立台账\t市住建局\t6月底\n2\t更新老旧电梯\t市监局\t2026年12月\n注：以上任务按季度报送。',
    )
    expect(printed.at(-1)).toBe('注：以上任务按季度报送。')
  })
  it('are not seen in two columns of names, or under a head without rows', () => {
    expect(
      lay(
        page([
          ...row(100, ['张三', 80], ['李四', 180], ['王五', 320]),
          ...row(120, ['赵六', 80], ['孙七', 180], ['周八', 320]),
          ...row(140, ['吴九', 80], ['郑十', 180], ['冯一', 320]),
        ]),
      ).tables,
    ).toBeUndefined()
    expect(lay(page([...rows.slice(0, 4), at('正文从这里开始，占满这一行的全部宽度直到右边。', 74, 130)])).tables).toBeUndefined()
  })
})

describe('tables ruled across only', () => {
  const rule = (y: number, x1 = 70, x2 = 520) => ({x1, x2, y1: y, y2: y})
  const head = [at('任务', 120, 100, 12), at('责任单位', 270, 100, 12), at('完成时限', 420, 100, 12)]
  const body = [
    ...[
      at('整治农贸市场环境，增设垃', 78, 130, 12),
      at('圾桶并划定摊位', 78, 148, 12),
      at('市监局', 240, 139, 12),
      at('6月底前', 400, 139, 12),
    ],
    ...[at('修补路面', 78, 176, 12), at('市住建局、市交通局、市水务', 240, 176, 12), at('集团', 240, 194, 12), at('7月底前', 400, 176, 12)],
    ...[at('清理杂物', 78, 222, 12), at('8月底前', 400, 222, 12)],
  ]
  const grid = (fragments: Fragment[], rulings: Ruling[]) => {
    const {text, tables} = lay(page(fragments, rulings))
    return tables?.map(({rows}) => rows.map((cells) => cells.map(({start, end}) => text.slice(start, end))))
  }
  const expected = [
    [
      ['任务', '责任单位', '完成时限'],
      ['整治农贸市场环境，增设垃圾桶并划定摊位', '市监局', '6月底前'],
      ['修补路面', '市住建局、市交通局、市水务集团', '7月底前'],
      ['清理杂物', '', '8月底前'],
    ],
  ]
  it('have rows by what overlaps in height', () => {
    expect(grid([...head, ...body], [rule(84), rule(108), rule(232)])).toEqual(expected)
    // each line drawn cell by cell
    const drawn = [84, 108, 232].flatMap((y) => [rule(y, 70, 230), rule(y, 230, 390), rule(y, 390, 520)])
    expect(grid([...head, ...body], drawn)).toEqual(expected)
  })
  it('have rows as close as lines, where a cell goes on below a line that fills it', () => {
    const close = [
      ...[
        at('整治农贸市场环境，增设垃', 78, 130, 12),
        at('圾桶并划定摊位', 78, 147, 12),
        at('市监局', 240, 130, 12),
        at('2026年6月底前', 400, 130, 12),
      ],
      ...[
        at('修补路面', 78, 164, 12),
        at('市住建局、市交通局、市水务', 240, 164, 12),
        at('集团', 240, 181, 12),
        at('2026年7月底前', 400, 164, 12),
      ],
      ...[at('清理杂物', 78, 198, 12), at('2026年8月底前', 400, 198, 12)],
    ]
    expect(grid([...head, ...close], [rule(84), rule(108), rule(206)])?.[0].map(([task]) => task)).toEqual([
      '任务',
      '整治农贸市场环境，增设垃圾桶并划定摊位',
      '修补路面',
      '清理杂物',
    ])
  })
  it('may have names of columns on two lines', () => {
    const names = [at('任务', 120, 100, 12), at('责任', 282, 94, 12), at('单位', 282, 108, 12), at('完成时限', 420, 100, 12)]
    expect(grid([...names, ...body], [rule(78), rule(114), rule(232)])?.[0][0]).toEqual(['任务', '责任单位', '完成时限'])
  })
  it('may have lines between rows as well', () => {
    expect(
      grid(
        [...head, ...body],
        [84, 108, 160, 206, 232].map((y) => rule(y)),
      ),
    ).toEqual(expected)
  })
  it('are none where the lines hold who gets a copy', () => {
    const copied = [
      at('抄送：市委办公室，市人大常委会办公室。', 88, 720, 14),
      at('云岭市水务局办公室', 88, 745, 14),
      at('2026年4月2日印发', 400, 745, 14),
    ]
    expect(grid(copied, [rule(705), rule(728), rule(752)])).toBeUndefined()
  })
  it('are none where text runs over their columns', () => {
    expect(
      grid([...head, at(full.slice(0, 26), 78, 140), at(full.slice(0, 26), 78, 170)], [rule(84), rule(108), rule(190)]),
    ).toBeUndefined()
  })
})

describe('footnotes', () => {
  const line = (text: string, y: number) => at(text, 74, y)
  const notes = (lines: ReturnType<typeof lay>) =>
    lines.lines.filter(({region}) => region === 'note').map(({start, end}) => lines.text.slice(start, end))
  it('at the foot of a page are taken out of the text, and their marks', () => {
    const read = lay(
      page([
        line('重点企业', 100),
        at('①', 74 + 64, 93, 9),
        at('共八家，由县局', 74 + 73, 100),
        at('②', 74 + 73 + 112, 93, 9),
        at('告知。', 74 + 73 + 121, 100),
        line('面积200m', 130),
        at('2', 74 + 64, 125, 9),
        at('①重点企业，指年收入五千万元以上的', 74, 720, 10),
        at('企业。', 74, 734, 10),
        at('②县局，指县统计局。', 74, 748, 10),
        at('—1—', 280, 800, 14),
      ]),
    )
    expect(notes(read)).toEqual(['① 重点企业，指年收入五千万元以上的企业。', '② 县局，指县统计局。'])
    expect(read.printed[0]).toContain('重点企业共八家')
    const second = lay(page([line('重点企业', 100), at('1', 138, 93, 9), at('共八家。', 143, 100), at('1 指纳统企业。', 74, 720, 10)]))
    expect(second.printed).toEqual(['重点企业共八家。', '1 指纳统企业。'])
    expect(notes(second)).toEqual(['1 指纳统企业。'])
  })
  it('are none without a mark in the text, or in letters as large as the text', () => {
    expect(notes(lay(page([line('重点企业共八家，由县局告知。', 100), at('1 指纳统企业。', 74, 720, 10)])))).toEqual([])
    expect(notes(lay(page([line('面积200m', 100), at('2', 138, 93, 9), line('2 指建筑面积。', 720)])))).toEqual([])
    expect(
      notes(lay(page([line('重点企业', 100), at('①', 138, 93, 9), at('共八家。', 147, 100), line('①重点企业，指纳统企业。', 130)]))),
    ).toEqual([])
  })
  it('in letters as large as the text are told by a short rule or a wide blank above them', () => {
    const marked = [line('重点企业', 600), at('1', 138, 593, 9), at('共八家。', 143, 600)]
    const below = line('1重点企业，指纳统企业。', 650)
    expect(notes(lay(page([...marked, below])))).toEqual([])
    const rule = {x1: 74, y1: 630, x2: 194, y2: 630}
    expect(notes(lay(page([...marked, below], [rule])))).toEqual(['1 重点企业，指纳统企业。'])
    expect(notes(lay(page([...marked, {...below, y: 720}])))).toEqual(['1 重点企业，指纳统企业。'])
  })
  it('have circled marks that are as large as the text around them', () => {
    const read = lay(page([line('重点企业①共八家。', 100), at('① 重点企业，指纳统企业。', 74, 720, 10)]))
    expect(read.printed).toEqual(['重点企业共八家。', '① 重点企业，指纳统企业。'])
    expect(notes(read)).toEqual(['① 重点企业，指纳统企业。'])
    // a list within the text has no words at the foot
    expect(lay(page([line('报送①名册②图册。', 100)])).printed).toEqual(['报送①名册②图册。'])
  })
})

describe('two columns', () => {
  const column = (x: number, lines: string[]) =>
    lines.map((text, index) => at(text.trimStart(), x + (text.length - text.trimStart().length) * 12, 150 + index * 22, 12))
  const left = [
    '　　第一条　为规范借阅秩序，制定本',
    '规则。',
    '　　第二条　教职工凭校园卡借阅图书，',
    '每次十册。',
    '　　第三条　期限九十天。',
  ]
  const right = ['　　第四条　期刊、工具书、古籍概不', '外借。', '　　第五条　逾期的收取滞纳金。', '　　第六条　本规则自公布之日施行。']
  it('are read one after the other where labels count on down them', () => {
    const {printed} = lay(page([at('东山学院图书借阅规则', 200, 100, 20), ...column(80, left), ...column(310, right)]))
    expect(printed.map((text) => text.trim())).toEqual([
      '东山学院图书借阅规则',
      '第一条　为规范借阅秩序，制定本规则。',
      '第二条　教职工凭校园卡借阅图书，每次十册。',
      '第三条　期限九十天。',
      '第四条　期刊、工具书、古籍概不外借。',
      '第五条　逾期的收取滞纳金。',
      '第六条　本规则自公布之日施行。',
    ])
  })
  it('go on beside a title in larger letters, and on a last page that holds one of them', () => {
    const other = ['　　第四条　期刊、工具书、古籍概不', '外借。', '　　第五条　逾期的收取滞纳金，由总']
    const {printed} = lay(
      page([at('图书借阅规则', 110, 150, 15), ...column(80, ['', ...left]), ...column(310, other)]),
      page(column(80, ['馆收取，开具收据，当日解缴财务处入', '账。'])),
    )
    expect(printed.map((text) => text.trim()).slice(-2)).toEqual([
      '第四条　期刊、工具书、古籍概不外借。',
      '第五条　逾期的收取滞纳金，由总馆收取，开具收据，当日解缴财务处入账。',
    ])
  })
  it('are read one after the other where paragraphs are wrapped in both', () => {
    const first = [
      '　　今年以来，县里组织各单位开展',
      '调查，摸清底数，建立清单，与有关',
      '部门共享，按月更新，安排专人负责',
      '核对。',
      '　　各单位要在月底前报送情况，内',
    ]
    const second = [
      '容包括进度和问题，由办公室汇总后',
      '报送，逾期不报的予以通报，并且约',
      '谈负责人，限期改正，直到落实到位',
      '为止。',
      '　　下一步，抓好落实。',
    ]
    const {printed} = lay(page([at('工作简报', 250, 100, 20), ...column(80, first), ...column(310, second)]))
    expect(printed.map((text) => text.trim())).toEqual([
      '工作简报',
      '今年以来，县里组织各单位开展调查，摸清底数，建立清单，与有关部门共享，按月更新，安排专人负责核对。',
      '各单位要在月底前报送情况，内容包括进度和问题，由办公室汇总后报送，逾期不报的予以通报，并且约谈负责人，限期改正，直到落实到位为止。',
      '下一步，抓好落实。',
    ])
  })
  it('are read across where labels count on across, or nothing counts', () => {
    const across = lay(
      page([
        ...column(80, ['1.甲单位', '3.丙单位', '5.戊单位', '7.庚单位']),
        ...column(310, ['2.乙单位', '4.丁单位', '6.己单位', '8.辛单位']),
      ]),
    ).printed
    expect(across[0]).toMatch(/^1\.甲单位\s+2\.乙单位$/)
    const names = ['王建平　实验小学', '许静　石口小学', '周航　第三中学', '丁一凡　第五中学']
    expect(lay(page([...column(80, names), ...column(310, names)])).printed).toHaveLength(4)
  })
})

describe('paths', () => {
  it('give straight lines, the sides of boxes, and thin bars; curves give none', () => {
    const rulings: Ruling[] = []
    addPath([0, 0, 0, 1, 100, 0, 1, 100, 0.5, 1, 0, 0.5, 4], [1, 0, 0, 1, 10, 20], rulings)
    expect(rulings).toContainEqual({x1: 10, y1: 20, x2: 110, y2: 20})
    expect(rulings).toContainEqual({x1: 10, y1: 20, x2: 110, y2: 20.5})
    rulings.length = 0
    addPath([0, 0, 0, 2, 1, 1, 2, 2, 100, 0, 3, 1, 1, 200, 0, 1, 200, 50], [1, 0, 0, 1, 0, 0], rulings)
    expect(rulings).toEqual([{x1: 200, y1: 0, x2: 200, y2: 50}])
  })
})

describe('tables over pages', () => {
  const heads = ['序号', '工作任务', '责任单位', '完成时限']
  const xs = [60, 110, 330, 450]
  const row = (y: number, ...cells: string[]) => cells.flatMap((text, column) => (text === '' ? [] : [at(text, xs[column], y, 12)]))
  const grid = (pages: LayoutPage[]) => {
    const {text, tables} = lay(...pages)
    return tables?.map(({rows}) => rows.map((cells) => cells.map(({start, end, merged}) => (merged ? '^' : text.slice(start, end)))))
  }
  const edges = [55, 105, 325, 445, 540]
  const ruled = (ys: number[], lines: Fragment[]): LayoutPage =>
    page(lines, [
      ...ys.map((y) => ({x1: 55, x2: 540, y1: y, y2: y})),
      ...edges.map((x) => ({x1: x, x2: x, y1: ys[0], y2: ys[ys.length - 1]})),
    ])

  it('without rules, go on under the columns of the page before', () => {
    expect(
      grid([
        page([...row(700, ...heads), ...row(730, '1', '检修储罐', '危化科', '7月底前')]),
        page([...row(80, '2', '检修仓库', '消防科', '8月底前'), ...row(110, '3', '检修管道', '法规科', '9月底前')]),
      ]),
    ).toEqual([
      [heads, ['1', '检修储罐', '危化科', '7月底前'], ['2', '检修仓库', '消防科', '8月底前'], ['3', '检修管道', '法规科', '9月底前']],
    ])
  })
  it('have their head at the foot of a page', () => {
    expect(
      grid([
        page([at('任务分解表', 250, 600), ...row(740, ...heads)]),
        page([...row(80, '1', '检修储罐', '危化科', '7月底前'), ...row(110, '2', '检修仓库', '消防科', '8月底前')]),
      ]),
    ).toEqual([[heads, ['1', '检修储罐', '危化科', '7月底前'], ['2', '检修仓库', '消防科', '8月底前']]])
  })
  it('are none where the next page goes on with text', () => {
    expect(grid([page([at('任务分解表', 250, 600), ...row(740, ...heads)]), page([at(full, 74, 100), at(full, 74, 130)])])).toBeUndefined()
  })
  it('with rules, have a single row at the head of a page', () => {
    expect(
      grid([
        ruled([680, 705, 730], [...row(698, ...heads), ...row(723, '1', '检修储罐', '危化科', '7月底前')]),
        ruled([70, 95], row(88, '2', '检修仓库', '消防科', '8月底前')),
      ]),
    ).toEqual([[heads, ['1', '检修储罐', '危化科', '7月底前'], ['2', '检修仓库', '消防科', '8月底前']]])
  })
  it('with rules, hold a single row only where a table is cut', () => {
    expect(grid([ruled([70, 95], row(88, '2', '检修仓库', '消防科', '8月底前')), page([at(full, 74, 100)])])).toBeUndefined()
  })
  it('with rules, have a cell that covers rows on both pages', () => {
    const spanning = ruled(
      [70, 95, 120, 145],
      [...row(88, ...heads), ...row(113, '3', '检修管道', '', '9月底前'), ...row(138, '4', '检修阀门', '', '9月底前')],
    )
    const {rulings} = spanning
    // no line between the third cells of the two rows
    const open = rulings.flatMap((line) =>
      line.y1 === 120 && line.y2 === 120
        ? [
            {...line, x2: 325},
            {...line, x1: 445},
          ]
        : [line],
    )
    expect(
      grid([
        ruled([680, 705, 730], [...row(698, ...heads), ...row(723, '2', '检修储罐', '危化科', '7月底前')]),
        {...spanning, rulings: open},
      ]),
    ).toEqual([[heads, ['2', '检修储罐', '危化科', '7月底前'], ['3', '检修管道', '^', '9月底前'], ['4', '检修阀门', '^', '9月底前']]])
  })
  it('leave a cell empty at the head of a page whose column has other empty ones', () => {
    const rest = [...row(88, ...heads), ...row(113, '3', '检修管道', '', '9月底前'), ...row(138, '4', '检修阀门', '', '9月底前')]
    expect(
      grid([
        ruled(
          [655, 680, 705, 730],
          [...row(673, ...heads), ...row(698, '1', '检修仓库', '', '6月底前'), ...row(723, '2', '检修储罐', '危化科', '7月底前')],
        ),
        ruled([70, 95, 120, 145], rest),
      ])?.[0].map((cells) => cells[2]),
    ).toEqual(['责任单位', '', '危化科', '', ''])
  })
  it('join a row that the end of a page cuts', () => {
    expect(
      grid([
        ruled([680, 705, 730], [...row(698, ...heads), ...row(723, '1', '检修储罐，建立', '危化科、法规', '7月底前')]),
        ruled([70, 95, 120, 145], [...row(88, ...heads), ...row(113, '', '清单', '科'), ...row(138, '2', '检修仓库', '消防科', '8月底前')]),
      ]),
    ).toEqual([[heads, ['1', '检修储罐，建立清单', '危化科、法规科', '7月底前'], ['2', '检修仓库', '消防科', '8月底前']]])
  })
  it('join a row whose number stands on the next page', () => {
    expect(
      grid([
        ruled(
          [655, 680, 705, 730],
          [...row(673, ...heads), ...row(698, '1', '检修储罐', '危化科', '7月底前'), ...row(723, '', '检修仓库，建立', '消防科')],
        ),
        ruled([70, 95, 120], [...row(88, '2', '清单', '', '8月底前'), ...row(113, '3', '检修管道', '法规科', '9月底前')]),
      ]),
    ).toEqual([
      [
        heads,
        ['1', '检修储罐', '危化科', '7月底前'],
        ['2', '检修仓库，建立清单', '消防科', '8月底前'],
        ['3', '检修管道', '法规科', '9月底前'],
      ],
    ])
  })
  it('join a row that has no line where the end of a page cuts it', () => {
    const cutBelow = ruled(
      [655, 680],
      [...row(673, ...heads), ...row(698, '1', '检修储罐，建立', '危化科', '7月底前'), ...row(714, '', '清单，逐项')],
    )
    const cutAbove = ruled([100, 125], [...row(88, '', '销号'), ...row(118, '2', '检修仓库', '消防科', '8月底前')])
    const uprights = (y1: number, y2: number) => edges.map((x) => ({x1: x, y1, x2: x, y2}))
    expect(
      grid([
        {...cutBelow, rulings: [...cutBelow.rulings, ...uprights(680, 730)]},
        {...cutAbove, rulings: [...cutAbove.rulings, ...uprights(70, 100)]},
      ]),
    ).toEqual([[heads, ['1', '检修储罐，建立\n清单，逐项销号', '危化科', '7月底前'], ['2', '检修仓库', '消防科', '8月底前']]])
  })
  it('join a row of which only one cell goes on, beside a single other row', () => {
    expect(
      grid([
        ruled([680, 705, 730], [...row(698, ...heads), ...row(723, '1', '检修储罐，建立', '危化科', '7月底前')]),
        ruled([70, 95, 120], [...row(88, '', '清单'), ...row(113, '2', '检修仓库', '消防科', '8月底前')]),
      ]),
    ).toEqual([[heads, ['1', '检修储罐，建立清单', '危化科', '7月底前'], ['2', '检修仓库', '消防科', '8月底前']]])
  })
  it('join a row of which only one cell goes on over a whole page', () => {
    expect(
      grid([
        ruled([680, 705, 730], [...row(698, ...heads), ...row(723, '1', '检修储罐，建立', '危化科', '7月底前')]),
        ruled([70, 730], [...row(88, '', '清单，逐项'), ...row(108, '', '登记，')]),
        ruled([70, 95, 120], [...row(88, '', '销号'), ...row(113, '2', '检修仓库', '消防科', '8月底前')]),
      ]),
    ).toEqual([[heads, ['1', '检修储罐，建立清单，逐项\n登记，销号', '危化科', '7月底前'], ['2', '检修仓库', '消防科', '8月底前']]])
  })
  it('do not begin with a frame of one filled cell at the head of a page', () => {
    expect(
      grid([page([at(full, 74, 700)]), ruled([70, 95, 120], [...row(88, '', '清单'), ...row(113, '2', '检修仓库', '消防科', '8月底前')])]),
    ).toBeUndefined()
  })
  it('go on with a cell over several rows', () => {
    const named = ['类别', ...heads.slice(1)]
    expect(
      grid([
        ruled([680, 705, 730], [...row(698, ...named), ...row(723, '防汛', '检修泵站', '水务科', '7月底前')]),
        ruled([70, 95, 120], [...row(88, '', '检修闸门', '水务科', '8月底前'), ...row(113, '防火', '清理枯枝', '林草科', '9月底前')]),
      ]),
    ).toEqual([
      [named, ['防汛', '检修泵站', '水务科', '7月底前'], ['^', '检修闸门', '水务科', '8月底前'], ['防火', '清理枯枝', '林草科', '9月底前']],
    ])
  })
  it('without rules, have cells of several lines, at the height of the number or below it', () => {
    expect(
      grid([
        page([
          ...row(100, ...heads),
          ...row(130, '1', '逐个检修在用储罐，', '危化科、法规科、', '7月底前'),
          ...row(145, '', '建立清单', '办公室'),
          ...row(175, '2', '检修仓库', '消防科', '8月底前'),
        ]),
      ]),
    ).toEqual([[heads, ['1', '逐个检修在用储罐，建立清单', '危化科、法规科、办公室', '7月底前'], ['2', '检修仓库', '消防科', '8月底前']]])
    expect(
      grid([
        page([
          ...row(100, ...heads),
          ...row(130, '', '逐个检修在用储罐，'),
          ...row(138, '1', '', '危化科', '7月底前'),
          ...row(146, '', '建立清单'),
          ...row(176, '', '逐个检修仓库，'),
          ...row(184, '2', '', '消防科', '8月底前'),
          ...row(192, '', '登记造册'),
        ]),
      ]),
    ).toEqual([[heads, ['1', '逐个检修在用储罐，建立清单', '危化科', '7月底前'], ['2', '逐个检修仓库，登记造册', '消防科', '8月底前']]])
  })
  it('without rules, have cells that nearly touch the next column', () => {
    const [first, second] = ['巡查在用储罐及管廊防腐', '危化科']
    const gap = 6
    const x = 100 + widthOf(first, 12) + gap
    const line = (y: number, ...words: [string, string, string]) => [
      at(words[0], 60, y, 12),
      at(words[1], 100, y, 12),
      at(words[2], x, y, 12),
    ]
    expect(
      grid([
        page([...line(100, '序号', '工作任务', '责任单位'), ...line(130, '1', first, second), ...line(160, '2', '检修仓库', '消防科')]),
      ]),
    ).toEqual([
      [
        ['序号', '工作任务', '责任单位'],
        ['1', first, second],
        ['2', '检修仓库', '消防科'],
      ],
    ])
  })
  it('without rules, have names of groups between their rows', () => {
    expect(
      grid([
        page([
          ...row(100, ...heads),
          at('一、危险化学品', 60, 130, 12),
          ...row(160, '1', '检修储罐', '危化科', '7月底前'),
          at('二、消防安全', 60, 190, 12),
          ...row(220, '2', '检修仓库', '消防科', '8月底前'),
        ]),
      ]),
    ).toEqual([
      [
        heads,
        ['一、危险化学品', '^', '^', '^'],
        ['1', '检修储罐', '危化科', '7月底前'],
        ['二、消防安全', '^', '^', '^'],
        ['2', '检修仓库', '消防科', '8月底前'],
      ],
    ])
  })
})

describe('signs and lines', () => {
  it('of contents are one each', () => {
    const dots = '…'.repeat(20)
    expect(lay(page([at(`一、总则${dots}1`, 74, 100), at(`二、保障${dots}2`, 74, 128), at(full, 74, 160)])).printed).toHaveLength(3)
  })
  it('that are drawn twice one by one are read once', () => {
    const drawn = [...'检查检查'].flatMap((sign, index) => [at(sign, 74 + index * 16, 100), at(sign, 74.4 + index * 16, 100)])
    expect(lay(page(drawn)).printed).toEqual(['检查检查'])
    const pairs = [at('检', 74, 100), at('检查', 74.4, 100), at('查范', 90.4, 100), at('范', 106.4, 100)]
    expect(lay(page(pairs)).printed).toEqual(['检查范'])
    // digits are half as wide
    const narrow = [at('做2', 74, 100), at('20', 90.4, 100), at('02', 98.4, 100), at('2', 106.4, 100)]
    expect(lay(page(narrow)).printed).toEqual(['做202'])
  })
  it('keep what is printed twice', () => {
    expect(lay(page([at('谢谢', 74, 100), at('谢', 106, 100)])).printed).toEqual(['谢谢谢'])
  })
  it('keep the blank behind the number of a chapter', () => {
    expect(lay(page([at('第二章 备案受理', 240, 100), at('第三条', 106, 140), at('规划', 160, 140)])).printed).toEqual([
      '第二章 备案受理',
      '第三条 规划',
    ])
  })
  it('are without the number of the page beside them', () => {
    const lines = Array.from({length: 6}, (_, index) => at(full, 74, 600 + index * 28))
    const {printed} = lay(page([...lines, at('3', 560, 740)]))
    expect(printed.at(-1)).toBe('3')
    expect(printed[0]).not.toContain('3')
  })
  it('of a paragraph that is indented as a whole are one', () => {
    const {printed} = lay(
      page([
        at(full, 74, 72),
        at(full, 74, 100),
        at(`1）${full.slice(4, -1)}`, 122, 140),
        at(full.slice(2), 100, 168),
        at('完。', 100, 196),
      ]),
    )
    expect(printed.at(-1)).toBe(`1）${full.slice(4, -1)}${full.slice(2)}完。`)
  })
})
