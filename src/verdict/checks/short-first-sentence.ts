import type {Check} from '../check.ts'

/** A unit without a heading whose text begins with a short sentence: it may be the heading. */
export const shortFirstSentence: Check = {
  name: 'short-first-sentence',
  words: {
    zh: (about) => `“${about}”可能是小标题，读成了正文`,
    en: (about) => `“${about}” may be a heading and was read as text`,
  },
  *find(evidence) {
    const {positions} = evidence
    for (const {units} of evidence.lists)
      for (const {section, pointer} of units) {
        const {heading, label, requirements} = section
        const place = positions[`${pointer}/requirements/0`]
        const {topic, text = ''} = requirements[0] ?? {}
        const first = topic ?? text
        if (
          heading !== undefined ||
          !label ||
          !place ||
          (requirements.length < 2 && topic === undefined) ||
          first.length > 14 ||
          /[；;]$/.test(first)
        )
          continue
        yield {start: place[0], end: place[1], about: first}
      }
  },
}
