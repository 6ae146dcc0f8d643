/** Is a paragraph short and no sentence, nor one of the lines that say whom to ask? */
export function isFragment(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end)
  if (words.length >= 40 || words.includes('：') || whole.test(words)) return false
  return !contact.test(text.slice(Math.max(0, start - 20), end + 30)) && !/^[（(]/.test(text.slice(end, end + 1))
}

const whole = /[。！？：；…—”"':;.]$|^[（(].{0,40}[）)]$/
const contact = /联\s{0,3}系|邮\s{0,6}编|电\s{0,4}话|\d{7}|\d{4}[-－]\d{6}|@/
