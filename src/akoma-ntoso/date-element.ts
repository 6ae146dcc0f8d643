import {isDate} from './is-date.ts'
import {own} from './own.ts'
import {element, type XmlElement} from './xml-element.ts'

/** A date as it is printed, and the day that it is: `docDate`, or where there is no such day an element that says it in its own way. */
export const dateElement = (date: string | undefined, printed: string | undefined): XmlElement =>
  isDate(date) ? element('docDate', {date}, printed) : element('inline', {name: 'date', ...own({date})}, printed)
