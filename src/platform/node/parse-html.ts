import type {Root} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'

/** A page as a tree, as browsers read it. */
export const parseHtml = (text: string): Root => unified().use(rehypeParse).parse(text)
