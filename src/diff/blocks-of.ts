import type {Assignment, Attachment, Deadline, Gongwen, Responsibility, Section, Table} from '../model/index.ts'

/** A body with the role that a block gives it. */
export interface NamedRole {
  name: string
  role: Assignment['role']
}

/** What is compared as one: a heading, a sentence of a unit, a paragraph, a row of a table, the title of an attachment. */
export type BlockKind = 'attachment' | 'heading' | 'requirement' | 'paragraph' | 'row'

/** A piece of a document that is compared as one. */
export interface Block {
  kind: BlockKind
  /** Of its unit; of a paragraph as duties name it (`preamble-1`), of a row the unit's with its place (`1.2-t1.3`). */
  id: string
  /** JSON pointer to it. */
  pointer: string
  /** The numbers that lead to it as printed: `一、（二）`. */
  path: string
  text: string
  /** The heading or attachment that it stands under. */
  parent?: Block
  /** Who does what of it by when, as its own clauses and sentences say. */
  bodies: NamedRole[]
  deadlines: Deadline[]
}

/** The blocks of a document in reading order. Clauses belong to the block of their unit: its heading, else the first of its text. */
export function blocksOf(document: Gongwen): Block[] {
  const blocks: Block[] = []
  const byId = new Map<string, Block>()
  const add = (block: Omit<Block, 'bodies' | 'deadlines'>, from?: string): Block => {
    const own: Block = {...block, bodies: [], deadlines: []}
    blocks.push(own)
    byId.set(block.id, own)
    if (from !== undefined && !byId.has(from)) byId.set(from, own)
    return own
  }

  ofBody(document, '', '', undefined)
  for (const [index, attachment] of (document.attachments ?? []).entries()) {
    const {title, label = '', kind} = attachment
    const id = `a${index + 1}`
    const pointer = `/attachments/${index}`
    const block = add({kind: 'attachment', id, pointer, path: label, text: title ?? label ?? kind ?? ''})
    ofBody(attachment, pointer, id, block)
  }
  return blocks

  function ofBody(body: Gongwen | Attachment, pointer: string, prefix: string, parent: Block | undefined): void {
    const named = (name: string) => `${prefix && `${prefix}-`}${name}`
    const paragraphs = (place: 'preamble' | 'closing') => {
      for (const [index, text] of (body[place] ?? []).entries())
        add({kind: 'paragraph', id: named(`${place}-${index + 1}`), pointer: `${pointer}/${place}/${index}`, path: '', text, parent})
    }
    const first = blocks.length
    paragraphs('preamble')
    for (const [index, section] of body.sections.entries()) ofSection(section, `${pointer}/sections/${index}`, '', parent)
    ofTables(body.tables, pointer, prefix, '', parent)
    paragraphs('closing')
    take(parent ?? blocks[first], body.responsibilities)
    for (const {from, assignments = [], deadlines = []} of body.duties ?? []) {
      const block = byId.get(from)
      if (block) note(block, assignments, deadlines)
    }
  }

  function ofSection(section: Section, pointer: string, above: string, parent: Block | undefined): void {
    const {id, label = '', heading, leadIn, requirements, sections = [], responsibilities, tables} = section
    const path = above + label
    const first = blocks.length
    const head = heading === undefined ? undefined : add({kind: 'heading', id, pointer, path, text: heading, parent})
    const under = head ?? parent
    if (leadIn !== undefined)
      add({kind: 'requirement', id: head ? `${id}:` : id, pointer: `${pointer}/leadIn`, path, text: leadIn, parent: under}, id)
    for (const [index, {id: own, topic, text, responsibilities: clauses}] of requirements.entries()) {
      const words = topic === undefined ? text : `${topic}。${text}`
      take(add({kind: 'requirement', id: own, pointer: `${pointer}/requirements/${index}`, path, text: words, parent: under}), clauses)
    }
    ofTables(tables, pointer, id, path, under)
    for (const [index, each] of sections.entries()) ofSection(each, `${pointer}/sections/${index}`, path, under)
    if (blocks.length > first) take(blocks[first], responsibilities)
  }

  function ofTables(tables: readonly Table[] = [], pointer: string, id: string, path: string, parent: Block | undefined): void {
    for (const [table, {caption, columns, rows, tasks = []}] of tables.entries()) {
      const own = `${id}${id && '-'}t${table + 1}`
      const at = `${pointer}/tables/${table}`
      const head = [...(caption ? [caption] : []), columns.join('｜')].join(' ')
      if (head) add({kind: 'row', id: `${own}.0`, pointer: `${at}/columns`, path, text: head, parent})
      let next = 0
      for (const [index, cells] of rows.entries()) {
        const row = add({kind: 'row', id: `${own}.${index + 1}`, pointer: `${at}/rows/${index}`, path, text: cells.join('｜'), parent})
        // Rows that group or sum up are no tasks.
        if (next < tasks.length && cells.includes(tasks[next].text)) take(row, tasks[next++].responsibilities)
      }
    }
  }
}

function take(block: Block | undefined, clauses: readonly Responsibility[] = []): void {
  if (block) for (const {assignments = [], deadlines = []} of clauses) note(block, assignments, deadlines)
}

function note(block: Block, assignments: readonly Assignment[], deadlines: readonly Deadline[]): void {
  for (const {role, parties} of assignments)
    for (const {name} of parties)
      if (!block.bodies.some((body) => body.name === name && body.role === role)) block.bodies.push({name, role})
  for (const deadline of deadlines) if (!block.deadlines.some(({text}) => text === deadline.text)) block.deadlines.push(deadline)
}
