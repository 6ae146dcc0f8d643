import type {Rule} from './rule.ts'
import {classificationPeriodDigits} from './rules/classification-period-digits.ts'
import {classificationStar} from './rules/classification-star.ts'
import {copyNumberDigits} from './rules/copy-number-digits.ts'
import {documentNumberBrackets} from './rules/document-number-brackets.ts'
import {documentNumberDigits} from './rules/document-number-digits.ts'
import {documentNumberEnding} from './rules/document-number-ending.ts'
import {documentNumberLookAlike} from './rules/document-number-look-alike.ts'
import {documentNumberLostBracket} from './rules/document-number-lost-bracket.ts'
import {documentNumberOrdinal} from './rules/document-number-ordinal.ts'
import {documentNumberSpaces} from './rules/document-number-spaces.ts'
import {documentNumberYear} from './rules/document-number-year.ts'
import {documentNumberZero} from './rules/document-number-zero.ts'
import {headerOrder} from './rules/header-order.ts'
import {missingSignatory} from './rules/missing-signatory.ts'
import {signatoryPunctuation} from './rules/signatory-punctuation.ts'
import {subjectWords} from './rules/subject-words.ts'
import {urgencyWord} from './rules/urgency-word.ts'

/** All rules, by their ids. A rule that is not listed here does not exist. */
export const rules: readonly Rule[] = [
  classificationPeriodDigits,
  classificationStar,
  copyNumberDigits,
  documentNumberBrackets,
  documentNumberDigits,
  documentNumberEnding,
  documentNumberLookAlike,
  documentNumberLostBracket,
  documentNumberOrdinal,
  documentNumberSpaces,
  documentNumberYear,
  documentNumberZero,
  headerOrder,
  missingSignatory,
  signatoryPunctuation,
  subjectWords,
  urgencyWord,
]
