/**
 * What a doubt was counted to weigh, by its id, and of how many right and wrong readings it spoke. Written by
 * `node scripts/fit-points.js` over 3571 readings of 656 notices; the second look has points by what is read otherwise.
 */
export const countedPoints: Readonly<Record<string, number>> = {
  'addressees-in-text': 8, // 1 right, 54 wrong
  'alike-first-sentences': 6, // 9 right, 24 wrong
  'attachment-before-signature': 5, // 0 right, 16 wrong
  'attachment-without-title': 3, // 17 right, 29 wrong
  'attachment-word': 4, // 10 right, 23 wrong
  'attachments-against-list': 5, // 21 right, 61 wrong
  'authority-in-entry': 4, // 0 right, 19 wrong
  'bare-line': 0, // 2 right, 15 wrong
  'bracket-of-name': 6, // 0 right, 5 wrong
  'cited-title-line': 6, // 0 right, 7 wrong
  'clause-behind-children': 0, // 9 right, 2 wrong
  'clause-not-read': 2, // 9 right, 3 wrong
  'contact-heading': 5, // 0 right, 10 wrong
  'count-of-authorities': 4, // 4 right, 5 wrong
  'cut-name': 4, // 14 right, 33 wrong
  'cut-sentence': 4, // 10 right, 19 wrong
  'damaged-digits': 3, // 107 right, 125 wrong
  'date-at-end': 5, // 21 right, 113 wrong
  'date-elsewhere': 3, // 1 right, 1 wrong
  'date-not-read': 5, // 1 right, 38 wrong
  'empty-unit': 2, // 3 right, 3 wrong
  'end-words-in-unit': 0, // 35 right, 48 wrong
  'file-not-listed': 2, // 1 right, 0 wrong
  fragment: 4, // 13 right, 84 wrong
  'fragment-above': 3, // 44 right, 76 wrong
  'glued-heading': 0, // 46 right, 79 wrong
  'glued-number': 2, // 5 right, 21 wrong
  'half-bracket': 4, // 6 right, 18 wrong
  'half-signature': 2, // 108 right, 242 wrong
  'heading-before-verb': 3, // 0 right, 5 wrong
  'heading-form': 4, // 23 right, 72 wrong
  'heading-line-not-read': 4, // 32 right, 63 wrong
  'heading-not-read': 3, // 11 right, 34 wrong
  'heading-over-lines': 5, // 0 right, 6 wrong
  'heading-without-text': 2, // 43 right, 105 wrong
  'impossible-date': 1, // 3 right, 4 wrong
  'issuers-and-signature': 5, // 13 right, 20 wrong
  'joined-addressees': 6, // 0 right, 8 wrong
  'kind-not-read': 3, // 0 right, 1 wrong
  'label-in-line': 1, // 11 right, 11 wrong
  'line-with-colon': 5, // 13 right, 19 wrong
  'lone-number': 2, // 29 right, 38 wrong
  'mixed-numbers': 2, // 5 right, 33 wrong
  'much-in-field': 1, // 6 right, 1 wrong
  'name-without-body': 6, // 10 right, 45 wrong
  'nested-number': 2, // 5 right, 6 wrong
  'no-addressee': 4, // 24 right, 55 wrong
  'noun-as-sentence': 4, // 11 right, 19 wrong
  'noun-before-sentence': 4, // 14 right, 44 wrong
  'number-as-text': 6, // 22 right, 145 wrong
  'number-gap': 4, // 27 right, 266 wrong
  'number-in-text': 5, // 7 right, 74 wrong
  'number-not-read': 5, // 9 right, 47 wrong
  'number-of-document': 5, // 11 right, 31 wrong
  'number-repeat': 4, // 45 right, 152 wrong
  'numbered-closing': 4, // 0 right, 9 wrong
  'numbers-in-paragraph': 4, // 6 right, 35 wrong
  'odd-clause': 6, // 7 right, 8 wrong
  'odd-heading': 5, // 0 right, 18 wrong
  'odd-issuer': 6, // 3 right, 36 wrong
  'odd-list-entry': 5, // 26 right, 85 wrong
  'odd-name': 6, // 2 right, 12 wrong
  'odd-title': 4, // 35 right, 74 wrong
  'order-of-numbers': 5, // 13 right, 222 wrong
  'poured-without-headings': 7, // 7 right, 78 wrong
  'said-twice': 1, // 115 right, 116 wrong
  'second-look attachments': 1, // 7 right, 7 wrong
  'second-look end': 2, // 9 right, 21 wrong
  'second-look head': 2, // 9 right, 25 wrong
  'second-look heading': 1, // 62 right, 83 wrong
  'second-look units': 3, // 41 right, 170 wrong
  'sentence-as-heading': 0, // 9 right, 10 wrong
  'several-attachments': 2, // 24 right, 66 wrong
  'short-first-sentence': 2, // 48 right, 96 wrong
  'signature-in-text': 4, // 5 right, 75 wrong
  'signed-attachment': 3, // 1 right, 9 wrong
  'signed-in-text': 6, // 0 right, 38 wrong
  'signed-without-issuer': 4, // 3 right, 36 wrong
  'text-not-read': 3, // 10 right, 29 wrong
  'time-not-resolved': 1, // 1 right, 1 wrong
  'title-in-text': 5, // 0 right, 17 wrong
  'title-missing': 7, // 11 right, 33 wrong
  'unannounced-text': 2, // 40 right, 31 wrong
  'unclosed-bracket': 1, // 2 right, 1 wrong
  'uneven-headings': 4, // 112 right, 253 wrong
  'uneven-in-line': 2, // 38 right, 161 wrong
  'units-behind-signature': 3, // 1 right, 0 wrong
  'units-in-line': 1, // 352 right, 392 wrong
  unread: 4, // 3 right, 9 wrong
  'words-above-signature': 6, // 5 right, 46 wrong
  'words-between-names': 5, // 0 right, 11 wrong
}
