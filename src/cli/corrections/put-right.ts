import {applyCorrections, type Corrections, describeCorrection, readCorrections} from '../../documents/corrections/index.ts'
import type {Summary} from '../../index.ts'
import {type DocumentMessageId, documentMessages} from '../../messages/document-messages.ts'
import {oneLine} from '../../messages/one-line.ts'
import type {Language} from '../../messages/report.ts'
import type {Positions} from '../../model/index.ts'
import type {PlainMessage, ReadNotice} from '../reader/job.ts'
import {loadBytes} from '../reader/load-bytes.ts'

/**
 * Loads a file of corrections, and gives what puts a reading right by it; what became of each correction is among the messages. One that
 * cannot be read is told, and changes nothing.
 */
export async function putRight(found: ReadNotice, file: string, language: Language): Promise<() => ReadNotice> {
  let corrections: Corrections
  try {
    corrections = readCorrections(new TextDecoder('utf-8').decode(loadBytes(file, language)))
  } catch (error) {
    const {message, place = ''} = error as Error & {place?: string}
    const said = toMessage('corrections-unreadable', `${file} ${place || message}`, language)
    return () => ({...found, messages: [...found.messages, said]})
  }
  return () => corrected(found, corrections, language)
}

function corrected(found: ReadNotice, {changes}: Corrections, language: Language): ReadNotice {
  const {document: machine, positions, summary} = found
  if (!machine) return found
  const {document, results, origins} = applyCorrections(machine, changes)
  const applied = results.filter(({state}) => state === 'applied').length
  const said = results.flatMap((result) => {
    if (result.state === 'applied') return []
    const words = describeCorrection(result.correction, language)
    return [toMessage(result.state === 'already' ? 'correction-unneeded' : 'correction-misfit', words, language)]
  })
  const count = language === 'zh' ? `${applied} 处` : `${applied} ${applied === 1 ? 'place' : 'places'}`
  return {
    ...found,
    document,
    messages: [...found.messages, ...(applied > 0 ? [toMessage('corrected', count, language)] : []), ...said],
    ...(positions && {positions: movedPositions(positions, origins)}),
    ...(summary && {summary: movedSummary(summary, origins)}),
  }
}

function movedPositions(positions: Positions, origins: Readonly<Record<string, string>>): Positions {
  return Object.fromEntries(
    Object.entries(origins).flatMap(([pointer, was]) => (positions[was] ? [[pointer, positions[was]] as const] : [])),
  )
}

/** The places of doubts by the pointers that they have now; what is no more is told of what it stood in. */
function movedSummary(summary: Summary, origins: Readonly<Record<string, string>>): Summary {
  const now = new Map(Object.entries(origins).map(([pointer, was]) => [was, pointer]))
  const nowOf = (pointer: string): string => {
    for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) if (now.has(at)) return now.get(at)!
    return ''
  }
  return {...summary, places: summary.places.map((place) => ({...place, pointer: nowOf(place.pointer)}))}
}

function toMessage(id: DocumentMessageId, words: string, language: Language): PlainMessage {
  const {severity, summary} = documentMessages[id]
  const fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined
  return {reason: oneLine(`${summary[language]}${language === 'zh' ? '：' : ': '}${words}`), ruleId: id, place: undefined, fatal}
}
