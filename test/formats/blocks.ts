/** A notice's text as a word processor would hold it: paragraphs with their place on the page, and tables. */
export type Block =
  | {type: 'blank'}
  | {type: 'paragraph'; text: string; place: 'title' | 'left' | 'body' | 'right'}
  | {type: 'table'; rows: string[][]}

const headerLine = /^(?:\d{6}|(?:绝密|机密|秘密).{0,8}|特急|加急|.*签发人：.*)$/
const dateLine = /^[（(]?[\d〇○一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日[）)]?$/

/** Tells by its text where each line of a plain notice stands; lines with tabs make tables. */
export function blocksOf(text: string): Block[] {
  const lines = text.split(/\r?\n/).map((line) => ({line, text: line.trim()}))
  while (lines.at(-1)?.text === '') lines.pop()
  const addressee = lines.findIndex(({text}, index) => index < 14 && text.endsWith('：') && text.length < 80)
  const blocks: Block[] = []
  lines.forEach(({line, text}, index) => {
    const last = blocks.at(-1)
    if (text === '') blocks.push({type: 'blank'})
    else if (line.includes('\t')) {
      const row = line.split('\t').map((cell) => cell.trim())
      if (last?.type === 'table') last.rows.push(row)
      else blocks.push({type: 'table', rows: [row]})
    } else
      blocks.push({
        type: 'paragraph',
        text,
        place: placeOf(
          lines.map((each) => each.text),
          index,
          addressee,
        ),
      })
  })
  return blocks
}

function placeOf(lines: string[], index: number, addressee: number) {
  const text = lines[index]
  if (headerLine.test(text)) return 'left'
  if (dateLine.test(text) || signs(lines, index)) return 'right'
  if (index < addressee || (addressee < 0 && index < 2)) return 'title'
  if (index === addressee || /^附件\d?$|^抄送|印发$/.test(text)) return 'left'
  if (text.startsWith('附件：')) return 'body'
  // a short line alone between blank ones is the title of an annex
  if (lines[index - 1] === '' && lines[index + 1] === '' && text.length < 30 && !/[。；：]$/.test(text)) return 'title'
  return 'body'
}

/** A short line without punctuation, above a date or above another such line. */
function signs(lines: string[], index: number): boolean {
  for (let next = index; next < Math.min(lines.length, index + 5); next++) {
    if (dateLine.test(lines[next])) return next > index
    if (lines[next] === '' || lines[next].length > 24 || /[。；：、，]/.test(lines[next])) return false
  }
  return false
}
