import type {Table} from '../../model/types.generated.ts'
import type {Block} from '../../render/block.ts'

/** A block as lines of plain text, without indents. */
export function toLines(block: Block): string[] {
  switch (block.type) {
    case 'copyNumber':
    case 'classification':
    case 'urgency':
    case 'title':
    case 'adoption':
    case 'addressees':
      return [block.text]
    case 'issuerMark':
      return block.lines.map(({name, rest}) => (rest === undefined ? name : `${name}　　　　${rest}`))
    case 'number': {
      const signed = block.signatories.length > 0 ? `签发人：${block.signatories.join('　')}` : undefined
      return [[block.text, signed].filter(Boolean).join('　　　　')]
    }
    case 'dateline':
      return [[block.authorities.join('　'), block.date].filter(Boolean).join('　　　　')]
    case 'paragraph':
      return spacedSpans(block.spans).split('\n')
    case 'table':
      return tableLines(block.table, block.ruled)
    case 'footnotes':
      return block.footnotes.map(({mark, text}) => (mark === undefined ? text : `${mark}${text}`))
    case 'attachmentList':
      return block.items.map(
        ({number, title}, index) => `${index === 0 ? '附件：' : '　　　'}${number === undefined ? '' : `${number}.`}${title}`,
      )
    case 'signature':
      return [
        ...block.authorities,
        ...block.persons.map(({title, name}) => (title === undefined ? name : `${title}　${name}`)),
        ...block.dates,
      ]
    case 'note':
      return block.lines
    case 'attachment':
      return block.label === undefined ? [] : [block.label]
    case 'imprint': {
      const printed = [block.printedBy, block.printedOn && `${block.printedOn}印发`].filter(Boolean).join('　　　　')
      return [...(block.copyTo === undefined ? [] : [`抄送：${block.copyTo}。`]), ...(printed ? [printed] : []), ...block.other]
    }
    default:
      return block satisfies never
  }
}

function spacedSpans(spans: ReadonlyArray<{is: string; text: string}>): string {
  return spans
    .map(({is, text}, index) => (is === 'label' && index < spans.length - 1 && /[^、.．）)：]$/.test(text) ? `${text}　` : text))
    .join('')
}

function tableLines({caption, columns, rows, notes = []}: Table, ruled = false): string[] {
  if (columns.length === 0 && rows.length >= 3 && !ruled) return rows.map(rosterLine)
  const row = (cells: readonly string[]) => {
    const words = cells.map((cell) => cell.replace(/[\t\n]+/g, ' '))
    return ruled ? `|${words.join('|')}|` : words.join('\t')
  }
  const unit = notes.filter((note) => /^单位[:：]/.test(note))
  return [
    ...(caption === undefined ? [] : [caption]),
    ...unit,
    ...(columns.length > 0 ? [row(columns)] : []),
    ...rows.map(row),
    ...notes.filter((note) => !unit.includes(note)),
  ]
}

/** A line of a roster: 组　长：韩　正　　国务院副总理 */
function rosterLine(cells: readonly string[]): string {
  const words = cells.filter(Boolean)
  return words.length > 2 ? `${words[0]}：${words.slice(1).join('　　')}` : words.join('　　')
}
