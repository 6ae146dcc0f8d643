import type {Rule} from './rule.ts'
import {addresseesColon} from './rules/addressees-colon.ts'
import {addresseesGreeting} from './rules/addressees-greeting.ts'
import {addresseesSeparator} from './rules/addressees-separator.ts'
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
import {classificationPeriodDigits} from './rules/classification-period-digits.ts'
import {classificationStar} from './rules/classification-star.ts'
import {copyNumberDigits} from './rules/copy-number-digits.ts'
import {damagedDate} from './rules/damaged-date.ts'
import {dateDigits} from './rules/date-digits.ts'
import {dateForm} from './rules/date-form.ts'
import {dateOrder} from './rules/date-order.ts'
import {dateZero} from './rules/date-zero.ts'
import {deprecatedKind} from './rules/deprecated-kind.ts'
import {documentNumberBrackets} from './rules/document-number-brackets.ts'
import {documentNumberDigits} from './rules/document-number-digits.ts'
import {documentNumberEnding} from './rules/document-number-ending.ts'
import {documentNumberLookAlike} from './rules/document-number-look-alike.ts'
import {documentNumberLostBracket} from './rules/document-number-lost-bracket.ts'
import {documentNumberOrdinal} from './rules/document-number-ordinal.ts'
import {documentNumberSpaces} from './rules/document-number-spaces.ts'
import {documentNumberYear} from './rules/document-number-year.ts'
import {documentNumberZero} from './rules/document-number-zero.ts'
import {halfWidthBookMarks} from './rules/half-width-book-marks.ts'
import {headerOrder} from './rules/header-order.ts'
import {impossibleDate} from './rules/impossible-date.ts'
import {issuedTextListed} from './rules/issued-text-listed.ts'
import {longTitle} from './rules/long-title.ts'
import {missingSignatory} from './rules/missing-signatory.ts'
import {missingSignature} from './rules/missing-signature.ts'
import {noteBrackets} from './rules/note-brackets.ts'
import {notePosition} from './rules/note-position.ts'
import {requestOneAddressee} from './rules/request-one-addressee.ts'
import {requestToPerson} from './rules/request-to-person.ts'
import {sealPlaceholder} from './rules/seal-placeholder.ts'
import {signatoryPunctuation} from './rules/signatory-punctuation.ts'
import {subjectWords} from './rules/subject-words.ts'
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
import {urgencyWord} from './rules/urgency-word.ts'

/** All rules, by their ids. A rule that is not listed here does not exist. */
export const rules: readonly Rule[] = [
  addresseesColon,
  addresseesGreeting,
  addresseesSeparator,
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
  classificationPeriodDigits,
  classificationStar,
  copyNumberDigits,
  damagedDate,
  dateDigits,
  dateForm,
  dateOrder,
  dateZero,
  deprecatedKind,
  documentNumberBrackets,
  documentNumberDigits,
  documentNumberEnding,
  documentNumberLookAlike,
  documentNumberLostBracket,
  documentNumberOrdinal,
  documentNumberSpaces,
  documentNumberYear,
  documentNumberZero,
  halfWidthBookMarks,
  headerOrder,
  impossibleDate,
  issuedTextListed,
  longTitle,
  missingSignatory,
  missingSignature,
  noteBrackets,
  notePosition,
  requestOneAddressee,
  requestToPerson,
  sealPlaceholder,
  signatoryPunctuation,
  subjectWords,
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
  urgencyWord,
]
