import type {FlatDocument} from './flatten.ts'

/** How well one field was read: what both have, what only the checked document has, what only the program has. */
export interface FieldScore {
  found: number
  missed: string[]
  wrong: string[]
}

/** The fields that are scored. */
export const measures = [
  'title',
  'kind',
  'number',
  'date',
  'issuers',
  'addressees',
  'signature',
  'attachmentList',
  'declarations',
  'sections',
  'headings',
  'clauses',
  'parties',
  'deadlines',
  'requirements',
  'actors',
  'dutyDates',
] as const
export type Measure = (typeof measures)[number]

/**
 * Scores what a program read against a document that was checked by hand, field by field, as bags of words: order does
 * not count, number does. White space and the width of signs do not count.
 *
 *     score(flatten(checked), flatten(read)).headings // {found: 5, missed: ['二 强化监测'], wrong: ['二 ∅']}
 */
export function score(checked: FlatDocument, read: FlatDocument): Partial<Record<Measure, FieldScore>> {
  const out: Partial<Record<Measure, FieldScore>> = {}
  for (const measure of measures) {
    // A checked document may leave the requirements and the duties out.
    if (measure === 'requirements' && !checked.requirements) continue
    if ((measure === 'actors' || measure === 'dutyDates') && !checked.duties) continue
    out[measure] = overlap(keys(checked, measure), keys(read, measure))
  }
  return out
}

function keys(document: FlatDocument, measure: Measure): string[] {
  switch (measure) {
    case 'title':
    case 'kind':
    case 'date':
      return [level(document[measure])]
    case 'number':
      return [
        level(document.number)
          .replace(/[[［【﹝（]/g, '〔')
          .replace(/[\]］】﹞）]/g, '〕'),
      ]
    case 'issuers':
    case 'addressees':
    case 'signature':
    case 'attachmentList':
    case 'declarations':
      return (document[measure] ?? []).map(level)
    case 'sections':
      return document.sections.map(({at}) => level(at))
    case 'headings':
      return document.sections.map(({at, heading}) => `${level(at)} ${closed(heading)}`)
    case 'clauses':
      return document.clauses.map(({at, text}) => `${level(at)} ${level(text)}`)
    case 'parties':
      return document.clauses.flatMap(({at, parties}) => parties.map((party) => `${level(at)} ${level(party)}`))
    case 'deadlines':
      return document.clauses.flatMap(({at, deadlines}) =>
        deadlines.map((deadline) => `${level(at)} ${deadline.startsWith('?') ? '?' : level(deadline)}`),
      )
    case 'actors':
      return (document.duties ?? []).flatMap(({at, actors}) => actors.map((actor) => `${level(at)} ${level(actor)}`))
    case 'dutyDates':
      return (document.duties ?? []).flatMap(({at, deadlines}) =>
        deadlines.map((deadline) => `${level(at)} ${deadline.startsWith('?') ? '?' : level(deadline)}`),
      )
    case 'requirements':
      // The beginning says which text it is; where it ends is said by the beginning of the next.
      return (document.requirements ?? []).map(({at, topic, text}) => `${level(at)} ${closed(topic)} ${level(text).slice(0, 8)}`)
  }
}

const wide: Record<string, string> = {'(': '（', ')': '）', ':': '：', ';': '；', ',': '，'}

/** Text without white space, signs in one width; ∅ for nothing. */
export function level(text: string | null | undefined): string {
  return (text ?? '∅')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/[():;,]/g, (sign) => wide[sign])
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}

const closed = (text: string | null) => level(text).replace(/[。：]$/, '')

function overlap(checked: string[], read: string[]): FieldScore {
  const waiting = new Map<string, number>()
  for (const key of checked) waiting.set(key, (waiting.get(key) ?? 0) + 1)
  const wrong = read.filter((key) => {
    const left = waiting.get(key) ?? 0
    if (left) waiting.set(key, left - 1)
    return !left
  })
  const missed = [...waiting].flatMap(([key, left]) => Array<string>(left).fill(key))
  return {found: read.length - wrong.length, missed, wrong}
}
