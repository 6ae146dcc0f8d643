import {at, type Pointer, present} from '../model/context.ts'
import {paragraphId} from '../model/paragraph-id.ts'
import type {Body} from '../model/to-body.ts'
import type {Carried} from '../model/types.generated.ts'
import {createDutyMarks} from './duty-marks.ts'
import {elementsOf, firstOf, type PlacedElement, wordsOf} from './placed-element.ts'
import {restoreClauses, saidBy} from './restore-clause.ts'
import {restoreConclusions} from './restore-conclusions.ts'
import {restorePreface} from './restore-preface.ts'
import {isUnit, restoreSection} from './restore-sections.ts'
import {restoreTables} from './restore-table.ts'
import {ownOf, type Restoring} from './restoring.ts'
import {noKind} from './write-meta.ts'

/** A document or attachment from its `doc`. `path` is what its units' ids begin with (`''`, `'a1.'`). */
export function restoreBody(doc: PlacedElement, path: string, pointer: Pointer, restoring: Restoring): Body {
  const meta = firstOf(doc, 'meta')
  const preface = firstOf(doc, 'preface')
  const main = firstOf(doc, 'mainBody')
  const conclusions = firstOf(doc, 'conclusions')
  const own = firstOf(firstOf(meta, 'proprietary'), 'gw:document')
  const dutyMarks = createDutyMarks()
  const analysis = firstOf(firstOf(meta, 'analysis'), 'otherAnalysis')
  for (const task of elementsOf(analysis, 'gw:task')) {
    const list = restoring.tasks.get(task.attributes.href)
    if (list) list.push(task)
    else restoring.tasks.set(task.attributes.href, [task])
  }
  const paragraphs = (place: 'preamble' | 'closing', parts: Array<PlacedElement | undefined>) =>
    parts
      .flatMap((part) => elementsOf(part, 'p'))
      .map((p, index) => {
        restoring.mark(at(pointer, place, index), p)
        dutyMarks.addFrom(p, paragraphId(path, place, index + 1))
        return wordsOf(p)
      })
  const kind = own?.attributes.kind ?? doc.attributes.name
  const body: Body = {
    kind: kind === noKind && !own?.attributes.kind ? undefined : kind,
    ...restoreTitle(preface, pointer, restoring),
    issuers: elementsOf(firstOf(firstOf(meta, 'identification'), 'FRBRWork'), 'FRBRauthor')
      .filter(({attributes}) => attributes.as === '#issuer')
      .flatMap(({attributes}) => restoring.nameOf(attributes.href) ?? []),
    ...restorePreface(preface, pointer, restoring),
    preamble: paragraphs('preamble', [firstOf(doc, 'preamble'), main]),
    responsibilities: restoreClauses(
      elementsOf(main, 'hcontainer', 'responsibility').flatMap((each) => elementsOf(firstOf(each, 'content') ?? each, 'block')),
      pointer,
      restoring,
    ),
    sections: elementsOf(main)
      .filter(isUnit)
      .map((section, index) => restoreSection(section, path, 0, at(pointer, 'sections', index), dutyMarks, restoring)),
    tables: restoreTables(main, at(pointer, 'tables'), 0, restoring),
    closing: paragraphs('closing', [conclusions]),
    ...restoreConclusions(conclusions, pointer, restoring),
  }
  for (const duty of elementsOf(analysis, 'gw:duty')) dutyMarks.add(duty, duty.attributes.from)
  body.duties = dutyMarks.duties(pointer, restoring)
  return body
}

function restoreTitle(
  preface: PlacedElement | undefined,
  pointer: Pointer,
  restoring: Restoring,
): Pick<Body, 'title' | 'subject' | 'carries'> {
  const line = firstOf(firstOf(preface, 'longTitle'), 'p')
  if (!line) return {}
  const title = firstOf(line, 'docTitle')
  const parts = title ?? line
  const purpose = firstOf(parts, 'docPurpose')
  const carried = firstOf(parts, 'inline', 'carried') ?? firstOf(purpose, 'inline', 'carried')
  const places = {title, kind: title, subject: purpose, carries: carried}
  for (const [key, node] of Object.entries(places)) if (node) restoring.mark(at(pointer, key), node)
  for (const node of elementsOf(title, 'organization')) restoring.mark(at(pointer, 'issuers'), node)
  return {
    title: title && wordsOf(title),
    subject: purpose && saidBy(purpose),
    carries:
      carried && present<Carried>({action: ownOf(carried, 'action') ?? '', title: saidBy(carried, 'title'), kind: ownOf(carried, 'kind')}),
  }
}
