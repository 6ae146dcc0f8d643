import type {Gongwen} from '../../model/index.ts'
import type {Task} from '../../tasks/index.ts'
import {signOf} from './areas.ts'
import {isClass} from './is-class.ts'
import {namesOf, speaksOf} from './names-of.ts'

/** Takes part in what another body does, and whose that is. */
const partIn = /(?:配合|协助|迎接|参加|接受|对接|承接|加入)[^，。；]{0,4}?(上级|国家|集团|总|省|市|州|盟|县|区|旗|镇|乡|街道)/g

/**
 * Makes what tells whether a task is only what is left to do of one that the superior does itself, when it does it: 做好迎接市级抽查的准备。
 *
 *     createIsTheirs(cityDocument)(training, {text: '选派骨干参加市级培训。', …}) // true
 */
export function createIsTheirs(superior: Gongwen): (task: Task, own: Task) => boolean {
  const signs = new Set(['上级', '国家', '集团', '总', signOf(superior)])
  return (task, own) => {
    const isPart = [...own.text.matchAll(partIn)].some(([, whose]) => signs.has(whose))
    return isPart || namesOf(task).some((name) => !isClass(name) && speaksOf(own, name))
  }
}
