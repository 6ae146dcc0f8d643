export {type Count, type Entry, type Overview, toEntry, toOverview} from './overview.ts'
