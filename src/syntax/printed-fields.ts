import type {Node} from './nodes.ts'

/** The fields of a node that are free text, or lists of it; the type `string` itself, for a field of few values is made. */
type TextFieldsOf<N> = N extends unknown
  ? {[Key in keyof N]-?: string extends NonNullable<N[Key]> ? Key : NonNullable<N[Key]> extends string[] ? Key : never}[keyof N]
  : never

type TextField = Exclude<TextFieldsOf<Node>, 'value'>

/** Whether a field holds words as they are printed, or what was made of them: a canonical form, an ISO date, a reason. */
const origins: Record<TextField, 'printed' | 'made'> = {
  alias: 'printed',
  anchor: 'made',
  authorities: 'printed',
  authority: 'printed',
  code: 'printed',
  columns: 'printed',
  date: 'made',
  disclosure: 'made',
  effect: 'made',
  endDate: 'made',
  fullName: 'made',
  issuers: 'printed',
  kind: 'made',
  modal: 'printed',
  label: 'printed',
  level: 'made',
  marker: 'made',
  name: 'printed',
  note: 'printed',
  offset: 'made',
  opening: 'printed',
  period: 'made',
  recurrence: 'made',
  startDate: 'made',
  subject: 'printed',
  suffix: 'made',
  text: 'printed',
  title: 'printed',
  yearFrom: 'made',
}

/**
 * The fields of nodes that hold printed words, or a list of them. Whoever gives a node a new field of text has to say
 * which kind it is, or it does not compile.
 */
export const printedFields: ReadonlySet<string> = new Set(
  Object.entries(origins).flatMap(([field, origin]) => (origin === 'printed' ? [field] : [])),
)
