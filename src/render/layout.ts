/**
 * What may be chosen of how a document is set. Each choice is a form that offices use; what is not chosen is set as usual. Choices are
 * made where the usual form would not be read as it is meant: see `fitLayout`.
 */
export interface Layout {
  /** By the ids of units. */
  units: ReadonlyMap<string, UnitLayout>
  /** By where a body stands: '' is the document, 'a1' its first attachment. */
  bodies: ReadonlyMap<string, BodyLayout>
}

/** How a unit is set. */
export interface UnitLayout {
  /** Its heading on a line of its own, as the first sentence of its text, or before a colon. */
  heading?: 'line' | 'sentence' | 'colon'
  /** Which requirements begin a paragraph, by their index. */
  breaks?: Readonly<Record<number, boolean>>
  /** How many requirements stand before each line of the lead-in. */
  leadIn?: readonly number[]
  /** The lead-in goes on in the paragraph before it. */
  leadInRunsOn?: boolean
  /** The first requirement that stands behind the units below. */
  tail?: number
  /** Its clauses on lines of their own, behind its text, or behind its heading. */
  clauses?: 'line' | 'behind' | 'heading'
  /** Its tables show the rules between their cells in plain text. */
  ruled?: true
  /** All its tables but the last stand before the last paragraph of its text, which parts them. */
  tablesApart?: true
}

/** How a document or an attachment is set outside its units. */
export interface BodyLayout {
  /** Its last paragraphs stand behind the list of attachments, the signature, or the note. */
  closing?: 'list' | 'signature' | 'note'
  /** Its tables stand before its paragraphs, behind them, or at the very end. */
  tables?: 'before' | 'behind' | 'end'
  ruled?: true
  /** Several bodies that sign, or whose mark it is, stand beside each other on one line. */
  beside?: boolean
  /** The title is not broken into lines where the sense allows, but where a line is full. */
  unbroken?: boolean
  /** What stands between the bodies that get a copy: by default 、 within a kind, ， between kinds. */
  between?: '、' | '，'
}

/** Everything as usual. */
export const usualLayout: Layout = {units: new Map(), bodies: new Map()}
