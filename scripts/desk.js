/**
 * Makes the desk: one page that holds the parser and needs nothing else.
 *
 *     node scripts/desk.js [公文台.html]   # by default dist/desk.html
 */
import {createHash} from 'node:crypto'
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {rolldown} from 'rolldown'
import {forBrowser} from './for-browser.js'
import {smallStyle} from './small-style.js'
import {licenses} from './third-party.js'

const root = path.resolve(import.meta.dirname, '..')
const read = (name) => readFileSync(path.join(root, name), 'utf8')
const digest = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const licenceFile = 'third-party-licenses.txt'

/** The script of the desk, with the licences of what it holds. */
async function bundle() {
  const {version} = JSON.parse(read('package.json'))
  const build = await rolldown({
    input: path.join(root, 'src/web/desk/index.ts'),
    platform: 'browser',
    transform: {define: {__VERSION__: JSON.stringify(version)}},
    resolve: {alias: {'csv-stringify/sync': 'csv-stringify/browser/esm/sync'}},
    plugins: [forBrowser(), licenses(licenceFile, {})],
  })
  const {output} = await build.generate({format: 'esm', minify: true, codeSplitting: false})
  await build.close()
  const licences = output.find(({fileName}) => fileName === licenceFile).source
  return {code: safe(output[0].code), licences}
}

/** In a page nothing of a script may look like the end of one, or like a comment. */
const safe = (code) => code.replace(/<(?=\/script|script|!--)/gi, '\\x3c')

/** The page as text. */
export async function makeDesk() {
  const {code, licences} = await bundle()
  const style = smallStyle(read('src/web/page/page.css') + read('src/web/desk/desk.css'))
  const policy = [
    "default-src 'none'",
    "connect-src 'none'",
    `script-src ${digest(code)}`,
    `style-src ${digest(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="zh-CN" data-language="">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="generator" content="gongwen">
<title>公文台</title>
<style>${style}</style>
</head>
<body>
<template id="licences">${licences.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</template>
<script type="module">${code}</script>
</body>
</html>
`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(path.resolve(process.argv[2] ?? path.join(root, 'dist', 'desk.html')), await makeDesk())
