import type {Rule} from './rule.ts'
import {addresseesColon} from './rules/addressees-colon.ts'
import {addresseesGreeting} from './rules/addressees-greeting.ts'
import {addresseesSeparator} from './rules/addressees-separator.ts'
import {arabicEstimate} from './rules/arabic-estimate.ts'
import {articleNumber} from './rules/article-number.ts'
import {attachmentAfterImprint} from './rules/attachment-after-imprint.ts'
import {attachmentCount} from './rules/attachment-count.ts'
import {attachmentHeadColon} from './rules/attachment-head-colon.ts'
import {attachmentListBookMarks} from './rules/attachment-list-book-marks.ts'
import {attachmentListColon} from './rules/attachment-list-colon.ts'
import {attachmentListLabel} from './rules/attachment-list-label.ts'
import {attachmentListNumbering} from './rules/attachment-list-numbering.ts'
import {attachmentListPunctuation} from './rules/attachment-list-punctuation.ts'
import {attachmentListSee} from './rules/attachment-list-see.ts'
import {attachmentNotListed} from './rules/attachment-not-listed.ts'
import {attachmentTitle} from './rules/attachment-title.ts'
import {blankPageNote} from './rules/blank-page-note.ts'
import {blankParagraphs} from './rules/blank-paragraphs.ts'
import {bodyNameVariants} from './rules/body-name-variants.ts'
import {brokenDeadline} from './rules/broken-deadline.ts'
import {brokenLine} from './rules/broken-line.ts'
import {citationKindOutside} from './rules/citation-kind-outside.ts'
import {citationNumber} from './rules/citation-number.ts'
import {citationNumberBrackets} from './rules/citation-number-brackets.ts'
import {clashingPunctuation} from './rules/clashing-punctuation.ts'
import {classificationPeriodDigits} from './rules/classification-period-digits.ts'
import {classificationStar} from './rules/classification-star.ts'
import {clauseDoubleStop} from './rules/clause-double-stop.ts'
import {clauseInnerStop} from './rules/clause-inner-stop.ts'
import {copyNumberDigits} from './rules/copy-number-digits.ts'
import {cornerQuotes} from './rules/corner-quotes.ts'
import {damagedDate} from './rules/damaged-date.ts'
import {dateDigits} from './rules/date-digits.ts'
import {dateForm} from './rules/date-form.ts'
import {dateOrder} from './rules/date-order.ts'
import {dateZero} from './rules/date-zero.ts'
import {deprecatedKind} from './rules/deprecated-kind.ts'
import {digitGrouping} from './rules/digit-grouping.ts'
import {documentNumberBrackets} from './rules/document-number-brackets.ts'
import {documentNumberDigits} from './rules/document-number-digits.ts'
import {documentNumberEnding} from './rules/document-number-ending.ts'
import {documentNumberLookAlike} from './rules/document-number-look-alike.ts'
import {documentNumberLostBracket} from './rules/document-number-lost-bracket.ts'
import {documentNumberOrdinal} from './rules/document-number-ordinal.ts'
import {documentNumberSpaces} from './rules/document-number-spaces.ts'
import {documentNumberYear} from './rules/document-number-year.ts'
import {documentNumberZero} from './rules/document-number-zero.ts'
import {emptyResponsibility} from './rules/empty-responsibility.ts'
import {enumerationPunctuation} from './rules/enumeration-punctuation.ts'
import {halfWidthBookMarks} from './rules/half-width-book-marks.ts'
import {halfWidthBrackets} from './rules/half-width-brackets.ts'
import {halfWidthPunctuation} from './rules/half-width-punctuation.ts'
import {headerOrder} from './rules/header-order.ts'
import {headingFinalStop} from './rules/heading-final-stop.ts'
import {headingRunInStop} from './rules/heading-run-in-stop.ts'
import {headingStyle} from './rules/heading-style.ts'
import {impossibleDate} from './rules/impossible-date.ts'
import {issuedTextListed} from './rules/issued-text-listed.ts'
import {leadAndSupport} from './rules/lead-and-support.ts'
import {leadMissing} from './rules/lead-missing.ts'
import {letterCommand} from './rules/letter-command.ts'
import {loneNumber} from './rules/lone-number.ts'
import {longTitle} from './rules/long-title.ts'
import {missingSignatory} from './rules/missing-signatory.ts'
import {missingSignature} from './rules/missing-signature.ts'
import {noteBrackets} from './rules/note-brackets.ts'
import {notePosition} from './rules/note-position.ts'
import {numberBracketPunctuation} from './rules/number-bracket-punctuation.ts'
import {numberComma} from './rules/number-comma.ts'
import {numberDot} from './rules/number-dot.ts'
import {numberFullWidthDot} from './rules/number-full-width-dot.ts'
import {numberGap} from './rules/number-gap.ts'
import {numberHalfWidthBrackets} from './rules/number-half-width-brackets.ts'
import {numberLevelOrder} from './rules/number-level-order.ts'
import {numberRepeat} from './rules/number-repeat.ts'
import {numberTooDeep} from './rules/number-too-deep.ts'
import {openResponsibility} from './rules/open-responsibility.ts'
import {ordinalWordComma} from './rules/ordinal-word-comma.ts'
import {rangeSign} from './rules/range-sign.ts'
import {relativeDeadline} from './rules/relative-deadline.ts'
import {repeatedPunctuation} from './rules/repeated-punctuation.ts'
import {replyFormula} from './rules/reply-formula.ts'
import {reportWithRequest} from './rules/report-with-request.ts'
import {requestEnding} from './rules/request-ending.ts'
import {requestOneAddressee} from './rules/request-one-addressee.ts'
import {requestToPerson} from './rules/request-to-person.ts'
import {sealPlaceholder} from './rules/seal-placeholder.ts'
import {separatorBeforeDeng} from './rules/separator-before-deng.ts'
import {separatorBetweenMarks} from './rules/separator-between-marks.ts'
import {separatorInEstimate} from './rules/separator-in-estimate.ts'
import {shortYear} from './rules/short-year.ts'
import {signatoryPunctuation} from './rules/signatory-punctuation.ts'
import {straightQuotes} from './rules/straight-quotes.ts'
import {subjectWords} from './rules/subject-words.ts'
import {taskWithoutResponsibility} from './rules/task-without-responsibility.ts'
import {templateMarks} from './rules/template-marks.ts'
import {titleFinalPunctuation} from './rules/title-final-punctuation.ts'
import {titleKindUnderMark} from './rules/title-kind-under-mark.ts'
import {titleLineBreak} from './rules/title-line-break.ts'
import {titleMissingDe} from './rules/title-missing-de.ts'
import {titleNestedBookMarks} from './rules/title-nested-book-marks.ts'
import {titlePunctuation} from './rules/title-punctuation.ts'
import {titleRepeatedAbout} from './rules/title-repeated-about.ts'
import {titleRepeatedKind} from './rules/title-repeated-kind.ts'
import {titleSignature} from './rules/title-signature.ts'
import {titleTwoKinds} from './rules/title-two-kinds.ts'
import {titleWithoutKind} from './rules/title-without-kind.ts'
import {unclosedBracket} from './rules/unclosed-bracket.ts'
import {unknownStandard} from './rules/unknown-standard.ts'
import {urgencyWord} from './rules/urgency-word.ts'
import {yearRangeStyle} from './rules/year-range-style.ts'

/** All rules, by their ids. A rule that is not listed here does not exist. */
export const rules: readonly Rule[] = [
  addresseesColon,
  addresseesGreeting,
  addresseesSeparator,
  arabicEstimate,
  articleNumber,
  attachmentAfterImprint,
  attachmentCount,
  attachmentHeadColon,
  attachmentListBookMarks,
  attachmentListColon,
  attachmentListLabel,
  attachmentListNumbering,
  attachmentListPunctuation,
  attachmentListSee,
  attachmentNotListed,
  attachmentTitle,
  blankPageNote,
  blankParagraphs,
  bodyNameVariants,
  brokenDeadline,
  brokenLine,
  citationKindOutside,
  citationNumber,
  citationNumberBrackets,
  clashingPunctuation,
  classificationPeriodDigits,
  classificationStar,
  clauseDoubleStop,
  clauseInnerStop,
  copyNumberDigits,
  cornerQuotes,
  damagedDate,
  dateDigits,
  dateForm,
  dateOrder,
  dateZero,
  deprecatedKind,
  digitGrouping,
  documentNumberBrackets,
  documentNumberDigits,
  documentNumberEnding,
  documentNumberLookAlike,
  documentNumberLostBracket,
  documentNumberOrdinal,
  documentNumberSpaces,
  documentNumberYear,
  documentNumberZero,
  emptyResponsibility,
  enumerationPunctuation,
  halfWidthBookMarks,
  halfWidthBrackets,
  halfWidthPunctuation,
  headerOrder,
  headingFinalStop,
  headingRunInStop,
  headingStyle,
  impossibleDate,
  issuedTextListed,
  leadAndSupport,
  leadMissing,
  letterCommand,
  loneNumber,
  longTitle,
  missingSignatory,
  missingSignature,
  noteBrackets,
  notePosition,
  numberBracketPunctuation,
  numberComma,
  numberDot,
  numberFullWidthDot,
  numberGap,
  numberHalfWidthBrackets,
  numberLevelOrder,
  numberRepeat,
  numberTooDeep,
  openResponsibility,
  ordinalWordComma,
  rangeSign,
  relativeDeadline,
  repeatedPunctuation,
  replyFormula,
  reportWithRequest,
  requestEnding,
  requestOneAddressee,
  requestToPerson,
  sealPlaceholder,
  separatorBeforeDeng,
  separatorBetweenMarks,
  separatorInEstimate,
  shortYear,
  signatoryPunctuation,
  straightQuotes,
  subjectWords,
  taskWithoutResponsibility,
  templateMarks,
  titleFinalPunctuation,
  titleKindUnderMark,
  titleLineBreak,
  titleMissingDe,
  titleNestedBookMarks,
  titlePunctuation,
  titleRepeatedAbout,
  titleRepeatedKind,
  titleSignature,
  titleTwoKinds,
  titleWithoutKind,
  unclosedBracket,
  unknownStandard,
  urgencyWord,
  yearRangeStyle,
]
