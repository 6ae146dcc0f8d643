import {abstractNum, lvl, num, numList, p, packDocx, r, tbl} from '../read/ooxml.ts'

/**
 * One Word file with what office files hold beside plain paragraphs: lists of several formats with restarts, isLgl and suffixes, a
 * merged table, a text box, tracked changes, hidden text, fields, tabs, soft breaks, a footnote, header and footer.
 */
export function featuresDocx(): Uint8Array {
  const box = `<w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape style="width:200pt;height:40pt"><v:textbox><w:txbxContent>${p('青河县人民政府文件')}</w:txbxContent></v:textbox></v:shape></w:pict>`
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  return packDocx({
    body:
      p(`<w:r>${box}</w:r>${r('青政发〔2026〕3号')}`, '<w:jc w:val="center"/>') +
      p(r('关于安全检查的通知', '<w:b/><w:sz w:val="44"/>'), '<w:jc w:val="center"/>') +
      p('') +
      p(
        `${r('各单位')}<w:del w:id="1" w:author="甲" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>必须</w:delText></w:r></w:del><w:ins w:id="2" w:author="甲" w:date="2026-01-01T00:00:00Z">${r('应当')}</w:ins>${r('落实。')}${r('内部掌握', '<w:vanish/>')}`,
      ) +
      p('总体要求', num(1)) +
      p('指导思想', num(1, 1)) +
      p('基本原则', num(1, 1)) +
      p('第一点', num(1, 2)) +
      p('细目', num(1, 3)) +
      p('主要任务', num(1)) +
      p('又一', num(1, 1)) +
      p('总则', num(2)) +
      p('本办法所称电梯。', num(2, 1)) +
      p('附则', num(2)) +
      p('自发布之日起施行。', num(2, 1)) +
      p('甲项', num(3)) +
      p('乙项', num(3)) +
      p('圆圈', num(4)) +
      p('圆圈二', num(4)) +
      p('全角', num(5)) +
      p('另起', num(6)) +
      p(`<w:r><w:t>上行</w:t><w:br/><w:t>下行</w:t><w:tab/><w:t>表后</w:t></w:r>`) +
      p(
        `${r('见')}${field('begin')}<w:r><w:instrText xml:space="preserve"> QUOTE "第二条" </w:instrText></w:r>${field('separate')}${r('第二条')}${field('end')}${r('。')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
      ) +
      tbl([
        ['序号', '任务', ['责任', '<w:gridSpan w:val="2"/>']],
        [['1', '<w:vMerge w:val="restart"/>'], '排查', '甲局', '6月底'],
        [['', '<w:vMerge/>'], '整改', '乙局', '7月底'],
      ]) +
      p('末段。'),
    numbering:
      abstractNum(
        0,
        lvl(0, 'chineseCountingThousand', '%1、', '<w:suff w:val="nothing"/>'),
        lvl(1, 'chineseCounting', '（%2）', '<w:suff w:val="nothing"/>'),
        lvl(2, 'decimal', '%3．'),
        lvl(3, 'decimal', '（%3.%4）'),
      ) +
      abstractNum(
        1,
        lvl(0, 'chineseCountingThousand', '第%1章', '<w:suff w:val="space"/>'),
        lvl(1, 'chineseCountingThousand', '第%2条', '<w:lvlRestart w:val="0"/><w:suff w:val="space"/>'),
      ) +
      abstractNum(2, lvl(0, 'ideographTraditional', '%1、')) +
      abstractNum(3, lvl(0, 'decimalEnclosedCircle', '%1', '<w:suff w:val="nothing"/>')) +
      abstractNum(4, lvl(0, 'decimalFullWidth', '%1．')) +
      numList(1, 0) +
      numList(2, 1) +
      numList(3, 2) +
      numList(4, 3) +
      numList(5, 4) +
      abstractNumLate,
    header: p('内部资料'),
    footnotes: `<w:footnote w:type="separator" w:id="0">${p('')}</w:footnote><w:footnote w:type="continuationSeparator" w:id="1">${p('')}</w:footnote><w:footnote w:id="2">${p('脚注一')}</w:footnote>`,
    footer: p('— 1 —', '<w:jc w:val="center"/>'),
  })
}

const abstractNumLate = numList(6, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride>')
