import {describe, expect, it} from 'vitest'
import {readNotice} from './support/notice.ts'

const count = 150_000
/** What may be long without end: each is more than a function takes as arguments. */
const shapes = {
  paragraphs: '做好各项有关工作。\n'.repeat(count),
  'numbered lines': '一、做好工作。\n'.repeat(count),
  units: Array.from({length: count}, (_, index) => `第${index + 1}条 做好工作。\n`).join(''),
  bodies: `一、做好工作。责任单位：${'甲局、'.repeat(count)}乙局`,
  'a sentence of predicates': '甲局会同'.repeat(count),
  'bodies with a role each': `一、做好工作。（责任单位：${'甲局（牵头）、'.repeat(count)}乙局）`,
  'bodies under a label and a predicate': `一、做好工作。责任单位：甲局，${'乙局、'.repeat(count)}丙局配合`,
  cells: `${'甲\t'.repeat(count)}乙\n`.repeat(2),
  copies: `一、做好工作。\n云岭市人民政府\n2024年5月6日\n抄送：${'甲局，'.repeat(count)}乙局。`,
  'texts each with its signature': '云岭市人民政府\n2024年5月6日\n'.repeat(count / 5),
  'page numbers': '— 3 —\n'.repeat(count),
}

describe('a text of very many', () => {
  for (const [name, body] of Object.entries(shapes))
    it(name, async () => {
      const {document} = await readNotice(`关于开展检查的通知\n各科室：\n${body}`)
      expect(document.title).toBe('关于开展检查的通知')
    }, 30_000)
})
