/** What a unit is called by what its label says. */
const byLabel: ReadonlyArray<[RegExp, string]> = [
  [/^第.{1,8}[编篇]/, 'part'],
  [/^第.{1,8}章/, 'chapter'],
  [/^第.{1,8}节/, 'section'],
  [/^第.{1,8}条/, 'article'],
]

/** What units are called by their depth: 一、（一）1.（1）. */
const byDepth = ['section', 'subsection', 'paragraph', 'subparagraph', 'point']

/** The short forms of the naming convention, for element ids. */
export const shortNames: Readonly<Record<string, string>> = {
  part: 'part',
  chapter: 'chp',
  section: 'sec',
  article: 'art',
  subsection: 'subsec',
  paragraph: 'para',
  subparagraph: 'subpara',
  point: 'point',
  level: 'lvl',
}

/** The element of a unit. `unitName('第三条', 1)` → `'article'` */
export const unitName = (label: string | undefined, depth: number): string =>
  byLabel.find(([pattern]) => label !== undefined && pattern.test(label))?.[1] ?? byDepth[depth - 1] ?? 'level'

/** What a unit's id, depth and number are where it does not say them itself: they follow from where it stands and from its element id. */
export interface Derived {
  id: string
  level: number
  ordinal: number | undefined
}

/** `deriveUnit('sec_1__subsec_2', '1.', 1)` → `{id: '1.2', level: 2, ordinal: 2}` */
export function deriveUnit(eId: string | undefined, path: string, levelAbove: number): Derived {
  const number = /_(\d{1,9})(?:-\d{1,9})?$/.exec(eId ?? '')?.[1]
  return {id: `${path}${number ?? ''}`, level: levelAbove + 1, ordinal: number === undefined ? undefined : Number(number)}
}
