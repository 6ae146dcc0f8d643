import type {Check} from '../check.ts'
import {readMarker} from '../markers.ts'

/** One heading alone ends otherwise than those beside it: with a stop, with a line, with nothing. */
export const headingForm: Check = {
  name: 'heading-form',
  words: {
    zh: (about) => `小标题“${about}”的收尾与并列的都不同，可能断错`,
    en: (about) => `The heading “${about}” ends unlike all those beside it; it may be cut at the wrong place`,
  },
  *find(evidence) {
    const {text, positions} = evidence
    for (const {units} of evidence.lists) {
      const forms = units.flatMap(({section, pointer}) => {
        const place = positions[`${pointer}/heading`]
        return section.heading && place && !(section.heading.length < 5 && formAt(text, place[1]) === 'none')
          ? [{start: place[0], end: place[1], form: formAt(text, place[1]), about: section.heading}]
          : []
      })
      if (forms.length < 3) continue
      const counts = new Map<string, number>()
      for (const {form} of forms) counts.set(form, (counts.get(form) ?? 0) + 1)
      // a heading on a line of its own is one, whatever stands beside it, and so are a few words before a colon
      for (const {form, ...doubt} of forms)
        if (counts.get(form) === 1 && counts.size === 2 && form !== 'line' && !(form === '：' && doubt.about.length < 12)) yield doubt
    }
  },
}

/** What closes a heading: a sign, a line, a blank or nothing. */
function formAt(text: string, end: number): string {
  const gap = /^\s*/.exec(text.slice(end, end + 6))![0]
  if (
    /[\n\r]|\s{2}/.test(gap) ||
    /^[：:][^\S\n\r]{0,4}[\n\r]/.test(text.slice(end, end + 6)) ||
    readMarker(text, end + gap.length) ||
    end + gap.length >= text.length
  )
    return 'line'
  if (gap) return 'blank'
  return /[\p{P}]/u.test(text[end]) ? text[end].replace('.', '。').replace(':', '：') : 'none'
}
