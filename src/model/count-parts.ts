import type {PartCounts} from './summary.ts'
import type {Gongwen, Responsibility, Section} from './types.generated.ts'

/** `countParts(document)` → how many units, requirements, clauses … it has. */
export function countParts(document: Gongwen): PartCounts {
  const counts: PartCounts = {
    sections: 0,
    requirements: 0,
    clauses: 0,
    duties: 0,
    deadlines: 0,
    attachments: document.attachments?.length ?? 0,
  }
  const clauses = (list: Responsibility[] = []) => {
    counts.clauses += list.length
    for (const {deadlines = []} of list) counts.deadlines += deadlines.length
  }
  const walk = (sections: Section[] = []) => {
    for (const section of sections) {
      counts.sections++
      counts.requirements += section.requirements.length
      clauses(section.responsibilities)
      for (const requirement of section.requirements) clauses(requirement.responsibilities)
      for (const table of section.tables ?? []) for (const task of table.tasks ?? []) clauses(task.responsibilities)
      walk(section.sections)
    }
  }
  for (const body of [document, ...(document.attachments ?? [])]) {
    clauses(body.responsibilities)
    for (const {deadlines = []} of body.duties ?? []) {
      counts.duties++
      counts.deadlines += deadlines.length
    }
    for (const table of body.tables ?? []) for (const task of table.tasks ?? []) clauses(task.responsibilities)
    walk(body.sections)
  }
  return counts
}
