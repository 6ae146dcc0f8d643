import type {Check} from '../check.ts'

/** A unit without a heading whose first line is short and closed by nothing, above other lines: that line may be the heading. */
export const headingLineNotRead: Check = {
  name: 'heading-line-not-read',
  words: {
    zh: (about) => `“${about}”单独占一行而没有句末标点，像是小标题，没有读成小标题`,
    en: (about) => `“${about}” is a line closed by no sign; it looks like a heading and was not read as one`,
  },
  *find({lists, positions, text}) {
    for (const {units} of lists)
      for (const {section, pointer, end} of units) {
        const place = positions[`${pointer}/requirements/0`] ?? positions[`${pointer}/leadIn`]
        if (section.heading !== undefined || !section.label || !place) continue
        const isPlain = units.every((unit) => unit.section.heading === undefined)
        const first = line.exec(text.slice(place[0], Math.min(end, place[0] + longest)))?.[0]
        if (first && first.length >= 2 && !(isPlain && sentence.test(first)) && place[0] + first.length < end - 4)
          yield {start: place[0], end: place[0] + first.length, about: first}
      }
  },
}

/** UTF-16 units of a line that is still a heading. */
const longest = 44
/** A line up to its break, or to the two blanks that stand for one in a page poured together. */
const line =
  /^[^\s。；：！？;:!?，,](?:[^\n\r。；：！？;:!?=]{0,40}[^\s\p{P}\p{S}]|[^\n\r。；：！？;:!?=]{0,40}[”》）)])(?=[^\S\n\r]{0,4}[\n\r]|\s{2})/u
/** Words of a sentence, which headings beside which no unit has one do not hold. */
const sentence = /.{6}，|[应须将请对]|的.{4}/
