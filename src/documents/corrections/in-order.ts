import {attachmentFields, documentFields, requirementFields, sectionFields} from '../../model/fields.generated.ts'
import type {Attachment, Gongwen, Requirement, Section} from '../../model/index.ts'

/** A document whose units have their fields in the order of the schema, also those that were put in. Other parts are the same objects. */
export function inOrder(document: Gongwen): Gongwen {
  reorder(document, documentFields)
  for (const attachment of document.attachments ?? []) reorder(attachment, attachmentFields)
  for (const body of [document, ...(document.attachments ?? [])]) body.sections.forEach(ofSection)
  return document
}

function ofSection(section: Section): void {
  reorder(section, sectionFields)
  for (const requirement of section.requirements) reorder(requirement, requirementFields)
  section.sections?.forEach(ofSection)
}

/** Puts the fields of an object in order, in place. */
function reorder(value: Gongwen | Attachment | Section | Requirement, order: readonly string[]): void {
  const keys = Object.keys(value)
  const places = keys.map((key) => order.indexOf(key))
  if (places.every((place, index) => index === 0 || places[index - 1] < place)) return
  const fields = value as unknown as Record<string, unknown>
  for (const key of [...keys].sort((one, other) => order.indexOf(one) - order.indexOf(other))) {
    const field = fields[key]
    delete fields[key]
    fields[key] = field
  }
}
