import {isCollectiveName} from '../../bodies/is-collective-name.ts'
import {isDepartment} from './is-department.ts'

/** How the names of bodies of an area begin. */
export const areaBeginning = /^\p{Script=Han}{0,5}?[省市州县区旗镇乡]/u

/** Is a name that of a body, and not of what a sentence speaks of: 影像, 集贸市场? */
export const isBodyName = (name: string): boolean => areaBeginning.test(name) || isCollectiveName(name) || isDepartment(name)
