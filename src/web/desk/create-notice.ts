import type {VFile} from 'vfile'
import {applyCorrections, type Correction, correctionsOf, describeCorrection} from '../../documents/corrections/index.ts'
import {movedPositions, movedSummary} from '../../documents/corrections/moved-facts.ts'
import {type Gongwen, type Language, positionsOf, summarize} from '../../index.ts'
import type {Reading} from '../../render/page/index.ts'
import {type Edit, editDocument} from './edit-document.ts'

/** Who puts something right, and why; what is not said is left out. */
export interface Signed {
  by: string
  reason: string
}

/** A notice on the desk: as the machine read it, and what was put right since. */
export interface DeskNotice {
  readonly name: string
  /** With what was put right, and how it is shown. */
  readonly document: Gongwen
  readonly reading: Reading
  readonly changes: readonly Correction[]
  /** Puts a part right; false where that cannot be done. What is new since the last edit is signed. */
  edit(edit: Edit, signed: Signed): boolean
  /** Takes over corrections from a file; those that do not fit are told in words. */
  take(changes: readonly Correction[]): string[]
  undo(): void
  redo(): void
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** A notice from a file that was read and whose document is there. */
export function createNotice(name: string, file: VFile, language: Language): DeskNotice {
  const machine = file.data.document!
  const own: Reading = {
    lines: file.data.lines!,
    positions: positionsOf(file),
    summary: summarize(file),
    messages: file.messages,
    language,
  }
  // Each step of the history is all that was put right by then.
  const history: Correction[][] = [[]]
  let at = 0
  let now = {document: machine, reading: own}

  /** Shows a step, as a later reading by the same corrections gives it. Gives those that do not fit. */
  const show = (): Correction[] => {
    if (history[at].length === 0) {
      now = {document: machine, reading: own}
      return []
    }
    const {document, results, origins} = applyCorrections(machine, history[at])
    const {positions, summary} = own
    now = {document, reading: {...own, positions: movedPositions(positions, origins), summary: summary && movedSummary(summary, origins)}}
    return results.filter(({state}) => state === 'misfit').map(({correction}) => correction)
  }
  const go = (changes: Correction[]) => {
    history.splice(at + 1)
    history.push(changes)
    at++
    return show()
  }
  return {
    name,
    get document() {
      return now.document
    },
    get reading() {
      return now.reading
    },
    get changes() {
      return history[at]
    },
    edit(edit, signed) {
      const edited = editDocument(now.document, edit)
      if (!edited) return false
      const changes = sign(correctionsOf(machine, edited), history[at], signed)
      if (go(changes).length === 0) return true
      at--
      history.splice(at + 1)
      show()
      return false
    },
    take: (changes) => go([...changes]).map((change) => describeCorrection(change, language)),
    undo() {
      if (at > 0) at--
      show()
    },
    redo() {
      if (at < history.length - 1) at++
      show()
    },
    get canUndo() {
      return at > 0
    },
    get canRedo() {
      return at < history.length - 1
    },
  }
}

/** Changes with who says so and why: those that were there before keep what they had. */
function sign(changes: readonly Correction[], before: readonly Correction[], {by, reason}: Signed): Correction[] {
  const known = new Map(before.map((change) => [keyOf(change), change]))
  const said = {...(reason !== '' && {reason}), ...(by !== '' && {by})}
  return changes.map((change) => known.get(keyOf(change)) ?? {...change, ...said})
}

const keyOf = ({by: _, reason: __, ...change}: Correction) => JSON.stringify(change)
