import type {Language} from '../../messages/report.ts'
import type {Mark} from '../marks-of.ts'
import type {Entry, View} from './view.ts'

const signs: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => signs[sign]).replaceAll('\n', '<br>')

const style = `:root{color-scheme:light dark;--fg:#1a1a1a;--bg:#fff;--line:#d0d0d0;--faint:#595959;--new:#0b6b2b;--newbg:#dff5e4;--gone:#a40e26;--gonebg:#fde7ea;--moved:#0b4f9e;--changed:#7a4b00}
@media(prefers-color-scheme:dark){:root{--fg:#e8e8e8;--bg:#161616;--line:#444;--faint:#b0b0b0;--new:#7ee29a;--newbg:#12351d;--gone:#ff9aa8;--gonebg:#431820;--moved:#8fc1ff;--changed:#f2c06b}}
body{font:1rem/1.7 "Noto Serif CJK SC","Songti SC","SimSun",serif;color:var(--fg);background:var(--bg);max-width:52rem;margin:0 auto;padding:1rem}
h1{font-size:1.3rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem .8rem;margin:0 0 1rem}dt{color:var(--faint)}dd{margin:0}
ol{list-style:none;padding:0;margin:0}ol>li{border-top:1px solid var(--line);padding:.6rem 0;overflow-wrap:anywhere;break-inside:avoid}
.w{font-weight:bold;margin-right:.6em}.w.new{color:var(--new)}.w.gone{color:var(--gone)}.w.moved{color:var(--moved)}.w.changed{color:var(--changed)}
.at{color:var(--faint);margin-right:.6em}ins{background:var(--newbg);color:var(--new);text-decoration:underline}del{background:var(--gonebg);color:var(--gone)}
li ul{margin:.3rem 0 0;padding-left:1.2rem;color:var(--faint)}
@media print{body{max-width:none;padding:0}}`

/** Differences as a page that needs nothing else: no script, no network. */
export function asHtml({documents, entries, summary}: View, language: Language): string {
  const title = language === 'zh' ? '公文比较' : 'Notices compared'
  const names = documents.map(({word, name}) => `<dt>${escaped(word)}</dt><dd>${escaped(name)}</dd>`).join('')
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${title}</title>
<style>${style}</style>
<main>
<h1>${title}</h1>
<dl>${names}</dl>
<p>${escaped(summary)}</p>
<ol>
${entries.map(item).join('')}</ol>
</main>
</html>
`
}

function item({tone, word, where, marks, notes}: Entry): string {
  const more = notes.length > 0 ? `<ul>${notes.map((note) => `<li>${escaped(note)}</li>`).join('')}</ul>` : ''
  return `<li><span class="w ${tone}">${escaped(word)}</span>${where && `<span class="at">${escaped(where)}</span>`}${marks.map(drawn).join('')}${more}</li>\n`
}

function drawn({op, text}: Mark): string {
  if (op === 'same') return escaped(text)
  return op === 'gone' ? `<del>${escaped(text)}</del>` : `<ins>${escaped(text)}</ins>`
}
