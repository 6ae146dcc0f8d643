const longestKey = 41

/**
 * Facts between `---` lines before the text, and the text without them.
 *
 * @example splitFrontMatter('---\n发文字号: 云政发〔2025〕1号\n---\n正文') // {body: '正文', meta: {发文字号: '云政发〔2025〕1号'}}
 */
export function splitFrontMatter(text: string): {body: string; meta: Record<string, string>} {
  const found = /^---[ \t]*\r?\n([^\0]{0,4000}?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)
  const pairs = found?.[1].split(/\r?\n/).map(readPair) ?? []
  if (!found || pairs.includes(undefined)) return {body: text, meta: {}}
  return {body: text.slice(found[0].length), meta: Object.fromEntries(pairs as Array<[string, string]>)}
}

/** `key: value`, in quotation marks or without; `undefined` for anything else. */
function readPair(line: string): [key: string, value: string] | undefined {
  const colon = line.search(/[:：]/)
  const key = line.slice(0, colon).trimEnd()
  if (colon < 1 || colon + 1 === line.length || key.length > longestKey || /^[\s#]/.test(key)) return undefined
  const value = line.slice(colon + 1).trim()
  const quoted = value.length > 1 && /^["']/.test(value) && value.endsWith(value[0])
  return [key, quoted ? value.slice(1, -1) : value]
}
