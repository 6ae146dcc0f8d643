import {blankSigns, lostBlank} from '../../syntax/blank-signs.ts'
import type {Node, Root} from '../../syntax/nodes.ts'
import {printedFields} from '../../syntax/printed-fields.ts'
import {simplify} from '../vocabulary/traditional.ts'
import {isBlank, isHan, isRoundClose, isRoundOpen} from './characters.ts'
import type {Scan} from './scan.ts'

const marks: Record<string, string> = {',': '，', ';': '；', '!': '！', '?': '？'}

/**
 * The text in the form that recognition goes by, character for character as long as the printed one:
 * traditional characters of the vocabulary simplified, other signs that stand for colons, for the stop of a number or for blanks made such, and, in a notice that is set with half-width
 * punctuation throughout, its full stops and commas widened. Most texts come back as they are.
 */
export function normalText({text: printed, traditional, otherSigns}: Scan): string {
  const plain = traditional ? simplify(printed) : printed
  const text = otherSigns ? plain.replace(everyOtherColon, '：').replace(smallStop, '.').replaceAll(lostBlank, '\u3000') : plain
  return isHalfWidth(text) ? widen(text) : text
}

// 1﹒督查组名单
const smallStop = /(?<=[\d０-９])﹒(?![\d０-９])/g
// 1∶2 is a ratio
const everyOtherColon = /(?<!\d)[∶︰﹕꞉]|[∶︰﹕꞉](?!\d)/g

/** No full stop of its own, but dots that end sentences. */
function isHalfWidth(text: string): boolean {
  if (text.includes('。')) return false
  let stops = 0
  for (let i = text.indexOf('.'); i >= 0 && stops < 3; i = text.indexOf('.', i + 1)) if (endsSentence(text, i)) stops++
  return stops >= 3
}

/** A dot between a Han character or a bracket and another, a break or the end. */
function endsSentence(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = at + 1 < text.length ? text.charCodeAt(at + 1) : 10
  return (isHan(before) || isRoundClose(before)) && (isHan(after) || isBlank(after) || isRoundOpen(after))
}

function widen(text: string): string {
  let result = ''
  for (let i = 0; i < text.length; i++) {
    const wide =
      text[i] === '.'
        ? endsSentence(text, i)
          ? '。'
          : undefined
        : isHan(text.charCodeAt(i - 1)) || text[i - 1] === ')'
          ? marks[text[i]]
          : undefined
    result += wide ?? text[i]
  }
  return result
}

/** Puts the printed characters back into an outline that was read from the normal text. */
export function restore(root: Root, printed: string, normal: string): void {
  const visit = (node: Node) => {
    const [start, end] = [node.start, node.end]
    const back = restorer(printed, normal, start, end)
    const fields = node as unknown as Record<string, unknown>
    for (const key of printedFields) {
      const field = fields[key]
      if (typeof field === 'string') fields[key] = back(field)
      else if (Array.isArray(field)) fields[key] = field.map(back)
    }
    if (node.type === 'title' && node.carries?.title) node.carries = {...node.carries, title: back(node.carries.title)}
    if (node.type === 'deadline' && node.anchor?.startsWith('event:')) node.anchor = `event:${back(node.anchor.slice(6))}`
    if ('value' in node) {
      // 6月⏎—4—⏎底前: the number of a page stands in it, which is blanked out
      if (node.type === 'deadline' && wordsIn(printed.slice(start, end)).length > wordsIn(normal.slice(start, end)).length)
        node.text ??= back(wordsIn(normal.slice(start, end)))
      node.value = printed.slice(start, end)
    }
    if ('children' in node) for (const child of node.children as Node[]) visit(child)
  }
  visit(root)
  for (const node of root.declared ?? []) visit(node)
}

const blanks = new RegExp(`[${blankSigns}]+`, 'g')
const wordsIn = (text: string) => text.replace(blanks, '')

const everyWord = new RegExp(`[^${blankSigns}]+`, 'g')

/** Looks words of the normal text up without their blanks and gives the printed characters. */
function restorer(printed: string, normal: string, start: number, end: number) {
  let places: number[] | undefined
  let tight = ''
  return (words: string): string => {
    if (!places) {
      places = []
      for (let i = start; i < end; i++) {
        if (isBlank(normal.charCodeAt(i))) continue
        places.push(i)
        tight += normal[i]
      }
    }
    let at = 0
    return words.replace(everyWord, (word) => {
      const found = tight.indexOf(word, at)
      if (found < 0) return word
      at = found + word.length
      let result = ''
      for (let i = found; i < at; i++) result += printed[(places as number[])[i]]
      return result
    })
  }
}
