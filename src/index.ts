/** The library. */
export * from './core.ts'
export {type SummarizeOptions, summarize} from './summarize.ts'
