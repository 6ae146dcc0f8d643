import type {Check} from './check.ts'
import {addresseesInText} from './checks/addressees-in-text.ts'
import {alikeFirstSentences} from './checks/alike-first-sentences.ts'
import {attachmentBeforeSignature} from './checks/attachment-before-signature.ts'
import {attachmentMentioned} from './checks/attachment-mentioned.ts'
import {attachmentWithoutTitle} from './checks/attachment-without-title.ts'
import {attachmentWord} from './checks/attachment-word.ts'
import {attachmentsAgainstList} from './checks/attachments-against-list.ts'
import {authorityInEntry} from './checks/authority-in-entry.ts'
import {bareLine} from './checks/bare-line.ts'
import {bareUnitsInLine} from './checks/bare-units-in-line.ts'
import {bracketOfName} from './checks/bracket-of-name.ts'
import {citedTitleLine} from './checks/cited-title-line.ts'
import {clauseBehindChildren} from './checks/clause-behind-children.ts'
import {clauseNotRead} from './checks/clause-not-read.ts'
import {contactHeading} from './checks/contact-heading.ts'
import {countOfAuthorities} from './checks/count-of-authorities.ts'
import {cutHeading} from './checks/cut-heading.ts'
import {cutName} from './checks/cut-name.ts'
import {cutOffWord} from './checks/cut-off-word.ts'
import {cutSentence} from './checks/cut-sentence.ts'
import {damagedDigits} from './checks/damaged-digits.ts'
import {dateAtEnd} from './checks/date-at-end.ts'
import {dateElsewhere} from './checks/date-elsewhere.ts'
import {dateNotRead} from './checks/date-not-read.ts'
import {declarationNotRead} from './checks/declaration-not-read.ts'
import {emptyClause} from './checks/empty-clause.ts'
import {emptyTable} from './checks/empty-table.ts'
import {emptyUnit} from './checks/empty-unit.ts'
import {endWordsInUnit} from './checks/end-words-in-unit.ts'
import {fileNotListed} from './checks/file-not-listed.ts'
import {fragment} from './checks/fragment.ts'
import {fragmentAbove} from './checks/fragment-above.ts'
import {gluedHeading} from './checks/glued-heading.ts'
import {gluedNumber} from './checks/glued-number.ts'
import {halfBracket} from './checks/half-bracket.ts'
import {halfNumber} from './checks/half-number.ts'
import {halfSignature} from './checks/half-signature.ts'
import {headingBeforeVerb} from './checks/heading-before-verb.ts'
import {headingForm} from './checks/heading-form.ts'
import {headingLineNotRead} from './checks/heading-line-not-read.ts'
import {headingNotRead} from './checks/heading-not-read.ts'
import {headingOverLines} from './checks/heading-over-lines.ts'
import {headingWithoutText} from './checks/heading-without-text.ts'
import {headlessAuthority} from './checks/headless-authority.ts'
import {issuedNotOpened} from './checks/issued-not-opened.ts'
import {issuersAndSignature} from './checks/issuers-and-signature.ts'
import {kindNotRead} from './checks/kind-not-read.ts'
import {labelInLine} from './checks/label-in-line.ts'
import {lineWithColon} from './checks/line-with-colon.ts'
import {loneNumber} from './checks/lone-number.ts'
import {lostNumber} from './checks/lost-number.ts'
import {mixedNumbers} from './checks/mixed-numbers.ts'
import {muchInField} from './checks/much-in-field.ts'
import {nameOverGap} from './checks/name-over-gap.ts'
import {nameWithoutBody} from './checks/name-without-body.ts'
import {nestedNumber} from './checks/nested-number.ts'
import {noAddressee} from './checks/no-addressee.ts'
import {noSignature} from './checks/no-signature.ts'
import {nounAsSentence} from './checks/noun-as-sentence.ts'
import {nounBeforeSentence} from './checks/noun-before-sentence.ts'
import {numberInText} from './checks/number-in-text.ts'
import {numberNotRead} from './checks/number-not-read.ts'
import {numberOfDocument} from './checks/number-of-document.ts'
import {numberedClosing} from './checks/numbered-closing.ts'
import {numbersInParagraph} from './checks/numbers-in-paragraph.ts'
import {oddBreak} from './checks/odd-break.ts'
import {oddClause} from './checks/odd-clause.ts'
import {oddHeading} from './checks/odd-heading.ts'
import {oddIssuer} from './checks/odd-issuer.ts'
import {oddListEntry} from './checks/odd-list-entry.ts'
import {oddName} from './checks/odd-name.ts'
import {oddTitle} from './checks/odd-title.ts'
import {openList} from './checks/open-list.ts'
import {orderOfNumbers} from './checks/order-of-numbers.ts'
import {postInName} from './checks/post-in-name.ts'
import {pouredWithoutHeadings} from './checks/poured-without-headings.ts'
import {restartedCount} from './checks/restarted-count.ts'
import {saidTwice} from './checks/said-twice.ts'
import {sentenceAsHeading} from './checks/sentence-as-heading.ts'
import {severalAttachments} from './checks/several-attachments.ts'
import {shortFirstSentence} from './checks/short-first-sentence.ts'
import {signatureInText} from './checks/signature-in-text.ts'
import {signedAttachment} from './checks/signed-attachment.ts'
import {signedInText} from './checks/signed-in-text.ts'
import {signedTwice} from './checks/signed-twice.ts'
import {signedWithoutIssuer} from './checks/signed-without-issuer.ts'
import {textNotRead} from './checks/text-not-read.ts'
import {timeNotResolved} from './checks/time-not-resolved.ts'
import {titleInText} from './checks/title-in-text.ts'
import {titleMissing} from './checks/title-missing.ts'
import {unevenHeadings} from './checks/uneven-headings.ts'
import {unevenInLine} from './checks/uneven-in-line.ts'
import {unitsBehindSignature} from './checks/units-behind-signature.ts'
import {unitsInLine} from './checks/units-in-line.ts'
import {wordsAboveSignature} from './checks/words-above-signature.ts'
import {wordsBetweenNames} from './checks/words-between-names.ts'

/** All that is looked for, in no order that matters. */
export const checks: readonly Check[] = [
  addresseesInText,
  alikeFirstSentences,
  attachmentBeforeSignature,
  attachmentMentioned,
  attachmentWithoutTitle,
  attachmentWord,
  attachmentsAgainstList,
  authorityInEntry,
  bareLine,
  bareUnitsInLine,
  bracketOfName,
  citedTitleLine,
  clauseBehindChildren,
  clauseNotRead,
  contactHeading,
  countOfAuthorities,
  cutHeading,
  cutName,
  cutOffWord,
  cutSentence,
  damagedDigits,
  dateAtEnd,
  dateElsewhere,
  dateNotRead,
  declarationNotRead,
  emptyClause,
  emptyTable,
  emptyUnit,
  endWordsInUnit,
  fileNotListed,
  fragment,
  fragmentAbove,
  gluedHeading,
  gluedNumber,
  halfBracket,
  halfNumber,
  halfSignature,
  headingBeforeVerb,
  headingForm,
  headingLineNotRead,
  headingNotRead,
  headingOverLines,
  headingWithoutText,
  headlessAuthority,
  issuedNotOpened,
  issuersAndSignature,
  kindNotRead,
  labelInLine,
  lineWithColon,
  loneNumber,
  lostNumber,
  mixedNumbers,
  muchInField,
  nameOverGap,
  nameWithoutBody,
  nestedNumber,
  noAddressee,
  noSignature,
  nounAsSentence,
  nounBeforeSentence,
  numberInText,
  numberNotRead,
  numberOfDocument,
  numberedClosing,
  numbersInParagraph,
  oddBreak,
  oddClause,
  oddHeading,
  oddIssuer,
  oddListEntry,
  oddName,
  oddTitle,
  openList,
  orderOfNumbers,
  postInName,
  pouredWithoutHeadings,
  restartedCount,
  saidTwice,
  sentenceAsHeading,
  severalAttachments,
  shortFirstSentence,
  signatureInText,
  signedAttachment,
  signedInText,
  signedTwice,
  signedWithoutIssuer,
  textNotRead,
  timeNotResolved,
  titleInText,
  titleMissing,
  unevenHeadings,
  unevenInLine,
  unitsBehindSignature,
  unitsInLine,
  wordsAboveSignature,
  wordsBetweenNames,
]
