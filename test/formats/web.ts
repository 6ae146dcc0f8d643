import {escapeXml} from '../read/ooxml.ts'
import type {Block} from './blocks.ts'

const style = {title: 'text-align: center; font-weight: bold', left: '', body: 'text-indent: 2em', right: 'text-align: right'}

/** The notice on a page of a government's site, with navigation, an index table, buttons and a foot. */
export function webPage(blocks: Block[]): string {
  const content = blocks
    .map((block) => {
      if (block.type === 'blank') return '<p>&nbsp;</p>'
      if (block.type === 'paragraph')
        return `<p style="${style[block.place]}">${block.place === 'body' ? '　　' : ''}${escapeXml(block.text)}</p>`
      return `<table border="1"><tbody>${block.rows.map((row) => `<tr>${row.map((cell) => `<td><p>${escapeXml(cell)}</p></td>`).join('')}</tr>`).join('\n')}</tbody></table>`
    })
    .join('\n')
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>政策文件_云岭市人民政府门户网站</title>
<script>document.write('<p>脚本里的话不是正文</p>')</script>
<style>p { margin: 0 }</style>
</head>
<body>
<div class="header"><div class="nav"><a href="/">首页</a><a href="/zwgk">政务公开</a><a href="/hdjl">互动交流</a></div></div>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; 政策文件</div>
<table class="index"><tr><td>索&#12288;引&#12288;号：</td><td>YL0001-2025-00017</td><td>主题分类：</td><td>综合政务</td></tr></table>
<div class="tools"><a href="#">打印</a> <a href="#">关闭</a> 字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a></div>
<div class="TRS_Editor">
${content}
</div>
<div class="share">分享到：<a href="#">微信</a><a href="#">微博</a></div>
<div class="footer">主办：云岭市人民政府办公室　网站标识码：0000000001</div>
</body>
</html>
`
}

/** The same page saved as one file by a browser. */
export function singleFile(html: string): string {
  const base64 = Buffer.from(html)
    .toString('base64')
    .replace(/(.{76})/g, '$1\r\n')
  return `From: <Saved by a browser>\r\nSubject: page\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Boundary--1"\r\n\r\n------Boundary--1\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64}\r\n------Boundary--1--\r\n`
}

/** The notice as Markdown: the title as headings, paragraphs apart, tables with pipes. */
export const markdown = (blocks: Block[]): string =>
  `${blocks
    .filter((block) => block.type !== 'blank')
    .map((block) => {
      if (block.type === 'table')
        return [block.rows[0], block.rows[0].map(() => '---'), ...block.rows.slice(1)].map((row) => `| ${row.join(' | ')} |`).join('\n')
      return block.place === 'title' ? `# ${block.text}` : block.text
    })
    .join('\n\n')}\n`
