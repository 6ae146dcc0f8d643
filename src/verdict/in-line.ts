import type {Evidence} from './evidence.ts'
import type {Unit} from './sibling-lists.ts'

/** The units with numbers that begin inside a line, not behind the two blanks that stand for a break either. */
export const inLine = ({opensLine, text}: Pick<Evidence, 'opensLine' | 'text'>, units: readonly Unit[]): Unit[] =>
  units.filter(({section, start}) => section.label && !opensLine(start) && !/\s\s$/.test(text.slice(Math.max(0, start - 2), start)))
