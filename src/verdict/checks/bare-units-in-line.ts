import type {Check} from '../check.ts'
import {inLine} from '../in-line.ts'

/** Units without a heading that do not begin lines: a heading may run into their text, and nothing on the page shows it. */
export const bareUnitsInLine: Check = {
  name: 'bare-units-in-line',
  words: {
    zh: (about) => `“${about}”没有另起一行，也没有小标题，请核对标题是否连在正文里`,
    en: (about) => `“${about}” neither begins a line nor has a heading; one may run into its text`,
  },
  *find(evidence) {
    const own = evidence.lists.flatMap(({units}) => inLine(evidence, units))
    if (own.length < 2) return
    for (const {section, start} of own) if (!section.heading) yield {start, end: start + section.label!.length, about: section.label!}
  },
}
