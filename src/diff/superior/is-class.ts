import {isCollectiveName} from '../../bodies/is-collective-name.ts'
import {coreOf} from './core-of.ts'
import {dutiesOf} from './duties.ts'

/**
 * Does a name stand for all bodies of a kind, so that those below say which: 各县区, 县级医院, 卫生健康部门, 高等院校?
 *
 *     isClass('县级卫生健康部门') // true
 */
export const isClass = (name: string): boolean =>
  isCollectiveName(name) || /级|^(?:驻|局属|区属|市属|直属)|(?:部门|单位|企业|院校|高校|科室|机构|队伍)$/.test(name)

/** Is it a class of which nobody knows what they do: 有关部门, but not 财政部门? */
export const isOpenClass = (name: string): boolean => isClass(name) && !dutiesOf(coreOf(name))?.size

/** What the bodies of a class are: `kindOf('各中小学校')` → 学校 */
export const kindOf = (name: string): string => name.slice(-2)
