import {rules} from '../../lint/index.ts'
import {catalogue} from '../../messages/catalogue.ts'
import {describeMessage} from '../../messages/describe-message.ts'
import {documentMessages} from '../../messages/document-messages.ts'
import type {Language} from '../../messages/report.ts'
import type {Severity} from '../../messages/severity.ts'
import {ReadError, readErrorCodes} from '../../read/read-error.ts'
import {checks, secondLook, secondLookWords} from '../../verdict/index.ts'
import {passReasons} from '../inputs/pass-reasons.ts'
import {failures} from './failure.ts'
import {withWayOut} from './ways-out.ts'

/** An id that is no rule's: of what reading or a document gives to say, of why an input came to nothing, or of why it was passed over. */
export interface OtherId {
  id: string
  type: 'message' | 'doubt' | 'failure' | 'passedOver'
  severity: Severity
  words: string
}

/** All ids that a command can report beside those of the rules, each once. */
export function otherIds(language: Language): OtherId[] {
  const messages = [...Object.keys(catalogue), ...Object.keys(documentMessages)].map(
    (id): OtherId => ({id, type: 'message', ...describeMessage(id, language)!}),
  )
  const doubts = [
    ...checks.map(({name, words}) => ({id: name, words: words[language]('…')})),
    {id: secondLook, words: secondLookWords.units[language]},
  ].map((doubt): OtherId => ({...doubt, type: 'doubt', severity: 'info'}))
  const unread = readErrorCodes.map(
    (code): OtherId => ({id: code, type: 'failure', severity: 'error', words: new ReadError(code, language).message}),
  )
  const failed = failures(language).map(({id, message}): OtherId => ({id, type: 'failure', severity: 'error', words: message}))
  const passed = Object.entries(passReasons).map(
    ([id, words]): OtherId => ({id, type: 'passedOver', severity: 'info', words: words[language]}),
  )
  const taken = new Set(rules.map(({id}) => id))
  return [...messages, ...doubts, ...unread, ...failed, ...passed]
    .filter(({id}) => !taken.has(id) && taken.add(id))
    .map((each) => ({...each, words: withWayOut(each.id, each.words, language)}))
}
