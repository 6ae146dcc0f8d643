import {shards} from '../mutations/text.js'
import {oddNumbers} from '../numbers.js'

const tags = [
  'p',
  'div',
  'span',
  'b',
  'a',
  'h1',
  'li',
  'ol',
  'ul',
  'table',
  'tr',
  'td',
  'th',
  'pre',
  'center',
  'blockquote',
  'section',
  'title',
  'script',
  'style',
  'svg',
  'template',
  'select',
  'x-y',
]

/** A page of elements in each other at random, of tables whose cells span what they like, and of one thing again and again. */
export function makeHtml(random) {
  const parts = random.list(random.between(1, 8), () => random.pick([tree, table, table, list, repeated])(random))
  const style = random.chance(3) ? `<style>p{display:${random.pick(['none', 'block', 'inline'])}}</style>` : ''
  return `<html><head><meta charset="utf-8"><title>${words(random)}</title>${style}</head><body><h1>关于开展检查的通知</h1>${parts.join('')}</body></html>`
}

const words = (random) => random.list(random.between(0, 4), () => random.pick(shards)).join('') + random.pick(['甲局', '', '做好工作。'])

function tree(random, depth = 0) {
  if (depth > 6 || random.chance(3)) return words(random)
  const tag = random.pick(tags)
  const attributes = random.chance(4)
    ? ` style="${random.pick(['text-align:center', 'display:none', `text-indent:${random.pick(oddNumbers)}em`, `font-size:${random.pick(oddNumbers)}px`])}"`
    : ''
  const inner = random.list(random.between(0, 3), () => tree(random, depth + 1)).join('')
  return `<${tag}${attributes}>${inner}${random.chance(5) ? '' : `</${tag}>`}`
}

function table(random) {
  const cell = () =>
    `<td${span(random, 'rowspan')}${span(random, 'colspan')}>${random.pick(['序号', '工作任务', '责任单位', '完成时限', '甲局', '2025年6月', '同上', '', words(random)])}</td>`
  const rows = random.list(random.between(1, 8), () => `<tr>${random.list(random.between(0, 6), cell).join('')}</tr>`)
  return `<table>${rows.join('').repeat(random.pick([1, 1, 1, 200]))}</table>`
}

const span = (random, name) => (random.chance(3) ? ` ${name}="${random.chance(3) ? random.pick(oddNumbers) : random(5)}"` : '')

const list = (random) =>
  `<ol type="${random.pick(['1', 'a', 'A', 'i', 'I', 'x'])}" start="${random.pick(oddNumbers)}">${random.list(random.between(1, 5), () => `<li value="${random.pick(oddNumbers)}">${words(random)}`).join('')}</ol>`

const repeated = (random) =>
  random
    .pick(['<br>', '<p>甲</p>', '&nbsp;', '<div>', '<li>', '<td>', '<table>', '<a>', '<!--', '<font>', '</p>', '<p ', words(random)])
    .repeat(random.pick([10, 1000, 20_000, 100_000]))
