import type {Register} from '../column.ts'

/** What the head of one of our columns may say: what this register calls it, or its own name. */
export const titlesOf = ({columns}: Register, wanted: string): string[] => [
  ...new Set([...columns.flatMap(({name, title}) => (name === wanted ? [title] : [])), wanted]),
]
