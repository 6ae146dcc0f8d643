import {findDifferences} from '../../diff/index.ts'
import {documentMessages} from '../../messages/document-messages.ts'
import {type Gongwen, withoutExtras} from '../../model/index.ts'
import {placeWords} from '../../model/place-words.ts'
import {printMessages} from '../print-messages.ts'
import type {Run} from '../run.ts'

/**
 * Tells where what was written says something else than the document: a page cannot show everything that a document may hold, and whoever
 * sends it should know before.
 */
export async function tellDifferences(name: string, document: Gongwen, read: Gongwen | undefined, run: Run): Promise<void> {
  const zh = run.language === 'zh'
  // what the reading adds, the page only says in other words: who issues, duties, the kind
  const differences = findDifferences(bare(document), read && bare(read)).filter(({one}) => one !== undefined)
  if (differences.length === 0) return
  const [{pointer}] = differences
  const {schema} = await import('../../model/schema.generated.js')
  const {summary} = documentMessages['reads-otherwise']
  const reason = zh
    ? `${summary.zh}：${differences.length} 处，先看${placeWords(pointer, document, schema)}`
    : `${summary.en}: in ${differences.length} places, first at ${pointer}`
  await printMessages(name, {messages: [{reason, ruleId: 'reads-otherwise', place: undefined, fatal: false}]}, run)
}

function bare(document: Gongwen): object {
  const {source: _source, ...own} = withoutExtras(document)
  return own
}
