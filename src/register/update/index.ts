export {NoRegisterError} from './no-register-error.ts'
export {updateCsv} from './update-csv.ts'
export type {SheetUpdate} from './update-sheet.ts'
export {updateXlsx} from './update-xlsx.ts'
