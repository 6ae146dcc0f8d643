import type {Attachment, Gongwen} from '../model/types.generated.ts'
import type {Block, MarkLine} from './block.ts'
import type {BodyLayout} from './layout.ts'

/** What stands above the body: the 版头, the number, the title and what is printed under it. */
export function headBlocks(body: Gongwen | Attachment, of: 'document' | 'attachment', {beside, unbroken}: BodyLayout): Block[] {
  const {header = {}, number, title, adoption, signature} = body
  const blocks: Block[] = []
  const {copyNumber, classification, urgency, issuerMark, signatories = []} = header
  if (copyNumber !== undefined) blocks.push({type: 'copyNumber', text: copyNumber})
  if (classification) {
    const {level, period} = classification
    blocks.push({type: 'classification', text: period === undefined ? level : `${level}★${period}`})
  }
  if (urgency !== undefined) blocks.push({type: 'urgency', text: urgency})
  const ordered = of === 'document' && body.kind === '命令' && issuerMark === undefined && title?.endsWith('令') === true
  if (issuerMark !== undefined)
    blocks.push({type: 'issuerMark', text: issuerMark, lines: markLines(issuerMark, beside ? [] : (body.issuers ?? []))})
  // the title of an order is its mark
  if (ordered) blocks.push({type: 'issuerMark', text: title, lines: [{name: title}]})
  const dated = isDatedAbove(body)
  if (number || signatories.length > 0 || (issuerMark !== undefined && !dated))
    blocks.push({type: 'number', text: number?.text ?? blankNumber(body.kind), signatories})
  if (dated)
    blocks.push({
      type: 'dateline',
      authorities: signature?.authorities ?? [],
      ...(signature?.dateText !== undefined && {date: signature.dateText}),
    })
  if (title !== undefined && !ordered) blocks.push({type: 'title', text: title, of, ...(unbroken && {unbroken})})
  if (adoption) for (const text of adoption.text.split('\n')) blocks.push({type: 'adoption', text})
  return blocks
}

/** A number that is still to be filled in. */
const blankNumber = (kind?: string) => (kind === '命令' ? '第　号' : `${kind === '函' ? '函' : '发'}〔　　〕　号`)

/** Minutes under a mark of their own are dated and signed under it, not at their end. */
export const isDatedAbove = ({kind, header, signature}: Gongwen | Attachment): boolean =>
  kind === '纪要' && header?.issuerMark !== undefined && signature?.dateText !== undefined && !signature.persons

/** The lines of a mark: one, or where several bodies issue together one for each. */
function markLines(mark: string, issuers: readonly string[]): MarkLine[] {
  if (issuers.length < 2) return [{name: mark}]
  const lines: MarkLine[] = []
  let at = 0
  for (const [index, name] of issuers.entries()) {
    const start = mark.indexOf(name, at)
    if (start !== at) return [{name: mark}]
    const next = issuers[index + 1]
    const end = next === undefined ? mark.length : mark.indexOf(next, start + name.length)
    if (end < 0) return [{name: mark}]
    const rest = mark.slice(start + name.length, end).trim()
    lines.push({name, ...(rest && {rest})})
    at = end
  }
  return lines
}
