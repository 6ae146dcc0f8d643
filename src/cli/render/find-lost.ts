import {findDifferences} from '../../diff/index.ts'
import {type Gongwen, withoutExtras} from '../../model/index.ts'

/**
 * JSON pointers to what a document says and the reading of its page does not, or says otherwise. What the reading adds, the page only says
 * in other words: who issues, duties, the kind.
 */
export const findLost = (document: Gongwen, read: Gongwen | undefined): string[] =>
  findDifferences(bare(document), read && bare(read))
    .filter(({one}) => one !== undefined)
    .map(({pointer}) => pointer)

function bare(document: Gongwen): object {
  const {source: _source, ...own} = withoutExtras(document)
  return own
}
