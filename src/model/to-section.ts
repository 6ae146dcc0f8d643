import {append} from '../syntax/append.ts'
import {blankSigns, lineEnds} from '../syntax/blank-signs.ts'
import type * as syntax from '../syntax/nodes.ts'
import {at, type Context, isFiller, mark, type Pointer} from './context.ts'
import {joinText, tidy} from './join-text.ts'
import {collectDuties} from './to-duty.ts'
import {noteDeclarations, toResponsibility} from './to-responsibility.ts'
import {toTable} from './to-table.ts'
import type {Requirement, Responsibility, Section, Table} from './types.generated.ts'

const blank = new RegExp(`[${blankSigns}]`)

/** Gives each unit of one document or attachment an id of its own: `unique('3')` → `3`, the second time `3_2`. */
export type Unique = (id: string) => string

/** Makes a `Unique` that has seen nothing; `sign` parts an id from its count. */
export function createUnique(sign = '_'): Unique {
  const seen = new Map<string, number>()
  return (id) => {
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? id : id + sign + count
  }
}

/**
 * One unit with all below it. `path` is what its id begins with: `''`, `'1.'`, `'a1.'`.
 *
 *     toSection(node, '', '/sections/0', unique, context).id // '1'
 */
export function toSection(node: syntax.Section, path: string, pointer: Pointer, unique: Unique, context: Context): Section {
  mark(context, pointer, node)
  const id = unique(path + node.ordinal)
  for (const said of context.prose) if (node.start <= said.node.start && said.node.start < node.end) said.from = id
  const prefix = `${id}-`
  let label = ''
  let heading = ''
  let leadIn = ''
  let requirements: Requirement[] = []
  let responsibilities: Responsibility[] | undefined
  let tables: Table[] | undefined
  let sections: Section[] | undefined
  /** The first requirement that no clause has closed yet: a clause for a run of text governs from here. */
  let open = 0
  /** Behind the last part that is no filler. */
  let behind = node.start

  for (const child of node.children) {
    if (isFiller(child)) continue
    closeSentence(requirements, openingStop(context.text, behind, child.start), pointer, context)
    behind = child.end
    switch (child.type) {
      case 'label':
        mark(context, at(pointer, 'label'), child)
        label += tidy(child.value)
        break
      case 'heading':
        mark(context, at(pointer, 'heading'), child)
        heading += joinText(child, context)
        break
      case 'leadIn':
        mark(context, at(pointer, 'leadIn'), child)
        leadIn += (leadIn && '\n') + joinText(child, context)
        collectDuties(child, id, context.duties, context)
        break
      case 'requirement':
        requirements = append(requirements, toRequirement(child, prefix, requirements.length, pointer, context))
        collectDuties(child, `${prefix}${requirements.length}`, context.duties, context)
        break
      case 'responsibility':
        noteDeclarations(child, id, context)
        if (child.scope === 'run' && open < requirements.length) {
          for (let index = open; index < requirements.length; index++) {
            const own = (requirements[index].responsibilities ??= [])
            own.push(toResponsibility(child, at(at(pointer, 'requirements', index), 'responsibilities', own.length), context))
          }
        } else {
          const clause = toResponsibility(child, at(pointer, 'responsibilities', responsibilities?.length ?? 0), context)
          responsibilities = append(responsibilities, clause)
        }
        open = requirements.length
        break
      case 'table':
        if (child.headOnly) break
        tables = append(tables, toTable(child, at(pointer, 'tables', tables?.length ?? 0), context))
        break
      case 'section':
        sections = append(sections, toSection(child, `${id}.`, at(pointer, 'sections', sections?.length ?? 0), unique, context))
        break
      default:
        child satisfies never
    }
  }
  closeSentence(requirements, openingStop(context.text, behind, node.end), pointer, context)
  const section = {id} as Section
  if (label) section.label = label
  section.ordinal = node.ordinal
  section.level = node.level
  if (heading) section.heading = heading
  if (leadIn) section.leadIn = leadIn
  section.requirements = requirements
  if (responsibilities) section.responsibilities = responsibilities
  if (tables) section.tables = tables
  if (sections) section.sections = sections
  return section
}

/** The full stop behind a clause ends the sentence before it: `…不少于两次（责任科室：河道科）。` */
function closeSentence(requirements: Requirement[], stop: number, pointer: Pointer, context: Context): void {
  const last = requirements.at(-1)
  if (stop < 0 || !last || /[。！？；：”）]$/.test(last.text)) return
  last.text += '。'
  mark(context, at(pointer, 'requirements', requirements.length - 1), {start: stop, end: stop + 1})
}

/** Where a full stop stands first in the range, or first on a line of it; -1 where none does. */
function openingStop(whole: string, from: number, to: number): number {
  if (from >= to) return -1
  const text = whole.slice(from, to)
  for (let stop = text.indexOf('。'); stop >= 0; stop = text.indexOf('。', stop + 1)) {
    let at = stop
    while (at > 0 && blank.test(text[at - 1])) if (lineEnds.includes(text[--at])) return from + stop
    if (at === 0) return from + stop
  }
  return -1
}

function toRequirement(node: syntax.Requirement, prefix: string, index: number, parent: Pointer, context: Context): Requirement {
  const pointer = at(parent, 'requirements', index)
  mark(context, pointer, node)
  const id = prefix + (index + 1)
  const text = joinText(node, context)
  const topic = node.children[0]
  if (topic?.type !== 'topic') return {id, text}
  mark(context, at(pointer, 'topic'), topic)
  return {id, topic: joinText(topic, context), text}
}
