export {toAkomaNtoso} from './to-akoma-ntoso.ts'
