/**
 * What a doubt was counted to weigh, by its id, and of how many right and wrong readings it spoke. Written by
 * `node scripts/fit-points.js` over 3256 readings of 704 notices; the second look has points by what is read otherwise.
 */
export const countedPoints: Readonly<Record<string, number>> = {
  'addressees-in-text': 5, // 1 right, 48 wrong
  'alike-first-sentences': 4, // 7 right, 20 wrong
  'attachment-before-signature': 4, // 0 right, 15 wrong
  'attachment-mentioned': 3, // 40 right, 68 wrong
  'attachment-without-title': 3, // 15 right, 28 wrong
  'attachment-word': 4, // 10 right, 25 wrong
  'attachments-against-list': 4, // 21 right, 55 wrong
  'authority-in-entry': 3, // 0 right, 17 wrong
  'bare-line': 2, // 1 right, 13 wrong
  'bare-units-in-line': 1, // 172 right, 270 wrong
  'bracket-of-name': 4, // 0 right, 4 wrong
  'cited-title-line': 4, // 0 right, 8 wrong
  'clause-behind-children': 2, // 8 right, 3 wrong
  'clause-not-read': 3, // 9 right, 3 wrong
  'contact-heading': 3, // 0 right, 6 wrong
  'count-of-authorities': 3, // 3 right, 5 wrong
  'cut-name': 4, // 12 right, 31 wrong
  'cut-sentence': 4, // 7 right, 15 wrong
  'damaged-digits': 3, // 105 right, 125 wrong
  'date-at-end': 5, // 3 right, 90 wrong
  'date-elsewhere': 3, // 1 right, 1 wrong
  'date-not-read': 4, // 1 right, 39 wrong
  'empty-unit': 3, // 3 right, 3 wrong
  'end-words-in-unit': 2, // 33 right, 49 wrong
  'file-not-listed': 3, // 6 right, 4 wrong
  fragment: 4, // 12 right, 82 wrong
  'fragment-above': 4, // 35 right, 73 wrong
  'glued-heading': 1, // 47 right, 68 wrong
  'glued-number': 3, // 4 right, 18 wrong
  'half-bracket': 3, // 0 right, 15 wrong
  'half-signature': 4, // 7 right, 37 wrong
  'heading-before-verb': 3, // 1 right, 2 wrong
  'heading-form': 4, // 20 right, 58 wrong
  'heading-line-not-read': 4, // 29 right, 55 wrong
  'heading-not-read': 3, // 7 right, 32 wrong
  'heading-over-lines': 3, // 0 right, 4 wrong
  'heading-without-text': 2, // 37 right, 94 wrong
  'headless-authority': 4, // 0 right, 10 wrong
  'impossible-date': 2, // 3 right, 4 wrong
  'issued-not-opened': 3, // 0 right, 2 wrong
  'issuers-and-signature': 4, // 13 right, 21 wrong
  'kind-not-read': 3, // 0 right, 2 wrong
  'label-in-line': 3, // 10 right, 10 wrong
  'line-with-colon': 4, // 12 right, 21 wrong
  'lone-number': 2, // 26 right, 38 wrong
  'mixed-numbers': 3, // 4 right, 30 wrong
  'much-in-field': 3, // 0 right, 1 wrong
  'name-without-body': 4, // 8 right, 44 wrong
  'nested-number': 3, // 5 right, 4 wrong
  'no-addressee': 4, // 19 right, 48 wrong
  'no-signature': 4, // 17 right, 128 wrong
  'noun-as-sentence': 4, // 9 right, 17 wrong
  'noun-before-sentence': 3, // 11 right, 36 wrong
  'number-as-text': 4, // 15 right, 140 wrong
  'number-gap': 4, // 22 right, 264 wrong
  'number-in-text': 5, // 7 right, 74 wrong
  'number-not-read': 5, // 7 right, 62 wrong
  'number-of-document': 4, // 10 right, 32 wrong
  'number-repeat': 3, // 37 right, 149 wrong
  'numbered-closing': 3, // 0 right, 9 wrong
  'numbers-in-paragraph': 3, // 5 right, 34 wrong
  'odd-clause': 4, // 7 right, 4 wrong
  'odd-heading': 4, // 0 right, 27 wrong
  'odd-issuer': 4, // 3 right, 36 wrong
  'odd-list-entry': 5, // 21 right, 79 wrong
  'odd-name': 4, // 2 right, 12 wrong
  'odd-title': 4, // 30 right, 69 wrong
  'order-of-numbers': 3, // 11 right, 222 wrong
  'post-in-name': 4, // 0 right, 5 wrong
  'poured-without-headings': 5, // 6 right, 70 wrong
  'said-twice': 2, // 107 right, 109 wrong
  'second-look attachments': 3, // 7 right, 7 wrong
  'second-look end': 2, // 9 right, 19 wrong
  'second-look head': 2, // 9 right, 23 wrong
  'second-look heading': 2, // 53 right, 74 wrong
  'second-look units': 3, // 32 right, 167 wrong
  'sentence-as-heading': 3, // 8 right, 10 wrong
  'several-attachments': 3, // 2 right, 17 wrong
  'short-first-sentence': 3, // 41 right, 88 wrong
  'signature-in-text': 3, // 4 right, 76 wrong
  'signed-attachment': 3, // 1 right, 9 wrong
  'signed-in-text': 4, // 0 right, 35 wrong
  'signed-without-issuer': 3, // 4 right, 33 wrong
  'text-not-read': 3, // 9 right, 32 wrong
  'time-not-resolved': 3, // 1 right, 3 wrong
  'title-in-text': 4, // 0 right, 13 wrong
  'title-missing': 5, // 11 right, 32 wrong
  'unannounced-text': 2, // 34 right, 32 wrong
  'unclosed-bracket': 2, // 2 right, 1 wrong
  'uneven-headings': 4, // 75 right, 214 wrong
  'uneven-in-line': 2, // 35 right, 148 wrong
  'units-behind-signature': 3, // 1 right, 2 wrong
  'units-in-line': 1, // 312 right, 352 wrong
  unread: 3, // 3 right, 10 wrong
  'words-above-signature': 5, // 5 right, 42 wrong
  'words-between-names': 4, // 0 right, 12 wrong
}
