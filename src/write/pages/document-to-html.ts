import type {Language} from '../../messages/report.ts'
import {type Asset, pageScript, pageStyle} from './assets.generated.js'
import {html, type Markup} from './markup.ts'

/** The beginning and the end of a page that needs nothing else, in which nothing runs but its own script. */
export interface Frame {
  open: string
  close: string
}

/** By this line the command knows a page of ours, so that it does not read it as a notice (cli/inputs/is-own-page.ts). */
const generator = '<meta name="generator" content="gongwen">'

/** `frameOf('关于值班的通知', 'zh')` → what stands before the first notice of the page, and what behind the last. */
export function frameOf(title: string, language: Language, script: Asset = pageScript): Frame {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${pageStyle.sha256}'`,
    `script-src 'sha256-${script.sha256}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const head: Markup = html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
${{markup: generator}}
<title>${title}</title>
<style>${{markup: pageStyle.text}}</style>
</head>
<body>
<main>
`
  return {open: head.markup, close: `</main>\n<script>${script.text}</script>\n</body>\n</html>\n`}
}
