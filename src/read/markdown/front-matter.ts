/**
 * Facts between `---` lines before the text, and the text without them.
 *
 * @example splitFrontMatter('---\n发文字号: 云政发〔2025〕1号\n---\n正文') // {body: '正文', meta: {发文字号: '云政发〔2025〕1号'}}
 */
export function splitFrontMatter(text: string): {body: string; meta: Record<string, string>} {
  const found = /^---[ \t]*\r?\n([^\0]{0,4000}?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)
  const meta: Record<string, string> = {}
  if (!found) return {body: text, meta}
  for (const line of found[1].split(/\r?\n/)) {
    const pair = /^([^\s:：#][^:：]{0,40})\s*[:：]\s*(.+)$/.exec(line)
    if (!pair) return {body: text, meta: {}}
    meta[pair[1].trim()] = pair[2].trim().replace(/^(["'])(.*)\1$/, '$2')
  }
  return {body: text.slice(found[0].length), meta}
}
