import {shards} from '../mutations/text.js'

const blocks = [
  '# ',
  '## ',
  '- ',
  '1. ',
  '> ',
  '    ',
  '```\n',
  '|',
  '|-|-|\n',
  '---\n',
  '***\n',
  '[^1]: ',
  '[a]: ',
  '<div>',
  '<!-- ',
  '* [ ] ',
]
const inlines = ['**', '*', '_', '~~', '`', '[', '](', ')', '![', '<b>', '</b>', '&', '\\', '|', '<http://a>', '[^1]', '  \n', '\n', '\n\n']

/** Markdown of block and inline marks in any order, some of them very often. */
export function makeMarkdown(random) {
  let text = `${random.pick(['', '', `---\n${'甲: 乙\n'.repeat(random(20))}---\n`])}# 关于开展检查的通知\n\n各科室：\n\n`
  for (let left = random.between(1, 30); left > 0; left--) {
    const part = random.pick([random.pick(blocks), random.pick(inlines), random.pick(shards), '甲局', '做好工作。'])
    text += random.chance(15) ? part.repeat(random.pick([10, 300, 5000])) : part
    if (random.chance(3)) text += '\n'
  }
  return text
}
