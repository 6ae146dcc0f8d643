import {documentMessages} from '../../messages/document-messages.ts'
import type {Gongwen} from '../../model/index.ts'
import {placeWords} from '../../model/place-words.ts'
import type {Run} from '../program/run.ts'
import {printMessages} from '../say/print-messages.ts'
import {findLost} from './find-lost.ts'

/**
 * Tells where what was written says something else than the document: a page cannot show everything that a document may hold, and whoever
 * sends it should know before.
 */
export async function tellDifferences(name: string, document: Gongwen, read: Gongwen | undefined, run: Run): Promise<void> {
  const zh = run.language === 'zh'
  const lost = findLost(document, read)
  if (lost.length === 0) return
  const [pointer] = lost
  const {schema} = await import('../../model/schema.generated.js')
  const {summary} = documentMessages['reads-otherwise']
  const reason = zh
    ? `${summary.zh}：${lost.length} 处，先看${placeWords(pointer, document, schema)}`
    : `${summary.en}: in ${lost.length} places, first at ${pointer}`
  await printMessages(name, {messages: [{reason, ruleId: 'reads-otherwise', place: undefined, fatal: false}]}, run)
}
