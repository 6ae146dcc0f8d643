import type {SourceText} from '../source/source-text.ts'
import {
  appeals,
  appealsToAll,
  bodyContact,
  closingFormula,
  closingOpening,
  collectsTasks,
  contactHeading,
  contactWords,
  effectOpening,
  everybodyOpening,
  goesOnWithTask,
  keepsToAll,
  parentOpening,
  speaksOfAll,
  taskOpening,
  tellsAll,
  whereNotDone,
} from '../vocabulary/closings.ts'
import type {OwnParagraph} from './paragraphs.ts'
import {type SiblingHabits, siblingHabits} from './sibling-habits.ts'
import {speaksOfList} from './speaks-of-list.ts'
import type {Unit} from './units.ts'

/** Where a closing begins among a unit's paragraphs, and what tells it. */
export interface ClosingCut {
  index: number
  why: string
}

/** The first words of a paragraph. */
export const opening = ({text}: SourceText, {start, end}: OwnParagraph) => text.slice(start, Math.min(end, start + 90))

/** A paragraph of the last unit of a family, and what is known when it is asked whether the unit goes on in it. */
interface Place {
  source: SourceText
  unit: Unit
  list: OwnParagraph[]
  /** Which of the list it is, and its first words. */
  k: number
  words: string
  habits: SiblingHabits
  /** The last paragraph that ends in a clause as the siblings' texts do: up to it all is the unit's own. */
  own: number
  /** The unit is the whole document's last. */
  where: 'end' | 'inside'
}

/** A test of a paragraph: what it shows, and whether what it shows is that a closing begins here, or that the unit goes on. */
interface Sign {
  why: string
  closes: boolean
  where?: Place['where']
  when(place: Place): boolean
}

const lastOf = ({list}: Place) => list[list.length - 1]
const isLastOf = ({list, k}: Place) => k === list.length - 1
const before = ({source, list, k}: Place) => source.text[list[k - 1].end - 1]

/**
 * A paragraph behind a child of the last unit is that child's, unless it speaks of the whole; one behind the last article is the article's,
 * and one behind an answer still answers.
 */
const mayCloseAll = (place: Place) =>
  place.unit.opening.type !== 'article' &&
  !listsContacts(place) &&
  !/[？?]/.test(place.source.text[place.list[0].end - 1]) &&
  (!place.unit.parent || speaksOfAll.test(place.words))

/** The task above goes on: 各县区应在7月底前…。⏎各县区还需…. */
function goesOn({source: {text}, unit, list, k, words}: Place): boolean {
  if (!unit.parent) return false
  const whom = everybodyOpening.exec(words)
  return whom !== null && (goesOnWithTask.test(words) || text.startsWith(whom[0], list[k - 1].start))
}

/**
 * A task that is the unit's own: below the children of a unit one that is no appeal to carry out the whole, in a unit that collects what
 * is still to be done whatever turns to nobody. What follows a clause is not.
 */
function isOwnTask({source: {text}, unit, list, k, words}: Place): boolean {
  const [first] = list
  if (list[k - 1].endsInClause) return false
  // 发至邮箱 is no contact
  if (contactWords.test(words) && /[:：]|\d{6}/.test(words)) return false
  if (unit.parent) return (taskOpening.test(words) || tellsAll.test(words)) && !appeals.test(words)
  return collectsTasks.test(text.slice(first.start, Math.min(first.end, first.start + 12))) && !closingOpening.test(words)
}

/** 经费保障⏎…⏎严禁收取报名费: does a paragraph below a heading speak of what that names, and neither of the whole nor to everybody? */
function goesOnWithHeading({source, unit, list: [first], words, habits}: Place): boolean {
  if (unit.parent || habits.clauses > 0 || !isHeadingOnly(source, first, unit)) return false
  if (words.length > longestOfTopic || /^(?:另外|此外)/.test(words)) return false
  // 各馆数据须于…前报送: whom it turns to says nothing where it asks for what the heading names
  const tellsTask = words[0] === '各' && tellsAll.test(words) && !appeals.test(words)
  if (!tellsTask && (speaksOfAll.test(words) || closingOpening.test(words))) return false
  const heading = source.text.slice(first.start, first.end).replace(/[^\u4e00-\u9fa5]/g, '')
  for (let at = 0; at + 1 < heading.length; at++) {
    const pair = heading.slice(at, at + 2)
    if (!ofAny.test(pair) && (words.includes(pair) || words.split(heading[at]).length > 2)) return true
  }
  return false
}
const longestOfTopic = 60
// What any heading may hold.
const ofAny = /[工作有关要求事项的和与其他及组织实施加强]/

// Behind it a shorter line with a full stop may be a heading.
const shortestSentence = 14
// 时间安排：
const heading = /^[^，。；：:]{2,10}[：:]\s{0,4}/
// 12月4日之前，…
const opensWithDay = /^(?:(?:19|20)\d{2}年)?\d{1,2}月(?:\d{1,2}[日号]|[底初上中下])/
const onlyTitle = /^《[^《》]{2,80}》[。；]?$/

/** Asked in this order; the first that holds decides. Where none does, the unit goes on. */
const signs: Sign[] = [
  {why: 'a clause fills it or goes on into it', closes: false, when: ({list, k}) => list[k].clauseOnly || list[k].crossed},
  {why: 'the unit goes on with a table', closes: false, when: ({unit, k}) => beforeTable(unit, k)},
  {why: 'a closing formula', closes: true, where: 'end', when: ({words}) => closingFormula.test(words)},
  {
    why: 'it says from when the whole applies',
    closes: true,
    where: 'end',
    when: (place) => (before(place) === '。' || place.habits.named) && effectOpening.test(place.words),
  },
  {
    why: 'the line above is the name of a text too',
    closes: false,
    when: ({source: {text}, list, k}) => [list[k - 1], list[k]].every(({start, end}) => onlyTitle.test(text.slice(start, end))),
  },
  {
    why: 'it appeals to all, where every sibling is one paragraph',
    closes: true,
    where: 'end',
    when: (place) =>
      place.habits.alone &&
      place.k === 1 &&
      appealsToAll.test(place.words) &&
      /[。；]/.test(before(place)) &&
      place.list[0].end - place.list[0].start >= shortestSentence &&
      place.unit.opening.type !== 'article' &&
      !lastOf(place).endsInClause,
  },
  {
    why: 'it opens with a day as the one above does',
    closes: false,
    when: ({source, list, k, words}) => opensWithDay.test(words) && opensWithDay.test(opening(source, list[k - 1]).replace(heading, '')),
  },
  {why: 'a task of its own', closes: false, where: 'end', when: isOwnTask},
  {why: 'it says what follows where the task above is not done', closes: false, where: 'end', when: ({words}) => whereNotDone.test(words)},
  {why: 'it says more of what the heading names', closes: false, where: 'end', when: goesOnWithHeading},
  {why: 'text below it still ends in a clause as the siblings do', closes: false, when: ({k, own}) => k <= own},
  {
    why: 'every sibling is one paragraph, closed by its own mark',
    closes: true,
    where: 'end',
    when: (place) =>
      mayCloseAll(place) &&
      place.k === 1 &&
      place.habits.usual === 1 &&
      place.list.length === 2 &&
      /[。；]/.test(before(place)) &&
      !lastOf(place).endsInClause,
  },
  {
    why: 'the units stand within a paragraph, and this is the next one',
    closes: true,
    where: 'inside',
    when: (place) =>
      place.habits.inline && (place.list[place.k].gap === 'line' || place.list[place.k].gap === 'wide') && /[。；]/.test(before(place)),
  },
  {
    why: 'one of several that tell each body its part',
    closes: false,
    when: ({source, list, k}) => [k - 1, k - 2].some((first) => first >= 0 && first + 2 < list.length && tellsRow(source, list, first)),
  },
  {
    why: 'it speaks of all above it, where every sibling is one paragraph',
    closes: true,
    where: 'inside',
    when: (place) => place.habits.alone && /[。；]/.test(before(place)) && speaksOfList(place.source, place.unit, place.words),
  },
  {why: 'it tells all to keep to what stands above', closes: true, where: 'end', when: ({words}) => keepsToAll.test(words)},
  {
    why: 'words under a heading',
    closes: false,
    when: ({source, unit, list, k, habits: {listed, led}}) => k === 1 && !listed && !led && isHeadingOnly(source, list[0], unit),
  },
  {
    why: 'it speaks of all above it',
    closes: true,
    where: 'inside',
    when: (place) => parentOpening.test(place.words) || (/[。；]/.test(before(place)) && namesWhole(place)),
  },
  {
    why: 'it follows a list that a colon led in or ； closed',
    closes: true,
    where: 'inside',
    when: (place) =>
      (place.habits.listed || place.habits.led) && (/[。；：]/.test(before(place)) || place.list[place.k - 1].comma !== undefined),
  },
  {
    why: 'it follows ； where every sibling is one paragraph',
    closes: true,
    where: 'inside',
    when: (place) => place.habits.single && before(place) === '；',
  },
  {
    why: 'every sibling is one paragraph',
    closes: true,
    where: 'end',
    when: (place) => mayCloseAll(place) && place.habits.single && before(place) !== '；' && !lastOf(place).endsInClause,
  },
  {
    why: 'the siblings end in a clause, and one stands right above it',
    closes: true,
    where: 'end',
    when: (place) =>
      (place.habits.clausal || (place.habits.half && isLastOf(place))) &&
      place.list[place.k - 1].endsInClause &&
      !lastOf(place).endsInClause,
  },
  {
    why: 'the siblings have one paragraph less',
    closes: true,
    where: 'end',
    when: (place) => mayCloseAll(place) && place.k === place.habits.usual && isLastOf(place) && !lastOf(place).endsInClause,
  },
  {
    why: 'it opens as closings do',
    closes: true,
    where: 'end',
    when: (place) =>
      (closingOpening.test(place.words) || (!place.unit.parent && bodyContact.test(place.words))) &&
      !goesOn(place) &&
      !(contactWords.test(place.words) && isOwnContact(place)) &&
      !lastOf(place).endsInClause,
  },
]

/** Where the paragraphs begin that no longer belong to the last unit of a family. */
export function closingIndex(source: SourceText, unit: Unit, roots: Unit[], where: Place['where']): ClosingCut | undefined {
  const list = unit.paragraphs
  if (list.length < 2) return undefined
  const habits = siblingHabits(source, unit, roots)
  const own = habits.clauses > 0 ? list.findLastIndex(({endsInClause}) => endsInClause) : 0
  for (let k = 1; k < list.length; k++) {
    const words = opening(source, list[k])
    const place: Place = {source, unit, list, k, words, habits, own, where}
    const sign = signs.find((each) => (each.where === undefined || each.where === where) && each.when(place))
    if (sign?.closes) return {index: k, why: sign.why}
  }
  return undefined
}

/** Do three paragraphs each open with whom they tell to act? */
const tellsRow = (source: SourceText, list: OwnParagraph[], first: number) =>
  list.slice(first, first + 3).every((paragraph) => tells.test(opening(source, paragraph)))
const tells = /^[^，。；：]{2,40}(?<![需主])要(?![求素点件])/

/** Is a unit, or the one that holds it, about whom to ask: 六、联系方式? */
function listsContacts({source: {text}, unit, list}: Place): boolean {
  const [own, above] = [list[0], unit.parent?.paragraphs[0]]
  return [own, above].some((line) => line && contactHeading.test(text.slice(line.start, Math.min(line.end, line.start + 20))))
}

/** Are contacts the unit's own: it is about them, a list goes on with them, or sentences follow? */
const isOwnContact = (place: Place) =>
  listsContacts(place) ||
  (before(place) === '；' && !place.habits.listed) ||
  place.list.slice(place.k + 1).some((line) => isTask(place, line))

/** A paragraph of sentences that is neither a contact nor a closing. */
function isTask({source}: Place, paragraph: OwnParagraph): boolean {
  const words = opening(source, paragraph)
  return (
    paragraph.end - paragraph.start > longestContact &&
    /[。；：]$/.test(source.text.slice(paragraph.start, paragraph.end)) &&
    !contactWords.test(words) &&
    !closingOpening.test(words)
  )
}
const longestContact = 40

/** A unit that goes on with a table is not closed yet. */
export const beforeTable = ({paragraphs, tables}: Unit, index: number) => {
  const table = tables.at(-1)
  return table !== undefined && index >= 0 && paragraphs[index].start < table.start
}

const isHeadingOnly = ({text}: SourceText, {start, end}: OwnParagraph, {clauses}: Unit) =>
  end - start <= 45 &&
  !clauses.some((clause) => clause.start < end) &&
  !/。.|，.*，|^[^，。]{12,45}，[^，。]{8,45}。$/.test(text.slice(start, end))

/** Does it open with the heading of what holds the units: 苗圃改造项目的申报材料见附件2。 below 二、苗圃改造项目? */
function namesWhole({source: {text}, unit, words}: Place): boolean {
  const [first] = unit.parent?.paragraphs ?? []
  if (!first) return false
  const heading = text.slice(first.start, Math.min(first.end, first.start + longestContact)).split(/[。：:]/, 1)[0]
  return heading.length >= shortestHeading && words.startsWith(heading)
}
const shortestHeading = 6
