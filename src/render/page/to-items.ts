import type {Attachment, Deadline, Gongwen, Party, Positions, Responsibility, Section, Table} from '../../model/index.ts'
import {paragraphId} from '../../model/paragraph-id.ts'
import {createItemMaker, mostShown, numbered} from './item-maker.ts'
import type {Item} from './page.ts'
import {shorten} from './shorten.ts'
import type {pageWords} from './words.ts'

type Words = (typeof pageWords)['zh']
type Range = [start: number, end: number]

/**
 * The parts of a document as items in the order of the text, each below what it stands in. Parts that the text has no place for (a
 * kind, a subject) are facts of the whole and no items.
 *
 * @param leftOut the ranges that are no part of the document
 */
export function toItems(document: Gongwen, positions: Positions, leftOut: readonly Range[], words: Words): Item[] {
  const {names} = words
  const maker = createItemMaker(positions, document.corrected !== undefined)
  const {add} = maker
  /** Where duties are hung, by the id of what they stand in. */
  let places = new Map<string, Item>()

  const deadlines = (list: readonly Deadline[] = [], pointer: string) => {
    for (const [index, {text, date, start, end}] of list.entries()) {
      const day = end ?? date ?? (start && `${start}/`)
      add('deadline', `${pointer}/deadlines/${index}`, {name: names.deadline, text: day ? `${text} → ${day}` : text})
    }
  }
  const parties = (list: readonly Party[] = [], pointer: string) => {
    for (const [index, {name}] of list.entries()) add('party', `${pointer}/${index}`, {text: name})
  }
  const roles = ({assignments = [], deadlines: times}: Pick<Responsibility, 'assignments' | 'deadlines'>, pointer: string) => {
    for (const [index, {role, parties: list}] of assignments.entries()) {
      const at = `${pointer}/assignments/${index}`
      // One that goes on from an earlier sentence has no words of its own: its bodies are named all the same.
      add('assignment', at, {name: words.role[role]}, () => parties(list, `${at}/parties`)) ??
        add('assignment', undefined, {name: words.role[role], text: list.map(({name}) => name).join('、'), always: true})
    }
    deadlines(times, pointer)
  }
  const clauses = (list: readonly Responsibility[] = [], pointer: string, name = names.clause) => {
    for (const [index, clause] of list.entries()) {
      const at = `${pointer}/responsibilities/${index}`
      add('clause', at, {name, text: clause.assignments ? undefined : clause.text}, () => roles(clause, at))
    }
  }
  const tables = (list: readonly Table[] = [], pointer: string) => {
    for (const [index, {caption, columns, tasks = []}] of list.entries()) {
      const at = `${pointer}/tables/${index}`
      add('table', at, {name: names.table, text: caption ?? columns.filter(Boolean).join('｜')}, () => {
        for (const [row, {text, responsibilities}] of tasks.entries()) {
          const task = `${at}/tasks/${row}`
          add('row', task, {name: names.tableRow, text}, () => clauses(responsibilities, task))
        }
      })
    }
  }
  const paragraphs = (list: readonly string[] = [], pointer: string, field: 'preamble' | 'closing', path: string) => {
    for (const [index, text] of list.entries()) {
      const item = add('paragraph', `${pointer}/${field}/${index}`, {name: names[field], text})
      if (item) places.set(paragraphId(path, field, index + 1), item)
    }
  }
  const sections = (list: readonly Section[] = [], pointer: string) => {
    for (const [index, section] of list.entries()) {
      const at = `${pointer}/sections/${index}`
      const {label = '', heading} = section
      const head = around(positions[`${at}/label`], positions[`${at}/heading`])
      add('section', at, {text: heading === undefined ? label : `${label}${heading}`, heading: head}, () => {
        const leadIn = section.leadIn === undefined ? undefined : add('leadIn', `${at}/leadIn`, {name: names.leadIn, text: section.leadIn})
        if (leadIn) places.set(section.id, leadIn)
        for (const [number, {id, topic, text, responsibilities}] of section.requirements.entries()) {
          const own = `${at}/requirements/${number}`
          const item = add('requirement', own, {name: id, text: topic ?? text}, () => clauses(responsibilities, own))
          if (item) places.set(id, item)
        }
        clauses(section.responsibilities, at)
        tables(section.tables, at)
        sections(section.sections, at)
      })
    }
  }
  const head = (body: Gongwen | Attachment, pointer: string) => {
    const {header, number, title, adoption, addressees} = body
    for (const field of ['copyNumber', 'classification', 'urgency', 'issuerMark', 'signatories'] as const) {
      const value = header?.[field]
      if (value === undefined) continue
      const text =
        typeof value === 'string' ? value : Array.isArray(value) ? value.join('、') : [value.level, value.period].filter(Boolean).join('★')
      add('head', `${pointer}/header/${field}`, {name: names[field], text})
    }
    if (number) add('head', `${pointer}/number`, {name: names.number, text: number.text})
    if (title !== undefined) add('title', `${pointer}/title`, {name: names.title, text: title})
    if (adoption) add('head', `${pointer}/adoption`, {name: names.adoption, text: adoption.text})
    if (addressees) add('addressees', `${pointer}/addressees`, {name: names.addressees}, () => parties(addressees, `${pointer}/addressees`))
  }
  const end = (body: Gongwen | Attachment, pointer: string) => {
    const {attachmentList, signature, note, imprint, footnotes = []} = body
    if (attachmentList) {
      const places = attachmentList.map((_, index) => positions[`${pointer}/attachmentList/${index}`])
      add('end', `${pointer}/attachmentList`, {
        name: names.attachmentList,
        text: attachmentList.map(({title: name}) => name).join('；'),
        range: positions[`${pointer}/attachmentList`] ?? around(...places),
      })
    }
    if (signature) {
      const at = `${pointer}/signature`
      add('end', at, {name: names.signature}, () => {
        for (const [index, text] of (signature.authorities ?? []).entries())
          add('authority', `${at}/authorities/${index}`, {name: names.authority, text})
        for (const [index, {title, name}] of (signature.persons ?? []).entries())
          add('authority', `${at}/persons/${index}`, {name: names.person, text: [title, name].filter(Boolean).join('　')})
        const text = signature.date ?? signature.dateText
        if (text) add('date', `${at}/dateText`, {name: names.date, text})
      })
    }
    if (note) add('end', `${pointer}/note`, {name: names.note, text: note.text})
    if (imprint) {
      const at = `${pointer}/imprint`
      const {copyTo = [], printedBy, printedOn, printedOnText} = imprint
      add('end', at, {name: names.imprint}, () => {
        for (const [index, {name}] of copyTo.entries()) add('party', `${at}/copyTo/${index}`, {name: names.copyTo, text: name})
        if (printedBy !== undefined) add('authority', `${at}/printedBy`, {name: names.printedBy, text: printedBy})
        const text = printedOn ?? printedOnText
        if (text !== undefined)
          add('date', `${at}/printedOn`, {
            name: names.printedOn,
            text,
            range: positions[`${at}/printedOn`] ?? positions[`${at}/printedOnText`],
          })
      })
    }
    for (const [index, {mark = '', text}] of footnotes.entries())
      add('footnote', `${pointer}/footnotes/${index}`, {name: names.footnote, text: `${mark} ${text}`.trim()})
  }
  const body = (own: Gongwen | Attachment, pointer: string, path: string) => {
    places = new Map()
    head(own, pointer)
    paragraphs(own.preamble, pointer, 'preamble', path)
    clauses(own.responsibilities, pointer, names.clauses)
    tables(own.tables, pointer)
    sections(own.sections, pointer)
    paragraphs(own.closing, pointer, 'closing', path)
    end(own, pointer)
    for (const [index, duty] of (own.duties ?? []).entries()) {
      const at = `${pointer}/duties/${index}`
      const place = places.get(duty.from)
      // Of one that is all of its requirement the words stand there already.
      const isWhole = place?.text !== undefined && place.text === shorten(duty.text, mostShown)
      const fill = () => void add('duty', at, {name: names.duty, text: isWhole ? undefined : duty.text}, () => roles(duty, at))
      if (place) maker.within(place, fill)
      else fill()
    }
  }

  body(document, '', '')
  for (const [index, attachment] of (document.attachments ?? []).entries()) {
    const pointer = `/attachments/${index}`
    const {label, role, title = ''} = attachment
    add('attachment', pointer, {name: label ?? names[role], text: title}, () => body(attachment, pointer, `a${index + 1}.`))
  }
  for (const range of leftOut) add('leftOut', undefined, {name: names.leftOut, range})
  const items = numbered(maker.top)
  markCorrected(document, items)
  return items
}

/** Marks the items that hold what a person has put right. */
function markCorrected({corrected = []}: Gongwen, items: readonly Item[]): void {
  const byPointer = new Map(items.map((item) => [item.pointer, item]))
  for (const {pointer} of corrected) {
    let at = pointer
    while (at !== '' && !byPointer.has(at)) at = at.slice(0, at.lastIndexOf('/'))
    const item = byPointer.get(at)
    if (item) item.corrected = true
  }
}

/** From the first to the last of ranges. */
function around(...ranges: Array<Range | undefined>): Range | undefined {
  const known = ranges.filter((range) => range !== undefined)
  return known.length > 0 ? [Math.min(...known.map(([start]) => start)), Math.max(...known.map(([, end]) => end))] : undefined
}
