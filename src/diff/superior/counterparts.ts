import {coreOf} from './core-of.ts'
import {dutiesOf} from './duties.ts'

/**
 * Makes what tells whether a name stands for the counterpart of one of some bodies: either may do more than the other.
 *
 *     createCounterparts(['省水利厅'])('青禾县农业农村和水利局') // true
 */
export function createCounterparts(names: Iterable<string>): (name: string) => boolean {
  const cores = new Set<string>()
  const duties = new Set<string>()
  for (const name of names) {
    const core = coreOf(name)
    cores.add(core)
    for (const duty of dutiesOf(core) ?? []) duties.add(duty)
    // No province has a department for it.
    if (duties.has('住房建设') && /省/.test(name)) duties.add('城市管理')
  }
  const plain = [...cores].filter((core) => core.length > 1 && dutiesOf(core) === undefined)
  return (name) => {
    const core = coreOf(name)
    if (cores.has(core)) return true
    const own = dutiesOf(core)
    if (own) return [...own].some((duty) => duties.has(duty))
    return core.length > 1 && plain.some((each) => isMore(core, each) || isMore(each, core))
  }
}

/** 后勤中心 and 后勤管理中心 are one, 档案局 and 档案馆 are not. */
const isMore = (long: string, short: string) =>
  long.startsWith(short) && /^(?:管理|服务|事务|工作|指导|发展|监督|综合){1,3}$/.test(long.slice(short.length))
