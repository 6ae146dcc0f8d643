import {persons} from './actors.ts'
import {bodyEndings} from './bodies.ts'

// Endings of two characters and more by their first two.
const byTwo = new Map<string, string[]>()
for (const word of new Set([...persons.words, ...bodyEndings])) {
  if (word.length < 2) continue
  const words = byTwo.get(word.slice(0, 2))
  if (words) words.push(word)
  else byTwo.set(word.slice(0, 2), [word])
}

// 实施方案, 管理方式: no side of a contract
const noSide = /方[案式面法向便针]/

/**
 * Does what the name of a body or a person ends in take the characters of a word that seems to stand at `[at, end)`? 联审 in
 * `区残联审核`, 研究 in `研究生`, 任 in `班主任` → true
 */
export function isInEnding(text: string, at: number, end: number): boolean {
  for (let start = Math.max(0, at - 2); start <= at; start++)
    for (const word of byTwo.get(text.slice(start, start + 2)) ?? []) {
      const to = start + word.length
      if (to <= (start === at ? end : at) || !text.startsWith(word, start)) continue
      if (!word.endsWith('方') || !noSide.test(text.slice(to - 1, to + 1))) return true
    }
  return false
}
