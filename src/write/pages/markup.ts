/** Text that is HTML already, and goes into other HTML as it is. */
export interface Markup {
  readonly markup: string
}

/** What may stand in a template: text is escaped, lists are joined, and what is not there leaves nothing. */
export type Part = Markup | string | number | false | undefined | readonly Part[]

const signs: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'}

/** Controls, marks that turn the direction of writing, halves of characters: what HTML refuses or what makes a page say other than it seems. */
const unprintable =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** `escaped('<b>')` → `'&lt;b&gt;'`; what cannot be shown stands as U+FFFD. */
export const escaped = (text: string): string => text.replace(unprintable, '\ufffd').replace(/[&<>"']/g, (sign) => signs[sign])

/**
 * A template for HTML that escapes what it is given.
 *
 *     html`<p title="${'"'}">${'<b>'}</p>`.markup // '<p title="&quot;">&lt;b&gt;</p>'
 */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Markup => ({
  markup: String.raw({raw: strings}, ...parts.map(toMarkup)),
})

function toMarkup(part: Part): string {
  if (part === undefined || part === false) return ''
  if (typeof part === 'string') return escaped(part)
  if (typeof part === 'number') return String(part)
  return 'markup' in part ? part.markup : part.map(toMarkup).join('')
}
