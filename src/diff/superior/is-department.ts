import {coreOf} from './core-of.ts'
import {dutiesOf} from './duties.ts'

/** Is it the name of a department that every area has? `isDepartment('市商务局')` → true */
export const isDepartment = (name: string): boolean =>
  /[厅局委办部]$|委员会$|办公室$|政府$/.test(name) &&
  (coreOf(name).length < 2 || /政府(?:办公[室厅])?$/.test(name) || dutiesOf(coreOf(name)) !== undefined)
