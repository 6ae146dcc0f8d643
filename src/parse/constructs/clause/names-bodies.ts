import type {Assignment} from '../../../syntax/nodes.ts'
import {collectiveInside, collectiveOpening, endsLikeBody} from '../../vocabulary/bodies.ts'
import {isPersonal} from './assignment.ts'
import type {ClauseReading} from './read-clause.ts'

/**
 * Are the parties of a reading bodies? A stretch that merely ends in 负责 (纳税人对其真实性负责) is no
 * clause: at least half of its names (all, where nothing else speaks for it; few behind a label) have to
 * end as names of bodies do, and none may be a sentence.
 */
export function namesBodies(reading: ClauseReading, share: 'all' | 'half' | 'few' = 'half'): boolean {
  let all = 0
  let bodies = 0
  for (const child of reading.children) {
    if (child.type !== 'assignment') continue
    const personal = isPersonal(child.role)
    for (const party of child.children) {
      if (party.type !== 'party') continue
      all++
      if (personal) {
        if (party.name.length <= 12) bodies++
        continue
      }
      if (party.name.length > 40 || sentence.test(party.name)) return false
      if (share === 'few') continue
      // 自然资源、住建、商务部门: the last one carries the suffix of all
      const shared = party.name.length <= 5 && (child.open || sharesSuffix(child))
      if (shared || endsLikeBody(party.name) || collectiveOpening.test(party.name) || collectiveInside.test(party.name)) bodies++
    }
  }
  return all > 0 && (share === 'all' ? bodies === all : share === 'few' || bodies * 2 >= all)
}
/** 部门 or 单位 at the end of a list of bare names. */
const sharesSuffix = ({children}: Assignment) => {
  const last = children.findLast((child) => child.type === 'party')
  return last?.type === 'party' && /(?:部门|单位|系统)$/.test(last.name)
}

const sentence =
  /^谁|本人|签字|[对由将把被应须要]其|自行|对.{1,12}(?:性|情况|工作)$|[是了]|.(?<!自)由.|以及时|必须|应当|。|“.{8,38}”|的.{0,2}(?:由|应)/
