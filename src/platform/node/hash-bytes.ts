export {digest as hashBytes} from './digest.ts'
