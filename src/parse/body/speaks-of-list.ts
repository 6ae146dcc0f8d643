import type {SourceText} from '../source/source-text.ts'
import {countsListed, namesListed, parentOpening} from '../vocabulary/closings.ts'
import {numeral} from '../vocabulary/numerals.ts'
import type {Unit} from './units.ts'

/**
 * Does a paragraph of a list's last item speak of all its items: 以上补助…; by how many they are: 同一企业符合前述两项的…; or by what the list
 * is called, or every item names: 不符合上述条件之一的… below 申报条件? `words` are its first ones. 对上述泵站… below （二）泵站 speaks of that item.
 */
export function speaksOfList({text}: SourceText, {parent}: Unit, words: string): boolean {
  if (parentOpening.test(words)) return true
  if (!parent) return false
  const number = countsListed.exec(words)?.[1]
  if (number !== undefined) return (numeral(number.replace('两', '二')) ?? parent.children.length) === parent.children.length
  const noun = namesListed.exec(words)?.[1]
  if (noun === undefined) return false
  const says = ({paragraphs: [first]}: Unit) => first !== undefined && text.slice(first.start, first.end).includes(noun)
  return says(parent) || parent.children.every(says)
}
