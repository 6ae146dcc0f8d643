import type {Gongwen} from '../model/index.ts'

/** What a document is called. */
export interface Called {
  title?: string
  number?: string
}

/** The title and number of a document, as far as it has them. */
export const called = ({title, number}: Gongwen): Called => ({...(title !== undefined && {title}), ...(number && {number: number.text})})
