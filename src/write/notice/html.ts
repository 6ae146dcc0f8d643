import type {Table} from '../../model/types.generated.ts'
import type {Block, Notice, Span} from '../../render/block.ts'
import {toLines} from './to-lines.ts'

/**
 * A page for publishing: semantic elements and a few rules of style, nothing that is loaded and no script. What is below a unit's heading
 * stands behind it; the levels are those of headings.
 */
export function toHtml({title = '公文', blocks}: Notice): string {
  const body: string[] = []
  let attached = false
  blocks.forEach((block) => {
    if (block.type === 'attachment') {
      if (attached) body.push('</section>')
      body.push('<section class="attachment">')
      attached = true
    }
    body.push(...written(block))
  })
  if (attached) body.push('</section>')
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
${style}
</style>
</head>
<body>
<article class="article-content">
${body.join('\n')}
</article>
</body>
</html>
`
}

function written(block: Block): string[] {
  switch (block.type) {
    case 'title':
      return [block.of === 'document' ? `<h1>${escaped(block.text)}</h1>` : `<h2 class="title">${escaped(block.text)}</h2>`]
    case 'paragraph': {
      const words = block.spans.map(spanText).join('')
      if (!block.heading) return [`<p style="${/[ \t\u3000]{2}|\t/.test(words) ? kept : indented}">${words}</p>`]
      const level = Math.min(block.level + 1, 6)
      return [`<h${level}>${words}</h${level}>`]
    }
    case 'table':
      return block.table.columns.length > 0 ? tableText(block.table) : toLines(block).map((line) => `<p>${escaped(line)}</p>`)
    case 'signature':
      return ['<div class="signature">', ...toLines(block).map((line) => `<p>${escaped(line)}</p>`), '</div>']
    case 'imprint':
      return ['<div class="imprint">', ...toLines(block).map((line) => `<p>${escaped(line)}</p>`), '</div>']
    default:
      return toLines(block).map((line) => `<p class="${block.type}">${escaped(line.trim())}</p>`)
  }
}

function spanText({is, text}: Span, index: number, spans: readonly Span[]): string {
  const spaced = is === 'label' && index < spans.length - 1 && !/[、.．）)：]$/.test(text) ? `${text}　` : text
  return is === 'heading' && index < spans.length - 1 ? `<strong>${escaped(spaced)}</strong>` : escaped(spaced)
}

function tableText({caption, columns, rows, notes = []}: Table): string[] {
  const units = notes.filter((note) => /^单位[:：]/.test(note))
  const cells = (row: readonly string[], name: string) => `<tr>${row.map((cell) => `<${name}>${escaped(cell)}</${name}>`).join('')}</tr>`
  return [
    ...(caption === undefined ? [] : [`<p class="caption">${escaped(caption)}</p>`]),
    ...units.map((note) => `<p class="unit">${escaped(note)}</p>`),
    '<table>',
    `<thead>${cells(columns, 'th')}</thead>`,
    '<tbody>',
    ...rows.map((row) => cells(row, 'td')),
    '</tbody>',
    '</table>',
    ...notes.filter((note) => !units.includes(note)).map((note) => `<p>${escaped(note)}</p>`),
  ]
}

const escaped = (text: string): string =>
  text.replace(/[&<>"\n]/g, (character) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '<br>'})[character]!)

/** Pages are copied and quoted without their style sheet: what says where a paragraph begins, and which blanks count, stands on it. */
const indented = 'text-indent: 2em'
const kept = `${indented}; white-space: pre-wrap`

const style = `body { margin: 2em auto; max-width: 45em; padding: 0 1em; line-height: 1.8; font-family: FangSong, STFangsong, serif; }
h1, .title { text-align: center; font-weight: normal; line-height: 1.4; }
h2, h3, h4, h5, h6 { font-size: 1em; margin: 0; text-indent: 2em; font-family: SimHei, "Heiti SC", sans-serif; }
h2.title { font-size: 1.4em; text-indent: 0; margin: 1em 0; }
h3 { font-family: KaiTi, STKaiti, serif; }
h4, h5, h6 { font-family: inherit; font-weight: normal; }
p { margin: 0; text-indent: 2em; }
.addressees, .issuerMark, .number, .adoption, .attachment > p:first-child { text-indent: 0; }
.issuerMark, .number, .adoption, .caption { text-align: center; text-indent: 0; }
.issuerMark { color: #c00; font-size: 2em; }
.signature p { text-align: right; text-indent: 0; }
table { border-collapse: collapse; width: 100%; margin: 1em 0; }
th, td { border: 1px solid; padding: .3em .5em; }
.imprint { border-top: 1px solid; margin-top: 2em; }
@media print { .attachment { break-before: page; } }`
