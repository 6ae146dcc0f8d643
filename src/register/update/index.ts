export type {FileUpdate} from './file-update.ts'
export {NoRegisterError} from './no-register-error.ts'
export {updateCsv} from './update-csv.ts'
export {updateXlsx} from './update-xlsx.ts'
