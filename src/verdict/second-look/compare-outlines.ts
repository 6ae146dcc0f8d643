import type {Attachment, Gongwen, Responsibility, Section} from '../../model/index.ts'

/** What two readings of the same words do not agree on. */
export interface Disagreement {
  /** Where in the first one: a unit, a field, or '' */
  pointer: string
  what: 'units' | 'heading' | 'clauses' | 'head' | 'end' | 'attachments'
}

interface Fact {
  key: string
  value: string
  pointer: string
  what: Disagreement['what']
}

/** Where the outlines of two readings differ, as pointers into the first one. */
export function compareOutlines(one: Gongwen, other: Gongwen): Disagreement[] {
  const [own, others] = [one, other].map(factsOf)
  const theirs = new Map(others.map((fact) => [fact.key, fact]))
  // a unit that only one of them has is told; its heading is not told again
  const [here, there] = [own, others].map((facts) => new Set(facts.map(({key}) => key)))
  const found: Disagreement[] = []
  for (const {key, value, pointer, what} of own) {
    const fact = theirs.get(key)
    if (fact?.value !== value && (fact || !isOfAbsent(key, there))) found.push({pointer, what})
    theirs.delete(key)
  }
  const pointers = new Map(own.map(({key, pointer}) => [key, pointer]))
  let last = ''
  for (const {key, what} of others) {
    last = pointers.get(key) ?? last
    if (theirs.has(key) && !isOfAbsent(key, here)) found.push({pointer: last, what})
  }
  return found
}

/** Is it the heading of a unit that is not among these? */
const isOfAbsent = (key: string, keys: ReadonlySet<string>) => key.includes(' heading#') && !keys.has(key.replace(' heading#', '#'))

const wide: Record<string, string> = {'(': '（', ')': '）', ':': '：', ';': '；', ',': '，'}
const level = (text = '') => text.replace(/[\s\u200b]+/g, '').replace(/[():;,]/g, (sign) => wide[sign])

/** What is compared: each unit by the numbers that lead to it, its heading and clauses, and the fields of the head and the end. */
function factsOf(document: Gongwen): Fact[] {
  const facts: Fact[] = []
  const times = new Map<string, number>()
  const add = (key: string, value: string, pointer: string, what: Fact['what']) => {
    const time = (times.get(key) ?? 0) + 1
    times.set(key, time)
    facts.push({key: `${key}#${time}`, value, pointer, what})
  }
  const clauses = (list: Responsibility[] | undefined, at: string, pointer: string, seen: Set<string>) => {
    list?.forEach(({text, assignments = [], deadlines = []}, index) => {
      const own = level(text)
      if (seen.has(own)) return
      seen.add(own)
      const said = [
        ...assignments.flatMap(({role, parties}) => parties.map(({name}) => `${role}${level(name)}`)),
        ...deadlines.map(({date, kind}) => date ?? kind),
      ]
      add(`clause ${at} ${own}`, said.join(), `${pointer}/responsibilities/${index}`, 'clauses')
    })
  }
  const sections = (list: Section[] | undefined, above: string, at: string) =>
    list?.forEach((section, index) => {
      const pointer = `${above}/sections/${index}`
      const path = section.label ? `${at}/${level(section.label)}` : at
      const heading = level(section.heading)
      if (section.label) {
        add(path, '', pointer, 'units')
        add(`${path} heading`, heading, pointer, 'heading')
      } else add(`${at} ${heading}`, '', pointer, 'heading')
      const seen = new Set<string>()
      for (const [requirement, {responsibilities}] of section.requirements.entries())
        clauses(responsibilities, path, `${pointer}/requirements/${requirement}`, seen)
      clauses(section.responsibilities, path, pointer, seen)
      sections(section.sections, pointer, path)
    })
  const body = (part: Gongwen | Attachment, pointer: string, at: string) => {
    add(`${at} title`, level(part.title), `${pointer}/title`, 'head')
    add(`${at} number`, level(part.number?.text), `${pointer}/number`, 'head')
    clauses(part.responsibilities, at, pointer, new Set())
    sections(part.sections, pointer, at)
    add(
      `${at} signature`,
      `${part.signature?.authorities?.map(level).join() ?? ''} ${part.signature?.date ?? ''}`,
      `${pointer}/signature`,
      'end',
    )
    add(`${at} list`, part.attachmentList?.map(({title}) => level(title)).join() ?? '', `${pointer}/attachmentList/0`, 'end')
  }
  add('addressees', document.addressees?.map(({name}) => level(name)).join() ?? '', '/addressees', 'head')
  body(document, '', '')
  document.attachments?.forEach((attachment, index) => {
    add(`A${index}`, attachment.role, `/attachments/${index}`, 'attachments')
    body(attachment, `/attachments/${index}`, `A${index}`)
  })
  return facts
}
