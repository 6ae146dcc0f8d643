import type {Column, Register} from './column.ts'

/** The columns that are written where nothing can be hidden: those for people, and all of a register that is to be brought up to date. */
export const shownIn = ({columns, living}: Register): Column[] => columns.filter(({hidden}) => living || !hidden)
