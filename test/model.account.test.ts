import {describe, expect, it} from 'vitest'
import {account} from '../src/model/account.ts'
import {toModel} from '../src/model/index.ts'
import {mark, type Sketch, tree} from './support/tree.ts'

/** Where the characters of a sketched tree go. */
function counts(children: Sketch[]) {
  const {root, lines} = tree(children)
  const {missing, ...numbers} = account(root, toModel(root, lines).document)
  return {...numbers, missing: missing.map(({value}) => value)}
}

describe('account', () => {
  it('finds every leaf in the document, or says what it is', () => {
    expect(
      counts([
        {
          type: 'paragraph',
          place: 'preamble',
          children: [
            '近日',
            {type: 'blank', value: '\u200b\n'},
            '开会。',
            mark('·'),
            {type: 'boilerplate', value: '第1页', reason: 'page'},
          ],
        },
        {
          type: 'attachmentList',
          children: ['附件：', {type: 'attachmentItem', number: 1, title: '名单', children: [{type: 'label', value: '1.'}, '名单']}],
        },
        {type: 'imprint', children: [{type: 'copyTo', children: ['分送：', {type: 'party', value: '甲局', name: '甲局'}]}]},
        {type: 'header', children: [{type: 'classification', value: '秘密★1年', level: '秘密', period: '1年'}]},
      ]),
    ).toEqual({total: 28, inModel: 16, separators: 7, blank: 2, leftOut: 3, missing: []})
  })

  it('tells what the document has not', () => {
    const {root, lines} = tree([{type: 'paragraph', place: 'preamble', children: ['近日开会。']}])
    expect(account(root, {gongwen: '1', sections: []})).toMatchObject({
      total: lines.text.length,
      inModel: 0,
      missing: [{value: '近日开会。'}],
    })
  })
})
