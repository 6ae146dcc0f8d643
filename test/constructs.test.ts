import {readdirSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {effectiveResponsibilities} from '../src/model/index.ts'
import type {Duty, Gongwen} from '../src/model/types.generated.ts'
import {none} from './support/none.ts'
import {readNotice} from './support/notice.ts'
import {differences} from './support/partial.ts'
import {noticeOf, type Row, readShapes, readTable} from './support/table.ts'

type Sections = Gongwen['sections']
const folder = new URL('../fixtures/constructs/', import.meta.url)

/** Labels of all units in text order, attachments included. */
const labelsOf = (document: Gongwen): string[] => {
  const walk = (sections: Sections | undefined): string[] =>
    (sections ?? []).flatMap((section) => [...(section.label ? [section.label] : []), ...walk(section.sections)])
  return [...walk(document.sections), ...(document.attachments ?? []).flatMap((attachment) => walk(attachment.sections))]
}

/** A duty as a row gives it: `lead:甲局 support:乙局 @2025-09-30`. */
function dutyLine({assignments = [], deadlines = []}: Duty): string {
  const bodies = assignments.flatMap(({role, parties}) => parties.map(({name}) => (role === 'responsible' ? name : `${role}:${name}`)))
  const times = deadlines.map(({text, date, start, end}) => `@${date ?? (start || end ? `${start ?? '..'}/${end ?? '..'}` : `?${text}`)}`)
  return [...bodies, ...times].join(' ')
}

/** The part of the document that a row's `expect` speaks of. */
function part(row: Row, document: Gongwen): unknown {
  if (row.duty !== undefined) return (document.duties ?? []).filter(({from}) => from.startsWith('1')).map(dutyLine)
  if (row.clause === undefined && row.deadline === undefined) return document
  const section = document.sections[0]
  const clauses = section?.responsibilities ?? section?.requirements.flatMap((requirement) => requirement.responsibilities ?? []) ?? []
  if (row.deadline !== undefined) return Array.isArray(row.expect) ? clauses[0]?.deadlines : clauses[0]?.deadlines?.[0]
  if (Array.isArray(row.expect)) return clauses
  return clauses.length > 1 ? clauses : clauses[0]
}

const tables = readdirSync(folder)
  .sort()
  .map((name) => ({name, rows: readTable(new URL(name, folder).pathname)}))

describe('shapes', () => {
  const shapes = readShapes(new URL('../fixtures/shapes.yaml', import.meta.url).pathname)
  const ids = shapes.map(([id]) => id)
  const rows = tables.flatMap(({rows}) => rows)
  const cases = rows.flatMap((row) => row.of ?? [])
  it('have an id of their own', () => expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]))
  it('have words each', () => expect(shapes.filter(([, words]) => !words)).toEqual([]))
  it('have a case each', () => expect(ids.filter((id) => !cases.includes(id))).toEqual([]))
  it('are known where a case names one', () => expect(cases.filter((id) => !ids.includes(id))).toEqual([]))
  it('are no names of cases', () => expect(rows.map((row) => row.case).filter((name) => ids.includes(name.split(' ')[0]))).toEqual([]))
})

for (const {name, rows} of tables) {
  describe(name, () => {
    it('is a table', () => expect(name).toMatch(/^[a-z]+(-[a-z]+)*\.yaml$/))
    for (const row of rows)
      it(row.case, async () => {
        const {document, messages} = await readNotice(noticeOf(row))
        const faults = [
          ...('expect' in row ? differences(row.expect, part(row, document)) : []),
          ...('declarations' in row ? differences(row.declarations, document.declarations) : []),
          ...Object.entries(row.effective ?? {}).flatMap(([at, clauses]) =>
            differences(clauses, effectiveResponsibilities(document, at), at),
          ),
        ]
        none(faults)
        if (row.labels) expect(labelsOf(document)).toEqual(row.labels)
        for (const id of row.messages ?? []) expect(messages.map((message) => message.ruleId)).toContain(id)
      })
  })
}
