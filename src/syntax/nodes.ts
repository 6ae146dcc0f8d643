/**
 * **Root**: what the notice means, as a unist tree. Leaves (literals) tile the text: in document
 * order their ranges abut, and their values joined rebuild the input to the letter.
 *
 * Parents hold only nodes; what a construct found beyond the printed text (an ordinal, a role, an
 * ISO date) is a field of the node. Inherited or guessed data never enters the tree.
 */
import type {Position} from './position.ts'
import type {Range} from './range.ts'

/** What every node carries: the range of the text that it stands for. */
export interface Base extends Range {
  /** The range in lines and columns, from 1. A whole tree has it; an outline, which lacks the leaves that only fill, does not. */
  position?: Position
  /** Which construct made the node, and what decided it; shown by `gongwen inspect --why`. */
  data?: {construct?: string; why?: string}
}

// ── The document ────────────────────────────────────────────────────────────────────────────────

/** The whole input. `…` → `root[title, addressees, paragraph, section …]` */
export interface Root extends Base {
  type: 'root'
  /** Declarations that stand in prose, outside any clause; their words are leaves of the paragraphs they stand in. */
  declared?: Declaration[]
  children: Block[]
}

/** A text that follows the signature: the issued text of a 印发 notice, or an annex (`附件1 …`). */
export interface Attachment extends Base {
  type: 'attachment'
  role: 'issued' | 'annex'
  children: Block[]
}

/** What stands directly in a document or an attachment. */
export type Block =
  | Header | Title | DocumentNumber | Adoption | Addressees | Paragraph | Section | Responsibility | Table
  | AttachmentList | Signature | Note | Imprint | Footnote | Attachment | AttachmentLabel | Filler

// ── 版头 ────────────────────────────────────────────────────────────────────────────────────────

/** 版头, one element a node: `000017⏎秘密★10年⏎特急⏎国务院办公厅文件⏎签发人：张三` */
export interface Header extends Base {
  type: 'header'
  children: Array<CopyNumber | Classification | Urgency | IssuerMark | DocumentNumber | Signatories | Filler>
}
/** 份号: `000017` */
export interface CopyNumber extends Literal { type: 'copyNumber' }
/** 密级和保密期限: `秘密★10年` → level 秘密, period 10年 */
export interface Classification extends Literal { type: 'classification'; level: string; period?: string }
/** 紧急程度: `特急` */
export interface Urgency extends Literal { type: 'urgency'; level: string }
/** 发文机关标志: `国务院办公厅文件` → authorities [国务院办公厅], suffix 文件 */
export interface IssuerMark extends Literal { type: 'issuerMark'; authorities: string[]; suffix?: string }
/** 发文字号: `国办发〔2022〕31号` → code 国办发, year 2022, serial 31. An order names its authority: `云岭市人民政府令第12号` (GB/T 9704-2012, 7.2.4) */
export interface DocumentNumber extends Literal { type: 'documentNumber'; code?: string; year?: number; serial?: number; authority?: string }
/** 签发人: `签发人：张三　李四` */
export interface Signatories extends Base { type: 'signatories'; children: Array<Person | Text | Filler> }

// ── 主体 ────────────────────────────────────────────────────────────────────────────────────────

/** 标题, one `text` a printed line; `title` is the joined form. */
export interface Title extends Base {
  type: 'title'
  title: string
  kind?: string
  /** The authorities that stand before 关于. */
  issuers: string[]
  /** The body that a title without 关于 opens with; perhaps it issues the document: `云岭大学科研经费管理办法` → 云岭大学 */
  opening?: string
  subject?: string
  carries?: {action: string; title?: string; kind?: string}
  children: Array<Text | Filler>
}
/** The line under a title that says when and where it was adopted: `（2019年9月27日 …会议通过）` */
export interface Adoption extends Literal { type: 'adoption'; date?: string }
/** 主送机关: `各支队、机关各处室：` */
export interface Addressees extends Base { type: 'addressees'; children: Array<Party | Text | Filler> }
/** Body text outside any numbered unit. `place` tells the preamble from the closing. */
export interface Paragraph extends Base { type: 'paragraph'; place: 'preamble' | 'closing'; children: Array<Duty | Text | Filler> }

/** A numbered unit at any level, or an unnumbered heading: `一、强化监测。…` → level 1, ordinal 1 */
export interface Section extends Base {
  type: 'section'
  level: number
  ordinal: number
  /** The kind of marker: `han` 一、 `hanParen` （一） `arabic` 1. `arabicParen` （1） `circled` ① … */
  marker?: string
  children: Array<Label | Heading | LeadIn | Requirement | Responsibility | Table | Section | Filler>
}
/** The number as printed: `一、` */
export interface Label extends Literal { type: 'label' }
/** A heading without its closing 。 or ：, which stands beside it as a `delimiter`. */
export interface Heading extends Base { type: 'heading'; children: Array<Text | Filler> }
/** Own text ending in ： that introduces what follows: `重点抓好以下工作：` */
export interface LeadIn extends Base { type: 'leadIn'; children: Array<Duty | Text | Filler> }
/** One thing that is asked. `强化防汛救灾工作。要高度警惕…` → topic, text */
export interface Requirement extends Base { type: 'requirement'; children: Array<Topic | Duty | Text | Filler> }
/** The topic sentence of a requirement. */
export interface Topic extends Base { type: 'topic'; children: Array<Text | Filler> }

/**
 * What a sentence, or a part of it between ；, says of who acts and by when: `各街道要在9月底前建立台账；`
 * → modal 要, an assignment of 各街道, a deadline 9月底前. Its other words are its own.
 */
export interface Duty extends Base {
  type: 'duty'
  /** The first word that orders, as printed in its `modal`. */
  modal?: string
  /** It names nobody itself: those go on who were last named before it, in the same sentence or the lead-in above. */
  carried?: true
  children: Array<Modal | Assignment | Deadline | Text | Filler>
}
/** A word that orders: `要` */
export interface Modal extends Literal { type: 'modal' }

// ── Clauses ─────────────────────────────────────────────────────────────────────────────────────

/**
 * A responsibility clause: `（牵头单位：甲局；配合单位：乙局，6月底前）`.
 * `scope` is `unit` when it governs the whole unit it stands in, `run` when it governs the text
 * since the previous clause, `document` outside any unit.
 */
export interface Responsibility extends Base {
  type: 'responsibility'
  scope: 'unit' | 'run' | 'document'
  /** As printed; parts on lines of their own joined by a line feed, wrapped lines closed up. */
  text: string
  mode?: 'byDuty' | 'severally'
  children: Array<Assignment | Deadline | Declaration | Text | Filler>
}
export type Role =
  | 'lead' | 'support' | 'responsible' | 'participate' | 'implement' | 'guide' | 'supervise' | 'leader' | 'person' | 'contact'
/** One role and its bodies: `牵头单位：甲局、乙局` */
export interface Assignment extends Base {
  type: 'assignment'
  role: Role
  /** The printed label or predicate word. */
  label?: string
  /** The list ends in 等. */
  open?: true
  mode?: 'byDuty' | 'severally'
  children: Array<Party | Text | Filler>
}
/** A body: `市交通委（市道运局）` → name 市交通委, alias 市道运局 */
export interface Party extends Literal {
  type: 'party'
  name: string
  alias?: string
  fullName?: string
  collective?: true
  lead?: true
  note?: string
}
/** A deadline: `2025年底前完成` → kind by, date 2025-12-31 */
export interface Deadline extends Literal {
  type: 'deadline'
  /** Its words, where it goes on over a page and `value` holds what stands before that. */
  text?: string
  kind: 'by' | 'on' | 'period' | 'from' | 'recurring' | 'relative' | 'ongoing' | 'immediate' | 'condition' | 'unresolved'
  date?: string
  startDate?: string
  endDate?: string
  /** Where a year that is not printed came from. */
  yearFrom?: string
  ambiguous?: true
  soft?: true
  recurrence?: string
  anchor?: string
  offset?: string
}
/** A statement about all later clauses: `排在第一位的为牵头单位，下同` → effect firstIsLead */
export interface Declaration extends Literal { type: 'declaration'; effect: string }

// ── Tables ──────────────────────────────────────────────────────────────────────────────────────

/**
 * `taskColumn` is the column that says what is to be done, where the rows name bodies or deadlines. A header that stands over the headings
 * of several tables is a table of its own with `headOnly`; its words are the `columns` of each of them.
 */
export interface Table extends Base {
  type: 'table'
  taskColumn?: number
  columns?: string[]
  headOnly?: true
  children: Array<Caption | TableNote | Row | Filler>
}
/** What a table is called: `表1　重点任务分解表` */
export interface Caption extends Literal { type: 'caption' }
/** A line at a table that speaks of it: `单位：万元` above, `注：…` below. */
export interface TableNote extends Literal { type: 'tableNote' }
/** A row; `group` where it names the group of rows below it, says their sum or a note on them, and nothing that is to be done. */
export interface Row extends Base { type: 'row'; header?: true; group?: true; children: Array<CellNode | Filler> }
/** A cell; `merged` where it repeats the value of the cell above or left of it (then it has no text of its own). */
export interface CellNode extends Base {
  type: 'cell'
  column: number
  merged?: 'above' | 'left'
  children: Array<Assignment | Deadline | Text | Filler>
}

// ── After the body ──────────────────────────────────────────────────────────────────────────────

/** 附件说明: `附件：1.名单⏎2.目录` */
export interface AttachmentList extends Base { type: 'attachmentList'; children: Array<AttachmentItem | Text | Filler> }
/** One line of the 附件说明. */
export interface AttachmentItem extends Base { type: 'attachmentItem'; number?: number; title: string; children: Array<Label | Text | Filler> }
/** 发文机关署名 and 成文日期. */
export interface Signature extends Base { type: 'signature'; children: Array<Authority | Person | DateNode | Filler> }
/** A signing body: `国务院办公厅` */
export interface Authority extends Literal { type: 'authority'; name: string }
/** A person with a title: `总理　李克强` → title 总理, name 李克强 */
export interface Person extends Literal { type: 'person'; name: string; title?: string }
/** A date in either digits; `date` is ISO, absent when it is impossible. */
export interface DateNode extends Literal { type: 'date'; date?: string }
/** 附注: `（此件公开发布）` */
export interface Note extends Literal { type: 'note'; disclosure?: string }
/** 版记: 抄送, 印发机关 and 印发日期. */
export interface Imprint extends Base { type: 'imprint'; children: Array<CopyTo | Authority | DateNode | Text | Filler> }
/** 抄送机关: `抄送：甲局，乙局。` */
export interface CopyTo extends Base { type: 'copyTo'; children: Array<Party | Text | Filler> }
/** A footnote, out of the running text; `refersTo` is the offset of the words it hangs on, where its format says so: `1 指在册企业。` */
export interface Footnote extends Base { type: 'footnote'; refersTo?: number; children: Array<Label | Text | Filler> }
/** The head line of an attachment: `附件1` */
export interface AttachmentLabel extends Literal { type: 'attachmentLabel'; number?: number }

// ── Leaves that are not content ─────────────────────────────────────────────────────────────────

/** A leaf: `value` is its slice of the text. */
export interface Literal extends Base { value: string }
/** Printed text that belongs to its parent. */
export interface Text extends Literal { type: 'text' }
/** White space, also line breaks inside a paragraph. */
export interface Blank extends Literal { type: 'blank' }
/** Punctuation that only separates: the 。 after a heading, the brackets of a clause. */
export interface Delimiter extends Literal { type: 'delimiter' }
/** Text that is not of the document: page numbers, site furniture. Reported, not in the model. */
export interface Boilerplate extends Literal { type: 'boilerplate'; reason: BoilerplateReason }
/** `unfilled`: a number or date that a draft leaves blank; `annex head`: 附件2 above a file that is the annex itself; `contents`: a table of contents. */
export type BoilerplateReason = 'page' | 'site' | 'contents' | 'repeated title' | 'annex head' | 'unfilled' | 'unread'
export type Filler = Blank | Delimiter | Boilerplate

export type Node =
  | Root | Block | CopyNumber | Classification | Urgency | IssuerMark | Signatories | Label | Heading | LeadIn | Requirement
  | Topic | Duty | Modal | Assignment | Party | Deadline | Declaration | Caption | TableNote | Row | CellNode | AttachmentItem | Authority | Person
  | DateNode | CopyTo | Text
export type Leaf = Extract<Node, {value: string}>
export type Parent = Extract<Node, {children: unknown[]}>
