import type {Check} from '../check.ts'

/** A heading under which nothing stands, where others beside it have text. */
export const headingWithoutText: Check = {
  name: 'heading-without-text',
  words: {
    zh: (about) => `小标题“${about}”之下没有内容，而并列的有`,
    en: (about) => `Nothing stands under the heading “${about}”, unlike those beside it`,
  },
  *find(evidence) {
    for (const {units} of evidence.lists) {
      const bare = units.filter(
        ({section: {requirements, tables, sections, responsibilities, leadIn}}) =>
          !requirements.length && !tables && !sections && !responsibilities && !leadIn,
      )
      if (bare.length === units.length) continue
      // a list of papers names some that an attachment holds
      for (const {section, start, end} of bare)
        if (section.heading && !/附件\s{0,2}\d{0,2}[）)]$/.test(section.heading)) yield {start, end, about: section.heading}
    }
  },
}
