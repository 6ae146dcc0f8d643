// Made from schemas/gongwen.schema.json by `npm run generate`. Do not edit.
/**
 * 分工：牵头、配合、责任、参与、落实、指导、监督、领导、责任人、联系人。 | The role: lead, support, responsible, participate, implement, guide, supervise, leader, person or contact.
 */
export type Role =
  'lead' | 'support' | 'responsible' | 'participate' | 'implement' | 'guide' | 'supervise' | 'leader' | 'person' | 'contact'
/**
 * 分工方式：byDuty 按职责分工，severally 分别。 | How it is shared: byDuty (each within its own duties) or severally.
 */
export type Mode = 'byDuty' | 'severally'
/**
 * 起止位置 [起, 止)。 | A range [start, end).
 *
 * @minItems 2
 * @maxItems 2
 */
export type TextRange = number[]
/**
 * 适用于一处的责任条款。 | The clauses that govern one place.
 */
export type EffectiveResponsibilities = EffectiveResponsibility[]

/**
 * 一份公文的结构化文档。 | One official document, structured.
 */
export interface Gongwen {
  /**
   * 模型版本。 | The version of this model.
   */
  gongwen: '1'
  /**
   * 文种，规范写法，如“通知”；标题不含文种时不写。 | The kind of document in its canonical form, such as 通知; left out when the title has none.
   */
  kind?: string
  /**
   * 标题，各行连写。 | The title, its lines joined.
   */
  title?: string
  adoption?: Adoption
  /**
   * 发文机关，按原文顺序。 | The issuing authorities, in the order printed.
   *
   * @minItems 1
   */
  issuers?: string[]
  /**
   * 事由，标题中“关于”与文种之间的部分。 | What it is about: the part of the title between 关于 and the kind.
   */
  subject?: string
  carries?: Carried
  number?: DocumentNumber
  header?: Header
  /**
   * 主送机关。 | The bodies it is addressed to.
   *
   * @minItems 1
   */
  addressees?: Party[]
  /**
   * 第一个编号单元之前的段落。 | The paragraphs before the first numbered unit.
   *
   * @minItems 1
   */
  preamble?: string[]
  /**
   * 不属于任何编号单元的责任条款。 | Responsibility clauses outside any numbered unit.
   *
   * @minItems 1
   */
  responsibilities?: Responsibility[]
  /**
   * 正文各单元，可为空。 | The units of the body; may be empty.
   */
  sections: Section[]
  /**
   * 不属于任何编号单元的表格。 | Tables outside any numbered unit.
   *
   * @minItems 1
   */
  tables?: Table[]
  /**
   * 最后一个编号单元之后、附件说明或署名之前的段落。 | The paragraphs after the last unit, before the attachment list or signature.
   *
   * @minItems 1
   */
  closing?: string[]
  /**
   * 脚注。 | The footnotes.
   *
   * @minItems 1
   */
  footnotes?: Footnote[]
  /**
   * 附件说明。 | The list of attachments printed after the body.
   *
   * @minItems 1
   */
  attachmentList?: AttachmentItem[]
  signature?: Signature
  note?: Note
  imprint?: Imprint
  /**
   * 署名之后的文本：所印发的正文，然后是各附件，按页面顺序。 | The texts after the signature: the issued text, then the annexes, in page order.
   *
   * @minItems 1
   */
  attachments?: Attachment[]
  /**
   * 句子本身写明由谁做、何时前做的任务，按原文顺序。 | What the sentences themselves say of who acts and by when, in the order of the text.
   *
   * @minItems 1
   */
  duties?: Duty[]
  /**
   * 改变其后所有责任条款读法的声明。 | Statements that change how all later clauses are read.
   *
   * @minItems 1
   */
  declarations?: Declaration[]
  source?: Source
  /**
   * 各部分在原文中的起止位置，加 --positions 才有：键为 JSON 指针，值为 [起, 止)，按 positionUnit 计数；所数的原文即 gongwen inspect --text 的输出。 | Where each part stands in the text that was read, with --positions only: a JSON pointer, and [start, end) counted in positionUnit; the text is what gongwen inspect --text prints.
   */
  positions?: {
    [k: string]: TextRange
  }
  /**
   * positions 按什么计数：utf16 为 UTF-16 编码单元（JavaScript、Java），codepoint 为 Unicode 字符（Python）。 | What positions count in: utf16 is UTF-16 units (JavaScript, Java), codepoint is Unicode characters (Python).
   */
  positionUnit?: 'utf16' | 'codepoint'
  /**
   * 每个单元、要求、表格行实际适用的责任条款，加 --effective 才有：键为 JSON 指针。 | The clauses that govern each unit, requirement and row of a table, with --effective only: by JSON pointer.
   */
  effective?: {
    [k: string]: EffectiveResponsibilities
  }
  /**
   * 读后由人更正之处（gongwen correct）。 | The parts that a person put right after they were read (gongwen correct).
   *
   * @minItems 1
   */
  corrected?: CorrectedPart[]
  /**
   * 读法有多大把握，加 --certainty 才有：整体的判断，以及有疑问的各部分；未列的部分有把握。 | How sure the reading is, with --certainty only: the verdict on the whole, and the parts in doubt; parts that are not listed are sure.
   */
  certainty?: {
    /**
     * sure 有把握，check 请核对各处，doubtful 没有把握。 | sure; check, look at the places; doubtful.
     */
    verdict: 'sure' | 'check' | 'doubtful'
    /**
     * 请核对之处，同 gongwen schema report 的 places。 | What to look at, as places of gongwen schema report.
     */
    places: {
      [k: string]: unknown
    }[]
  }
  /**
   * 由 -o 写入文件夹时，据以写成的公文、版本、选项的摘要：--resume 据此看出是否要重做。 | Of a file that -o wrote into a folder, the digest of what it was made of (notice, version, options): --resume tells by it whether it is to be made again.
   */
  made?: string
  /**
   * 由 -o 写入文件时的摘要：据此看出文件写成后是否改动过。 | The digest of the file that -o wrote: it tells whether the file has been changed since.
   */
  seal?: string
}
/**
 * 通过或批准的说明，如“（2019年9月27日…会议通过）”。 | Says when and where the document was adopted.
 */
export interface Adoption {
  /**
   * 原文。 | As printed.
   */
  text: string
  /**
   * 通过日期。 | The date of adoption.
   */
  date?: string
}
/**
 * 标题中带出的另一文件。 | Another document named in the title that this one carries.
 */
export interface Carried {
  /**
   * 动作：印发、转发、批转、发布等。 | What is done with it: 印发, 转发, 批转, 发布 …
   */
  action: string
  /**
   * 该文件的标题。 | Its title.
   */
  title?: string
  /**
   * 该文件的文种。 | Its kind.
   */
  kind?: string
}
/**
 * 发文字号，如“国办发〔2022〕31号”。 | A document number such as 国办发〔2022〕31号.
 */
export interface DocumentNumber {
  /**
   * 原文。 | As printed.
   */
  text: string
  /**
   * 机关代字。 | The authority's code.
   */
  code?: string
  /**
   * 年份。 | The year.
   */
  year?: number
  /**
   * 顺序号。 | The serial number.
   */
  serial?: number
}
/**
 * 版头各要素。 | The elements at the head of the first page.
 */
export interface Header {
  /**
   * 份号，保留前导零。 | The copy number with its leading zeros.
   */
  copyNumber?: string
  classification?: Classification
  /**
   * 紧急程度。 | The degree of urgency.
   */
  urgency?: string
  /**
   * 发文机关标志。 | The large mark of the issuing authority.
   */
  issuerMark?: string
  /**
   * 签发人。 | Who signed it off.
   *
   * @minItems 1
   */
  signatories?: string[]
}
/**
 * 密级和保密期限。 | The secrecy level and its period.
 */
export interface Classification {
  /**
   * 密级。 | The level.
   */
  level: string
  /**
   * 保密期限。 | How long it holds.
   */
  period?: string
}
/**
 * 一个机关、单位、集体或人。 | One body, group of bodies or person.
 */
export interface Party {
  /**
   * 名称，原文照录。 | The name as printed.
   */
  name: string
  /**
   * 推测的全称，仅供参考。 | A guess at the full name, beside the printed one.
   */
  fullName?: string
  /**
   * 括号中的另一名称。 | Another name given in brackets.
   */
  alias?: string
  /**
   * 统称，如“各支队”。 | A name for several bodies, such as 各支队.
   */
  collective?: true
  /**
   * 标明为牵头。 | Marked as the lead.
   */
  lead?: true
  /**
   * 括号中的说明。 | A remark given in brackets.
   */
  note?: string
}
/**
 * 一个责任条款。 | One responsibility clause.
 */
export interface Responsibility {
  /**
   * 原文照录；分行标注的以换行相连。 | As printed; labels on lines of their own are joined by a line feed.
   */
  text: string
  /**
   * 各项分工。 | Who does what.
   *
   * @minItems 1
   */
  assignments?: Assignment[]
  mode?: Mode
  /**
   * 时限。 | When it is due.
   *
   * @minItems 1
   */
  deadlines?: Deadline[]
}
/**
 * 一种分工及其承担者。 | One role and who has it.
 */
export interface Assignment {
  role: Role
  /**
   * 所印的标签或谓语，如“责任单位”“负责”。 | The printed label or predicate, such as 责任单位 or 负责.
   */
  label?: string
  /**
   * 承担者。 | Who has it.
   */
  parties: Party[]
  /**
   * 名单以“等”结尾，未列全。 | The list ends in 等: there are others.
   */
  open?: true
  mode?: Mode
}
/**
 * 一个时限。 | One deadline.
 */
export interface Deadline {
  /**
   * 原文照录。 | As printed.
   */
  text: string
  /**
   * 种类：by 截止，on 当日，period 期间，from 起始，recurring 周期，relative 相对，ongoing 持续，immediate 立即，condition 视条件，unresolved 未能确定。 | Its kind: by, on, period, from, recurring, relative, ongoing, immediate, condition or unresolved.
   */
  kind: 'by' | 'on' | 'period' | 'from' | 'recurring' | 'relative' | 'ongoing' | 'immediate' | 'condition' | 'unresolved'
  /**
   * 日期，截止日含当日。 | The date; a last day is included.
   */
  date?: string
  /**
   * 期间的首日。 | The first day of a period.
   */
  start?: string
  /**
   * 期间的末日。 | The last day of a period.
   */
  end?: string
  /**
   * 未印年份时，年份的来源。 | Where a year that is not printed was taken from.
   */
  yearFrom?: string
  /**
   * 有两种以上读法。 | It can be read in more than one way.
   */
  ambiguous?: true
  /**
   * “原则上”“力争”一类的软性时限。 | A soft deadline, as with 原则上 or 力争.
   */
  soft?: true
  /**
   * 周期，ISO 8601 或 RFC 5545 写法。 | How it recurs, in ISO 8601 or RFC 5545 form.
   */
  recurrence?: string
  /**
   * 相对时限的起算点。 | What a relative deadline counts from.
   */
  anchor?: string
  /**
   * 自起算点起的时长，ISO 8601 写法。 | How long after the anchor, as an ISO 8601 duration.
   */
  offset?: string
}
/**
 * 一个编号单元（任一层次），或不编号的小标题及其内容。 | A numbered unit at any level, or an unnumbered heading with what it heads.
 */
export interface Section {
  /**
   * 稳定标识，由各级序号组成，如“1.2”；附件一中为“a1.3”。 | A stable id, the path of ordinals: "1.2"; "a1.3" in the first attachment.
   */
  id: string
  /**
   * 序号，原文照录；不编号的小标题不写。 | The number as printed; left out for an unnumbered heading.
   */
  label?: string
  /**
   * 序号的数值。 | The value of the number.
   */
  ordinal: number
  /**
   * 在本文中的层次，从1起。 | Its depth in this document, from 1.
   */
  level: number
  /**
   * 小标题，不含末尾的句号或冒号。 | The heading without its closing 。 or ：.
   */
  heading?: string
  /**
   * 引出下文、以冒号结尾的话。 | Own text that ends in a colon and introduces what follows.
   */
  leadIn?: string
  /**
   * 本单元自身的各项要求，可为空。 | What the unit's own text asks for; may be empty.
   */
  requirements: Requirement[]
  /**
   * 管整个单元的责任条款。 | The clauses that govern the whole unit.
   *
   * @minItems 1
   */
  responsibilities?: Responsibility[]
  /**
   * 单元内的表格。 | Tables in the unit.
   *
   * @minItems 1
   */
  tables?: Table[]
  /**
   * 下级单元。 | The units below it.
   *
   * @minItems 1
   */
  sections?: Section[]
}
/**
 * 一项要求。 | One thing asked for in a unit's own text.
 */
export interface Requirement {
  /**
   * 标识：单元标识、连字符、次序，如“1-1”。 | Its id: the unit id, a hyphen, its order, as in "1-1".
   */
  id: string
  /**
   * 主题句，不含句号。 | The topic sentence without its 。.
   */
  topic?: string
  /**
   * 原文，不含主题句和责任条款。 | The text as printed, topic and clauses removed.
   */
  text: string
  /**
   * 只管这一部分的责任条款。 | The clauses that govern less than the whole unit.
   *
   * @minItems 1
   */
  responsibilities?: Responsibility[]
}
/**
 * 一个表格。 | One table.
 */
export interface Table {
  /**
   * 表题。 | The caption.
   */
  caption?: string
  /**
   * 表头。 | The column headers.
   */
  columns: string[]
  /**
   * 各行；跨行单元格的值逐行写出，跨列的写在第一列。 | The rows; the value of a cell over several rows is repeated in each, that of a cell over several columns stands in the first.
   */
  rows: string[][]
  /**
   * 表的说明，如“单位：万元”“注：…”。 | Lines that speak of the table, such as what it is counted in.
   *
   * @minItems 1
   */
  notes?: string[]
  /**
   * 由任务、责任和时限各列读出的任务。 | The tasks read from its task, party and deadline columns.
   *
   * @minItems 1
   */
  tasks?: Task[]
}
/**
 * 表格一行中的任务。 | The task in one row of a table.
 */
export interface Task {
  /**
   * 任务内容。 | What is to be done.
   */
  text: string
  /**
   * 责任和时限。 | Who does it and when.
   */
  responsibilities: Responsibility[]
}
/**
 * 一条脚注。 | One footnote.
 */
export interface Footnote {
  /**
   * 注号，原文照录。 | Its mark as printed.
   */
  mark?: string
  /**
   * 注文。 | What it says.
   */
  text: string
}
/**
 * 附件说明中的一项。 | One line of the attachment list.
 */
export interface AttachmentItem {
  /**
   * 附件序号。 | Its number.
   */
  number?: number
  /**
   * 附件名称。 | Its title.
   */
  title: string
}
/**
 * 署名和成文日期。 | Who signed and when.
 */
export interface Signature {
  /**
   * 署名机关。 | The signing authorities.
   *
   * @minItems 1
   */
  authorities?: string[]
  /**
   * 署名的人。 | The persons who signed.
   *
   * @minItems 1
   */
  persons?: Person[]
  /**
   * 成文日期。 | The date.
   */
  date?: string
  /**
   * 成文日期，原文照录。 | The date as printed.
   */
  dateText?: string
}
/**
 * 一个人。 | One person.
 */
export interface Person {
  /**
   * 职务。 | The office held.
   */
  title?: string
  /**
   * 姓名。 | The name.
   */
  name: string
}
/**
 * 附注。 | The note.
 */
export interface Note {
  /**
   * 原文照录。 | As printed.
   */
  text: string
  /**
   * 公开属性，如“公开发布”。 | How far it is public, such as 公开发布.
   */
  disclosure?: string
}
/**
 * 版记。 | The imprint.
 */
export interface Imprint {
  /**
   * 抄送机关。 | The bodies that get a copy.
   *
   * @minItems 1
   */
  copyTo?: Party[]
  /**
   * 印发机关。 | Who printed it.
   */
  printedBy?: string
  /**
   * 印发日期。 | When it was printed.
   */
  printedOn?: string
  /**
   * 印发日期，原文照录。 | The date of printing as printed.
   */
  printedOnText?: string
  /**
   * 版记中的其他文字，如印数。 | Other text of the imprint, such as the number of copies.
   *
   * @minItems 1
   */
  other?: string[]
}
/**
 * 署名之后的一个文本。 | One text after the signature.
 */
export interface Attachment {
  /**
   * issued 为所印发的正文，annex 为附件。 | issued: the text that the notice carries; annex: an annex.
   */
  role: 'issued' | 'annex'
  /**
   * 附件序号，原文照录，如“附件1”。 | Its label as printed, such as 附件1.
   */
  label?: string
  /**
   * 文种，规范写法，如“通知”；标题不含文种时不写。 | The kind of document in its canonical form, such as 通知; left out when the title has none.
   */
  kind?: string
  /**
   * 标题，各行连写。 | The title, its lines joined.
   */
  title?: string
  adoption?: Adoption
  /**
   * 发文机关，按原文顺序。 | The issuing authorities, in the order printed.
   *
   * @minItems 1
   */
  issuers?: string[]
  /**
   * 事由，标题中“关于”与文种之间的部分。 | What it is about: the part of the title between 关于 and the kind.
   */
  subject?: string
  carries?: Carried
  number?: DocumentNumber
  header?: Header
  /**
   * 主送机关。 | The bodies it is addressed to.
   *
   * @minItems 1
   */
  addressees?: Party[]
  /**
   * 第一个编号单元之前的段落。 | The paragraphs before the first numbered unit.
   *
   * @minItems 1
   */
  preamble?: string[]
  /**
   * 不属于任何编号单元的责任条款。 | Responsibility clauses outside any numbered unit.
   *
   * @minItems 1
   */
  responsibilities?: Responsibility[]
  /**
   * 正文各单元，可为空。 | The units of the body; may be empty.
   */
  sections: Section[]
  /**
   * 不属于任何编号单元的表格。 | Tables outside any numbered unit.
   *
   * @minItems 1
   */
  tables?: Table[]
  /**
   * 最后一个编号单元之后、附件说明或署名之前的段落。 | The paragraphs after the last unit, before the attachment list or signature.
   *
   * @minItems 1
   */
  closing?: string[]
  /**
   * 脚注。 | The footnotes.
   *
   * @minItems 1
   */
  footnotes?: Footnote[]
  /**
   * 附件说明。 | The list of attachments printed after the body.
   *
   * @minItems 1
   */
  attachmentList?: AttachmentItem[]
  signature?: Signature
  note?: Note
  imprint?: Imprint
  /**
   * 句子本身写明由谁做、何时前做的任务，按原文顺序。 | What the sentences themselves say of who acts and by when, in the order of the text.
   *
   * @minItems 1
   */
  duties?: Duty[]
}
/**
 * 句子（或其分号之间的一段）写明由谁做、何时前做的一项任务。 | What a sentence, or a part of it between ；, says of who acts and by when.
 */
export interface Duty {
  /**
   * 所在要求的标识；引导语为其单元的标识，起首、结尾段落为 preamble-1、closing-1，附件中为 a1-preamble-1。 | The id of the requirement it stands in; of the unit for its lead-in; preamble-1 or closing-1 for a paragraph, in an attachment a1-preamble-1.
   */
  from: string
  /**
   * 原文照录。 | As printed.
   */
  text: string
  /**
   * 第一个表示要求的词，如“要”“应当”“由”“请”。 | The first word that orders, such as 要, 应当, 由 or 请.
   */
  modal?: string
  /**
   * 各种分工及其承担者；承前省略的也写出。 | The roles and who has each; those carried over from the words before stand here too.
   *
   * @minItems 1
   */
  assignments?: Assignment[]
  /**
   * 时限。 | When it is due.
   *
   * @minItems 1
   */
  deadlines?: Deadline[]
}
/**
 * 改变其后责任条款读法的声明，如“排在第一位的为牵头单位，下同”。 | A statement that changes how later clauses are read.
 */
export interface Declaration {
  /**
   * 原文照录。 | As printed.
   */
  text: string
  /**
   * 效果，如 firstIsLead（首位为牵头）、implementToo（以下均需其落实）。 | Its effect, such as firstIsLead or implementToo.
   */
  effect: string
  /**
   * 声明所在单元的标识。 | The id of the unit where it stands.
   */
  from?: string
}
/**
 * 所读文件。 | The file that was read.
 */
export interface Source {
  /**
   * 文件名；读文件夹时为其中的相对路径，以 / 分隔。 | Its name; when a folder was read, its path below that folder, with /.
   */
  name?: string
  /**
   * 格式，如 txt、docx。 | Its format, such as txt or docx.
   */
  format: string
  /**
   * 字符编码，如 utf-8、gb18030。 | Its character encoding, such as utf-8 or gb18030.
   */
  encoding?: string
  /**
   * 内容的 SHA-256，小写十六进制。 | The SHA-256 of its bytes in lower-case hex.
   */
  sha256?: string
  ocr?: Recognition
}
/**
 * 文字识别（OCR）的情况。 | How text was recognised in pictures (OCR).
 */
export interface Recognition {
  /**
   * 识别引擎及版本、语言模型。 | The engine with its version and language model.
   */
  engine: string
  /**
   * 识别的页数。 | The number of pages that were recognised.
   */
  pages: number
  /**
   * 引擎自评的平均把握，0 至 100。 | The engine's own mean confidence, 0 to 100.
   */
  confidence: number
}
/**
 * 适用于一处的责任条款，连同声明的作用。 | A clause as it governs a place, with what declarations make of it.
 */
export interface EffectiveResponsibility {
  /**
   * 原文照录；分行标注的以换行相连。 | As printed; labels on lines of their own are joined by a line feed.
   */
  text: string
  /**
   * 各项分工。 | Who does what.
   *
   * @minItems 1
   */
  assignments?: Assignment[]
  mode?: Mode
  /**
   * 时限。 | When it is due.
   *
   * @minItems 1
   */
  deadlines?: Deadline[]
  /**
   * 条款所在之处的 JSON 指针，条款属于自身时不写；空串为整份文档。 | JSON pointer of what holds the clause, when that is not the place itself; the empty string is the document.
   */
  inheritedFrom?: string
  /**
   * 不是条款而说明责任的所在：正文语句（/duties/3），或公文所要求的主送机关（/addressees）。 | JSON pointer of what says it, when that is no clause: a duty in the sentences of the place itself (/duties/3), or the addressees, whom the notice orders (/addressees).
   */
  saidBy?: string
  /**
   * 适用范围，由声明为未标明范围的条款写定。 | Where it applies, when a declaration says so of all clauses that do not say it themselves.
   */
  appliesTo?: string
  /**
   * 改变此条款的声明，如 firstIsLead。 | The effects of declarations that changed this clause, such as firstIsLead.
   *
   * @minItems 1
   */
  declared?: string[]
}
/**
 * 由人更正的一处。 | A part that a person put right.
 */
export interface CorrectedPart {
  /**
   * 其所在的 JSON 指针；删去的为原来所在之处。 | JSON pointer to it; of what was taken out, to what it stood in.
   */
  pointer: string
  /**
   * 怎样更正的：set 改，add 增，remove 删，move 移。 | How it was put right: set to another value, added, removed or moved.
   */
  change: 'set' | 'add' | 'remove' | 'move'
  /**
   * 程序所读，没有的不写。 | What the program read; absent where it read nothing.
   */
  was?: {
    [k: string]: unknown
  }
  /**
   * 为何更正。 | Why it was put right.
   */
  reason?: string
  /**
   * 更正的人。 | Who put it right.
   */
  by?: string
}
