import type {Language} from '../../messages/report.ts'
import type {Gongwen, Reason} from '../../model/index.ts'
import type {Lines} from '../../syntax/lines.ts'
import type {Evidence} from '../evidence.ts'
import {compareOutlines, type Disagreement} from './compare-outlines.ts'
import {disguise} from './disguise.ts'

/** The id of what a second look finds. */
export const secondLook = 'second-look'

/** UTF-16 units of a text that is read again; the largest real notice has a third of it. */
const longest = 200_000

/** What is said of it, by what is read otherwise. */
export const secondLookWords: Record<Disagreement['what'], Record<Language, string>> = {
  units: {
    zh: '换一种排版再读，这里的编号和层次读得不一样',
    en: 'Set with other line breaks, the numbers and levels here are read otherwise',
  },
  heading: {zh: '换一种排版再读，这里的小标题读得不一样', en: 'Set with other line breaks, the heading here is read otherwise'},
  clauses: {
    zh: '换一种排版再读，这里的责任条款读得不一样',
    en: 'Set with other line breaks, the responsibility clause here is read otherwise',
  },
  head: {
    zh: '换一种排版再读，标题、发文字号或主送机关读得不一样',
    en: 'Set with other line breaks, title, number or addressees are read otherwise',
  },
  end: {
    zh: '换一种排版再读，附件说明或署名读得不一样',
    en: 'Set with other line breaks, list of attachments or signature are read otherwise',
  },
  attachments: {zh: '换一种排版再读，附件的起止读得不一样', en: 'Set with other line breaks, attachments begin or end elsewhere'},
}

/** What is read otherwise, by what it is: each kind weighs on its own. */
export interface ReadOtherwise extends Reason {
  kind: string
}

/** Reads the same page in another dress, and tells where the readings do not agree; each place once. */
export function lookAgain(
  {document, positions, lines}: Evidence,
  readAgain: (lines: Lines) => Gongwen,
  language: Language,
): ReadOtherwise[] {
  if (lines.text.length > longest) return []
  const found = new Map<string, ReadOtherwise>()
  for (const {pointer, what} of compareOutlines(document, readAgain(disguise(lines)))) {
    const place = positions[pointer] ?? positions[pointer.replace(/\/\w+(?:\/\d+)?$/, '')]
    if (found.size < 40)
      found.set(`${what} ${pointer}`, {
        rule: secondLook,
        kind: `${secondLook} ${what}`,
        message: secondLookWords[what][language],
        ...(place && {start: place[0], end: place[1]}),
      })
  }
  return [...found.values()]
}
