import {withoutBreaks} from '../../source/line-breaks.ts'
import type {SourceText} from '../../source/source-text.ts'
import {predicateAtEnd} from '../../vocabulary/roles.ts'
import type {ClauseForm, ClausePlace, FoundClause} from './found-clause.ts'
import {namesBodies} from './names-bodies.ts'
import {readClause} from './read-clause.ts'

/** A whole line that is nothing but bodies and predicates: `甲局牵头，乙局配合` */
export const lineClause: ClauseForm = {form: 'line', read}

function read(source: SourceText, start: number, {end, whole}: ClausePlace): FoundClause | undefined {
  if (!whole) return undefined
  const {text} = source
  if (end - start > 200 || end - start < 5) return undefined
  let to = end
  if (text[to - 1] === '。') to--
  const value = text.slice(start, to)
  if (/[。：:“《；]/.test(value) || !predicateAtEnd(value)) return undefined
  const reading = readClause(source, start, to)
  if (!reading || reading.implicit || !namesBodies(reading, 'all')) return undefined
  // every name short: a sentence that begins with a body's name is none
  const names = reading.children.flatMap((child) => (child.type === 'assignment' ? child.children : []))
  if (
    names.some(
      (name) =>
        name.type === 'party' &&
        (name.name.length > 22 || /[的应将并和]$|^[对在把为]|[请要须需]|[望希](?=[各你全]|所有)|认真|密切|切实|严格|积极/.test(name.name)),
    )
  )
    return undefined
  return {start, end: to, reading, form: 'line', text: withoutBreaks(text.slice(start, to))}
}
