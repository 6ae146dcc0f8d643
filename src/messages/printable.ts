/**
 * What must not reach a terminal or a log as it is: controls (of C0 all but tab and line feed), marks that turn the
 * direction of writing, separators that some programs take for line breaks, halves of characters.
 */
const unprintable =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const toEscape = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/**
 * A text of several lines that is safe to print: what would steer a terminal, or be a command of GitHub's log, stands
 * as a visible escape. The escapes are those of JSON, so JSON stays the same JSON.
 *
 *     printable('\u001b[2J通知') // '\\u001b[2J通知'
 */
export function printable(text: string): string {
  // A log of GitHub obeys `##[…]` wherever it stands.
  return text.replace(unprintable, toEscape).replaceAll('##[', '##\\u005b')
}
