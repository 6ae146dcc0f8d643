import {formatNumber} from './number-format.ts'
import {levelCount, type NumberingLevel, type NumberingList} from './numbering.ts'

/** A rendered number label and what stands between it and the text. */
export interface NumberLabel {
  text: string
  suffix: 'tab' | 'space' | 'nothing'
}

/** Signs of symbol fonts in bullets, as the printed sign (Symbol and Wingdings, by code in the private use area). */
const bullets: Record<string, string> = {
  '\uf0b7': '•',
  '\uf06c': '●',
  '\uf06e': '■',
  '\uf075': '◆',
  '\uf0a7': '▪',
  '\uf0d8': '➢',
  '\uf0fc': '✓',
  '\uf0b2': '❖',
  '\uf0fe': '☑',
  '\uf0a8': '□',
}

/**
 * Counts a paragraph of a list; `undefined` for an unknown list or level. What it gives makes the label, and is to be called before
 * the next paragraph is counted, or not at all: an empty paragraph counts, but shows no label.
 */
export type Labeller = (numId: string, level: number) => (() => NumberLabel) | undefined

/**
 * Counts as Word counts: the levels of an abstract list go on across all lists made of it, a list's start override
 * takes effect at its first use, a level begins anew after a higher one unless `lvlRestart` says otherwise.
 * The function is to be called for every numbered paragraph in document order.
 */
export function makeLabeller(lists: Map<string, NumberingList>): Labeller {
  const counters = new Map<string, Array<number | undefined>>()
  const overridden = new Set<string>()
  return (numId, index) => {
    const list = lists.get(numId)
    const level = list?.levels.get(index)
    if (!list || !level) return undefined
    const key = list.abstract === '' ? `num ${numId}` : list.abstract
    const counts = counters.get(key) ?? []
    counters.set(key, counts)

    const override = list.startOverrides.get(index)
    const use = `${numId} ${index}`
    if (override !== undefined && !overridden.has(use)) counts[index] = override
    else counts[index] = counts[index] === undefined ? level.start : counts[index] + 1
    overridden.add(use)

    for (let higher = 0; higher < index; higher++) counts[higher] ??= list.levels.get(higher)?.start ?? 1
    for (let deeper = index + 1; deeper < levelCount; deeper++) {
      const restart = list.levels.get(deeper)?.restart
      if (restart === undefined || index < restart) counts[deeper] = undefined
    }
    return () => ({text: render(level, list, counts), suffix: level.suffix ?? 'tab'})
  }
}

function render(level: NumberingLevel, list: NumberingList, counts: Array<number | undefined>): string {
  if (level.format === 'bullet')
    return [...level.text].map((sign) => bullets[sign] ?? (sign >= '\ue000' && sign <= '\uf8ff' ? '•' : sign)).join('')
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1
    const format = list.levels.get(index)?.format ?? 'decimal'
    const count = counts[index] ?? list.levels.get(index)?.start ?? 1
    return formatNumber(count, level.legal && format !== 'decimalZero' ? 'decimal' : format)
  })
}

/**
 * The label in front of a paragraph's text, with a blank only where the two would run together: `第一条 总则`,
 * `1. 2026年…`, but `一、总则`.
 */
export function joinLabel({text, suffix}: NumberLabel, paragraph: string): string {
  if (text === '' || paragraph === '') return text + paragraph
  const closed = /[、．。）)：:】〕①-⒛㊀-㊉]$/.test(text)
  const runsTogether = text.endsWith('.') ? /^\d/.test(paragraph) : !closed
  return suffix === 'space' || (suffix !== 'nothing' && runsTogether) ? `${text} ${paragraph}` : text + paragraph
}
