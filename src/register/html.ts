import {cellOf} from './cell-of.ts'
import {shownIn} from './shown-in.ts'
import {spansOf} from './spans-of.ts'
import type {RegisterWriter} from './writer.ts'

const signs: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => signs[sign]).replaceAll('\n', '<br>')

const style = `body{font:16px/1.5 "FangSong","仿宋",serif;margin:2em}h1{text-align:center;font-weight:normal}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #888;padding:.3em .5em;vertical-align:middle;text-align:left}
th{background:#eee;font-family:"SimHei","黑体",sans-serif;font-weight:normal;text-align:center;position:sticky;top:0}
@media print{body{margin:0}thead{display:table-header-group}tr{break-inside:avoid}@page{size:A4 landscape}}
@media (prefers-color-scheme:dark){body{background:#111;color:#eee}th{background:#333}}`

/** A page with the table, that needs nothing else. */
export const html: RegisterWriter<'html'> = {
  name: 'html',
  endings: ['.html', '.htm'],
  async write(register) {
    const columns = shownIn(register)
    const spans = spansOf(register, columns)
    const rows = register.rows.map((row, index) => {
      const cells = columns.map((column, at) => {
        const span = spans[index][at]
        return span === 0 ? '' : `<td${span > 1 ? ` rowspan="${span}"` : ''}>${escaped(cellOf(register, column, row))}</td>`
      })
      return `<tr>${cells.join('')}</tr>\n`
    })
    return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(register.title)}</title>
<style>${style}</style>
<h1>${escaped(register.title)}</h1>
<table>
<thead><tr>${columns.map(({title}) => `<th scope="col">${escaped(title)}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>
</html>
`
  },
}
