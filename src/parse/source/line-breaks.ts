import {blankSigns, lineEnds} from '../../syntax/blank-signs.ts'

/** The text without its line breaks and the blanks around them: a word may be cut by a wrapped line. */
export const withoutBreaks = (text: string) => (broken.test(text) ? text.replace(everyBlank, (run) => (broken.test(run) ? '' : run)) : text)

const broken = new RegExp(`[${lineEnds}]`)
const everyBlank = new RegExp(`[${blankSigns}]+`, 'g')
