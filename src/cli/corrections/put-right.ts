import {applyCorrections, type Corrections, describeCorrection, readCorrections} from '../../documents/corrections/index.ts'
import {movedPositions, movedSummary} from '../../documents/corrections/moved-facts.ts'
import {type DocumentMessageId, documentMessages} from '../../messages/document-messages.ts'
import {oneLine} from '../../messages/one-line.ts'
import type {Language} from '../../messages/report.ts'
import type {PlainMessage, PlainReading} from '../reader/job.ts'
import {loadBytes} from '../reader/load-bytes.ts'

/**
 * Loads a file of corrections, and gives what puts a reading right by it; what became of each correction is among the messages. One that
 * cannot be read is told, and changes nothing.
 */
export async function putRight(found: PlainReading, file: string, language: Language): Promise<() => PlainReading> {
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

function corrected(found: PlainReading, {changes}: Corrections, language: Language): PlainReading {
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

function toMessage(id: DocumentMessageId, words: string, language: Language): PlainMessage {
  const {severity, summary} = documentMessages[id]
  const fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined
  return {reason: oneLine(`${summary[language]}${language === 'zh' ? '：' : ': '}${words}`), ruleId: id, place: undefined, fatal}
}
