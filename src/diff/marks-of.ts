import {diffArrays} from 'diff'
import {likeness} from '../match/match-texts.ts'

/** A piece of two texts: both have it, only the earlier one has it, or only the later one. */
export interface Mark {
  op: 'same' | 'gone' | 'new'
  text: string
}

/** Sentences that have less in common are not compared word by word. */
const leastAlike = 0.25
/** Sentences of a changed passage that are paired with each other by likeness; of longer ones as many as both have. */
const mostPaired = 40

/**
 * What changed between two texts: by sentences, then within those that are alike by tokens. The marks in order make up both texts.
 *
 *     marksOf('2025年底前完成。', '2026年底前完成。', tokensOf) // [{op: 'gone', text: '2025年'}, {op: 'new', text: '2026年'}, {op: 'same', text: '底前完成。'}]
 */
export function marksOf(before: string, after: string, tokensOf: (text: string) => string[]): Mark[] {
  const marks: Mark[] = []
  let gone: string[] = []
  for (const {added, removed, value} of diffArrays(sentencesOf(before), sentencesOf(after))) {
    if (removed) gone = value
    else if (added) {
      marks.push(...ofPassage(gone, value))
      gone = []
    } else {
      marks.push(...gone.map(toGone), ...value.map(toSame))
      gone = []
    }
  }
  return joined([...marks, ...gone.map(toGone)])

  function ofPassage(was: readonly string[], is: readonly string[]): Mark[] {
    const out: Mark[] = []
    let [from, to] = [0, 0]
    for (const [one, other] of pairs(was, is)) {
      out.push(...was.slice(from, one).map(toGone), ...is.slice(to, other).map(toNew), ...ofSentence(was[one], is[other]))
      ;[from, to] = [one + 1, other + 1]
    }
    return [...out, ...was.slice(from).map(toGone), ...is.slice(to).map(toNew)]
  }

  function ofSentence(was: string, is: string): Mark[] {
    const found = diffArrays(tokensOf(was), tokensOf(is)).map(({added, removed, value}): Mark => {
      return {op: added ? 'new' : removed ? 'gone' : 'same', text: value.join('')}
    })
    return withoutIslands(joined(found))
  }
}

const toSame = (text: string): Mark => ({op: 'same', text})
const toGone = (text: string): Mark => ({op: 'gone', text})
const toNew = (text: string): Mark => ({op: 'new', text})

const sentencesOf = (text: string) => text.match(/[^。！？；\n]+[。！？；\n]?|[。！？；\n]/g) ?? []

/** Which sentences of two passages are to be compared, in order: those that have most in common. */
function pairs(was: readonly string[], is: readonly string[]): Array<[number, number]> {
  if (was.length > mostPaired || is.length > mostPaired)
    return Array.from({length: Math.min(was.length, is.length)}, (_, index) => [index, index])
  const shares = was.map((one) => is.map((other) => likeness(one, other)))
  const best: number[][] = Array.from({length: was.length + 1}, () => Array<number>(is.length + 1).fill(0))
  for (let i = was.length - 1; i >= 0; i--)
    for (let j = is.length - 1; j >= 0; j--)
      best[i][j] = Math.max(best[i + 1][j], best[i][j + 1], shares[i][j] < leastAlike ? 0 : best[i + 1][j + 1] + shares[i][j])
  const out: Array<[number, number]> = []
  for (let i = 0, j = 0; i < was.length && j < is.length; ) {
    if (shares[i][j] >= leastAlike && best[i][j] === best[i + 1][j + 1] + shares[i][j]) out.push([i++, j++])
    else if (best[i][j] === best[i + 1][j]) i++
    else j++
  }
  return out
}

/** What both have of a sign or a single character between two changes makes them no clearer: it goes with them. */
function withoutIslands(marks: readonly Mark[]): Mark[] {
  return joined(
    marks.flatMap((mark, index) => {
      const isIsland = mark.op === 'same' && [...mark.text].length === 1 && index > 0 && index < marks.length - 1
      return isIsland && marks[index - 1].op !== 'same' ? [toGone(mark.text), toNew(mark.text)] : [mark]
    }),
  )
}

/** Neighbours of one kind as one; between two that both texts have, what is gone stands before what is new. */
function joined(marks: readonly Mark[]): Mark[] {
  const out: Mark[] = []
  let [gone, fresh] = ['', '']
  const add = ({op, text}: Mark) => {
    const last = out.at(-1)
    if (text === '') return
    if (last?.op === op) last.text += text
    else out.push({op, text})
  }
  const flush = () => {
    for (const mark of ofChange(gone, fresh)) add(mark)
    ;[gone, fresh] = ['', '']
  }
  for (const {op, text} of marks) {
    if (op === 'gone') gone += text
    else if (op === 'new') fresh += text
    else {
      flush()
      add(toSame(text))
    }
  }
  flush()
  return out
}

/** Where words are cut otherwise (日, 日内), what is short and in both is no change. */
function ofChange(gone: string, fresh: string): Mark[] {
  const [short, long] = gone.length < fresh.length ? [gone, fresh] : [fresh, gone]
  const toLong = long === gone ? toGone : toNew
  if (short.length > 0 && short.length <= 2 && !/[\d\p{P}]/u.test(short)) {
    if (long.startsWith(short)) return [toSame(short), toLong(long.slice(short.length))]
    if (long.endsWith(short)) return [toLong(long.slice(0, -short.length)), toSame(short)]
  }
  return [toGone(gone), toNew(fresh)]
}
