// The model has no full-width forms of these signs, the comma's apart, and writes the half-width ones for both.
const wide: Record<string, string> = {':': '：', ';': '；', '(': '（', ')': '）', ',': '，', '!': '！', '?': '？'}
const chinese = '[\\u3001-\\u303f\\u3400-\\u9fff\\uff00-\\uffef“”]'
const beside = new RegExp(`(?<=${chinese}[\\t\\n]?)[:;(),!?]|[:;(),!?](?=[\\t\\n]?${chinese})`, 'g')

/**
 * Puts signs right that the engine confuses, in the text of a page whose printed lines end in line feeds and whose pieces of lines in
 * tabs; neither is touched.
 *
 * @example restoreSigns('云政办发【2025]12号') // '云政办发〔2025〕12号'
 */
export function restoreSigns(text: string): string {
  let open = false
  return (
    text
      // twice, for a sign may stand beside a sign
      .replace(beside, (sign) => wide[sign])
      .replace(beside, (sign) => wide[sign])
      // the year of a document number stands in its own brackets
      .replace(/[【[〔（(]((?:19|20)\d\d)[】\]〕）)](?=\s?\d{1,5}\s?号)/g, '〔$1〕')
      // brackets that do not match: round ones are by far the most frequent in notices, and their opening is at times read as two
      .replace(/[〈《<【[]{1,2}([^〈〉《》<>【】[\]（）]{1,200})）/g, '（$1）')
      .replace(/（([^〈〉《》<>【】[\]（）]{1,200})[〉》>】\]]/g, '（$1）')
      // both quotation marks are read as the closing one; a paragraph's end closes
      .replace(/[“”"]|。\n/g, (sign) => {
        if (sign === '。\n') {
          open = false
          return sign
        }
        open = sign === '“' || !open
        return open ? '“' : '”'
      })
      // a page number alone between dashes, which are read as ones
      .replace(/^[一\-_~]?\d{1,4}[一\-_~]?$/gm, (number) => number.replace(/[一\-_~]/g, '—'))
  )
}
