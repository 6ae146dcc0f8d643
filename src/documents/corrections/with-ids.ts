import type {Attachment, Duty, Gongwen, Section} from '../../model/index.ts'

/**
 * Gives the units of a document the ids and levels that follow from their numbers and where they stand, and changes what names them.
 * The document is changed and given back.
 */
export function withIds(document: Gongwen): Gongwen {
  const renamed = new Map<string, string>()
  renumber(document, '', renamed)
  for (const [index, attachment] of (document.attachments ?? []).entries()) renumber(attachment, `a${index + 1}.`, renamed)
  for (const declaration of document.declarations ?? [])
    if (declaration.from !== undefined) declaration.from = renamed.get(declaration.from) ?? declaration.from
  return document
}

function renumber(body: Gongwen | Attachment, prefix: string, all: Map<string, string>): void {
  const counts = new Map<string, number>()
  const renamed = new Map<string, string>()
  const walk = (sections: Section[], path: string, level: number) => {
    for (const section of sections) {
      const plain = path + section.ordinal
      const count = (counts.get(plain) ?? 0) + 1
      counts.set(plain, count)
      const id = count === 1 ? plain : `${plain}_${count}`
      if (!renamed.has(section.id)) renamed.set(section.id, id)
      section.id = id
      section.level = level
      for (const [index, requirement] of section.requirements.entries()) {
        const own = `${id}-${index + 1}`
        if (!renamed.has(requirement.id)) renamed.set(requirement.id, own)
        requirement.id = own
      }
      walk(section.sections ?? [], `${id}.`, level + 1)
    }
  }
  walk(body.sections, prefix, 1)
  for (const duty of body.duties ?? []) duty.from = fromOf(duty, renamed)
  for (const [before, now] of renamed) all.set(before, now)
}

const fromOf = ({from}: Duty, renamed: ReadonlyMap<string, string>) => renamed.get(from) ?? from
