import type {Check} from '../check.ts'

/** A line that is not indented, below one that ends without a stop, where paragraphs are indented: a paragraph or heading was broken there. */
export const lineWithoutIndent: Check = {
  name: 'line-without-indent',
  weight: 'weak',
  words: {
    zh: (about) => `“${about}”前面的换行可能是误断`,
    en: (about) => `The break before “${about}” may be a mistake`,
  },
  *find({lines, text, kindAt}) {
    const body = lines.lines.filter(({start, region}) => (!region || region === 'body') && prose.has(kindAt(start) ?? ''))
    const indented = body.filter(({indent = 0}) => indent >= 2)
    if (body.length < 6 || indented.length < body.length * 0.75) return
    for (const [index, {start, end, indent}] of lines.lines.entries()) {
      const above = lines.lines[index - 1]
      if (indent || !above || !prose.has(kindAt(start) ?? '') || !prose.has(kindAt(above.start) ?? '')) continue
      if (!/[。！？；：）”]$/.test(text.slice(above.start, above.end)))
        yield {start, end: Math.min(end, start + 12), about: text.slice(start, Math.min(end, start + 12))}
    }
  },
}

const prose = new Set(['label', 'heading', 'requirement', 'leadIn', 'preamble', 'closing', 'clause'])
