import type {Authority, Node} from '../../syntax/nodes.ts'
import type {SourceText} from '../source/source-text.ts'
import {leaf} from '../tree/build.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {isOfficeOf} from './signers.ts'

// 国家税务总局 over 云岭市税务局: an authority of the State signs with none of a place, and many have offices there.
const ofState = /^(?:国家[^局]{2,16}局|中国人民银行|中国[^会]{2,12}(?:局|委员会))$/
const office = /^[\u4e00-\u9fa5]{1,6}?[省市县区州旗盟]|^[\u4e00-\u9fa5]{2,8}[局办行队]$/

/**
 * Who signs, with the halves of a name that stands on lines of its own joined: what they make together is one of the `issuers`, or an
 * office that the State's authority above it has in a place, or a room of the body above it.
 */
export function joinSigners<N extends Node>(source: SourceText, children: N[], issuers: readonly string[]): Array<N | Authority> {
  const joined: Array<N | Authority> = []
  for (let k = 0; k < children.length; k++) {
    const first = children[k]
    let last = k
    for (let next = k + 1; first.type === 'authority' && next < children.length; next++) {
      const below = children[next]
      if (below.type !== 'authority' || below.end - first.start > longest) break
      // 云岭大学 ⏎ 教务处
      const isRoom = next === k + 1 && isOfficeOf(below.name, first.name) && !issuers.includes(first.name)
      const isWhole = issuers.includes(squeeze(source.text.slice(first.start, below.end)))
      if (isWhole || isRoom || (next === k + 1 && isOffice(first, below) && !issuers.includes(first.name))) last = next
    }
    const {end} = children[last]
    joined.push(last > k ? leaf(source, 'authority', first.start, end, {name: squeeze(source.text.slice(first.start, end))}) : first)
    k = last
  }
  return joined
}

const longest = 90
const isOffice = (above: Authority, below: Authority) => ofState.test(above.name) && office.test(below.name) && !ofState.test(below.name)
