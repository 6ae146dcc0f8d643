import {textWidth} from './text-width.ts'

/** 二号 on 156 mm. */
export const titleWidth = 20

/** Nobody looks for sense in the lines of a longer one. */
const longestTitle = 200

/**
 * A title in the lines it is printed in: broken where the sense allows, each line within the page, the lines together a trapezoid or a
 * diamond and never a block or an hourglass.
 *
 *     titleLines('云岭市人民政府办公室关于印发2025年民生实事任务分解表的通知') // ['云岭市人民政府办公室关于印发', '2025年民生实事任务分解表的通知']
 */
export function titleLines(title: string, width = titleWidth): string[] {
  const whole = textWidth(title)
  if (whole <= width) return [title]
  if (title.length > longestTitle) return filled(title, width)
  const places = breaks(title)
  for (let count = Math.ceil(whole / width); count <= 6; count++) {
    const best = bestOf(title, places, count, width)
    if (best) return best
  }
  return filled(title, width)
}

interface Place {
  at: number
  /** What breaking here costs. */
  cost: number
}

/** Where a title may be broken, and how well. */
function breaks(title: string): Place[] {
  const places: Place[] = []
  let depth = 0
  const words = new Set<number>()
  for (const {index} of new Intl.Segmenter('zh', {granularity: 'word'}).segment(title)) words.add(index)
  for (let at = 1; at < title.length; at++) {
    const before = title[at - 1]
    const after = title[at]
    if ('《（〈“'.includes(before)) depth++
    if ('》）〉”'.includes(before)) depth--
    if (!words.has(at) || /[》）〉”、，。：；的和与及等]/.test(after) || /[《（〈“关第]/.test(before)) continue
    if (/[0-9A-Za-z]/.test(before)) continue
    places.push({at, cost: costOf(title, at, before, after) + depth * 2})
  }
  return places
}

function costOf(title: string, at: number, before: string, after: string): number {
  const above = title.slice(0, at)
  // a line that could be a title by itself, or a body beside the one above it
  if (above.endsWith('关于') || (above.includes('：') && !above.includes('关于')) || wholeTitle.test(above)) return 8
  if (title.startsWith('关于', at)) return 0
  if (body.test(above) || (after === '《' && !above.includes('关于'))) return 5
  if (/[、 　]/.test(before) || after === '《' || before === '》') return 1
  if (/(?:印发|转发|批转|发布|公布|做好|加强|开展|推进|实施|调整|进一步)$/.test(above)) return 1
  if (before === '的' || /^(?:的?[通报请意批公决命议函纪]|工作|有关|若干)/.test(title.slice(at))) return 2
  return 3
}

/** The end of a line that reads as if the title were over. */
const wholeTitle =
  /(?:通知|通报|报告|请示|批复|意见|公告|通告|公报|决定|决议|命令|议案|函|纪要|方案|计划|规划|要点|措施|办法|规定|细则|规则|制度|条例|预案|清单|政策)$/
/** The end of a body's name. */
const body = /(?:局|委|厅|部|办|院|会|府|组|室|公司|中心|大学|学院|集团)$/

/** The best way to break into so many lines. */
function bestOf(title: string, places: readonly Place[], count: number, width: number): string[] | undefined {
  let best: {lines: string[]; cost: number} | undefined
  let tries = 0
  const walk = (from: number, next: number, lines: string[], cost: number) => {
    if (++tries > 200_000) return
    if (lines.length === count - 1) {
      const last = title.slice(from)
      if (textWidth(last) > width) return
      const all = [...lines, last]
      const total = cost + shapeCost(all.map(textWidth))
      if (!best || total < best.cost) best = {lines: all, cost: total}
      return
    }
    for (let index = next; index < places.length; index++) {
      const line = title.slice(from, places[index].at)
      if (textWidth(line) > width) break
      walk(places[index].at, index + 1, [...lines, line], cost + places[index].cost)
    }
  }
  walk(0, 0, [], 0)
  return best?.lines.map((line) => line.trim())
}

/** A trapezoid or a diamond of near lengths costs nothing; a block, an hourglass, a line of a few characters cost more. */
function shapeCost(widths: readonly number[]): number {
  const longest = Math.max(...widths)
  const shortest = Math.min(...widths)
  let cost = (longest - shortest) / 3
  if (shortest < 5) cost += 6
  for (let at = 1; at < widths.length; at++) if (Math.abs(widths[at] - widths[at - 1]) < 1) cost += 3
  for (let at = 1; at + 1 < widths.length; at++) if (widths[at] < widths[at - 1] && widths[at] < widths[at + 1]) cost += 8
  return cost
}

/** Lines filled one after the other, for a title that no break suits. */
function filled(title: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const character of title) {
    if (textWidth(line + character) > width) {
      lines.push(line)
      line = ''
    }
    line += character
  }
  return [...lines, line]
}
