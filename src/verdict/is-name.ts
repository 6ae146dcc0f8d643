import type {Block} from './gather-blocks.ts'

/** Is a piece the name of somebody: who is told to act, who signs, or who is spoken to? */
export const isName = ({kind, value}: Block): boolean => value !== '' && (kind === 'party' || kind === 'authority' || kind === 'addressee')
