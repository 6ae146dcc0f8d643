import {oneOf} from './one-of.ts'

/** What names of bodies of the State, the Party and the whole country open with. A source for patterns. */
export const ofState = oneOf('中共|国家|中国|中华人民共和国|国务院|全国|国网|共青团')
