import type {Check} from '../check.ts'

/** Units of the notice below its signature: they belong to a text that it carries. */
export const unitsBehindSignature: Check = {
  name: 'units-behind-signature',
  words: {
    zh: (about) => `“${about}”在署名之后，可能属于附件或所印发的文件`,
    en: (about) => `“${about}” stands behind the signature; it may belong to an attachment or to what is issued`,
  },
  *find({lists, positions}) {
    const signs = positions['/signature']
    if (!signs) return
    for (const {section, start} of lists.find(({above}) => above === '')?.units ?? [])
      if (start > signs[1]) yield {start, end: start + (section.label ?? section.heading ?? '').length, about: section.label ?? ''}
  },
}
