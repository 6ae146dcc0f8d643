import {expect, it} from 'vitest'
import {issuersOf} from '../src/model/issuers.ts'
import {type Sketch, tree} from './support/tree.ts'

const title = (more = {}): Sketch => ({type: 'title', title: '某办法', issuers: [], children: ['某办法'], ...more})
const header = (...children: Sketch[]): Sketch => ({type: 'header', children})
const mark: Sketch = {type: 'issuerMark', value: '云岭市人民政府文件', authorities: ['云岭市人民政府']}
const order: Sketch = {type: 'documentNumber', value: '云岭市人民政府令第12号', serial: 12, authority: '云岭市人民政府'}
const signature: Sketch = {type: 'signature', children: ['云岭市财政局']}

it.each<[who: string, children: Sketch[], signed: string[] | undefined, expected: string[] | undefined]>([
  ['those whom the title names', [title({issuers: ['甲局', '乙局'], opening: '丙大学'}), signature], ['丁局'], ['甲局', '乙局']],
  ['the body that opens the title', [title({opening: '云岭大学'}), order], undefined, ['云岭大学']],
  ['who signed, though a body opens the title', [title({opening: '云岭大学'}), signature], ['云岭市财政局'], ['云岭市财政局']],
  ['the mark, though a body opens the title', [header(mark), title({opening: '云岭大学'})], undefined, ['云岭市人民政府']],
  ['the mark, where a signature is only a date', [header(mark), title(), signature], undefined, ['云岭市人民政府']],
  ['whose order it is', [title(), order], undefined, ['云岭市人民政府']],
  ['whose order it is, in the header', [header(order), title()], undefined, ['云岭市人民政府']],
  ['nobody, where nothing says', [title(), header()], undefined, undefined],
])('the issuer is %s', (_, children, signed, expected) => {
  expect(issuersOf(tree(children).root, signed)?.names).toEqual(expected)
})

it('the issuer of an annex is not the body that opens its title', () => {
  const {root} = tree([{type: 'attachment', role: 'annex', children: [title({opening: '云岭大学'})]}])
  expect(issuersOf(root.children[0] as never, undefined)).toBeUndefined()
})
