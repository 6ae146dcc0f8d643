/**
 * **Blocks**: a document as it is printed by GB/T 9704-2012, in the order of the page. A block knows what it is (a title, a unit's
 * heading, the signature), never in which format it is written.
 */
import type {Footnote, Person, Table} from '../model/types.generated.ts'

/** The forms of the standard that look different: a document with its red head, a letter, an order, minutes. */
export type Form = 'document' | 'letter' | 'order' | 'minutes'

/** A document that is ready to be written. */
export interface Notice {
  form: Form
  /** What the file is called in its properties; absent where the document has no title. */
  title?: string
  blocks: Block[]
}

/** A piece of a paragraph: a unit's number, its heading, or what follows. */
export interface Span {
  is: 'label' | 'heading' | 'text' | 'clause'
  text: string
}

/** A line of a mark: a name, and what stands beside it at the right: 文件 */
export interface MarkLine {
  name: string
  rest?: string
}

/** A line of the 附件说明; `number` as printed: 1, 1-1. */
export interface ListedAttachment {
  number?: string
  title: string
}

/** One thing on the page. */
export type Block =
  /** 份号, 密级和保密期限, 紧急程度: a line each at the top left. */
  | {type: 'copyNumber' | 'classification' | 'urgency'; text: string}
  /** 发文机关标志. Several bodies that issue together stand a line each, 文件 at the right of their middle. */
  | {type: 'issuerMark'; text: string; lines: MarkLine[]}
  /** 发文字号, and on the same line 签发人. A page with a mark and no number has a place for it. */
  | {type: 'number'; text: string; signatories: string[]}
  /** Under the mark of minutes: who made them, and when. */
  | {type: 'dateline'; authorities: string[]; date?: string}
  /** 标题, of the document or of an attachment; `unbroken` where its lines end only where they are full. */
  | {type: 'title'; text: string; of: 'document' | 'attachment'; unbroken?: true}
  /** When and where it was adopted, or a date under the title. */
  | {type: 'adoption'; text: string}
  /** 主送机关, with the colon. */
  | {type: 'addressees'; text: string}
  /** A paragraph of the body. `level` is 0 outside any unit; `heading` where it holds nothing but a unit's heading. */
  | {type: 'paragraph'; level: number; heading: boolean; spans: Span[]}
  /** A table; `ruled` where plain text has to show its cells by rules between them, as those of a form that is to be filled in are empty. */
  | {type: 'table'; table: Table; ruled?: true}
  | {type: 'footnotes'; footnotes: Footnote[]}
  /** 附件说明. */
  | {type: 'attachmentList'; items: ListedAttachment[]}
  /** 发文机关署名 and 成文日期. */
  | {type: 'signature'; authorities: string[]; persons: Person[]; dates: string[]}
  /** 附注, its lines. */
  | {type: 'note'; lines: string[]}
  /** A text that is attached begins, on a new page; an annex with its label. */
  | {type: 'attachment'; role: 'issued' | 'annex'; label?: string}
  /** 版记. */
  | {type: 'imprint'; copyTo?: string; printedBy?: string; printedOn?: string; other: string[]}
