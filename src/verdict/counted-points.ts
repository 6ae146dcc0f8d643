/**
 * What a doubt was counted to weigh, by its id, and of how many right and wrong readings it spoke. Written by
 * `node scripts/fit-points.js` over 3263 readings of 704 notices; the second look has points by what is read otherwise.
 */
export const countedPoints: Readonly<Record<string, number>> = {
  'addressees-in-text': 4, // 1 right, 48 wrong
  'alike-first-sentences': 3, // 7 right, 20 wrong
  'attachment-before-signature': 3, // 0 right, 15 wrong
  'attachment-mentioned': 2, // 40 right, 69 wrong
  'attachment-without-title': 2, // 15 right, 28 wrong
  'attachment-word': 3, // 10 right, 25 wrong
  'attachments-against-list': 3, // 18 right, 55 wrong
  'authority-in-entry': 3, // 0 right, 17 wrong
  'bare-line': 1, // 1 right, 13 wrong
  'bare-units-in-line': 1, // 173 right, 268 wrong
  'bracket-of-name': 3, // 0 right, 4 wrong
  'cited-title-line': 3, // 0 right, 8 wrong
  'clause-behind-children': 1, // 8 right, 3 wrong
  'clause-not-read': 1, // 9 right, 3 wrong
  'contact-heading': 2, // 0 right, 6 wrong
  'count-of-authorities': 3, // 3 right, 5 wrong
  'cut-heading': 3, // 0 right, 16 wrong
  'cut-name': 3, // 12 right, 31 wrong
  'cut-sentence': 3, // 6 right, 14 wrong
  'damaged-digits': 3, // 18 right, 95 wrong
  'damaged-digits in-text': 1, // 95 right, 44 wrong
  'date-at-end': 4, // 3 right, 91 wrong
  'date-elsewhere': 2, // 1 right, 1 wrong
  'date-not-read': 3, // 1 right, 39 wrong
  'empty-unit': 2, // 3 right, 3 wrong
  'end-words-in-unit': 1, // 33 right, 49 wrong
  'file-not-listed': 3, // 6 right, 4 wrong
  fragment: 3, // 12 right, 82 wrong
  'fragment-above': 3, // 30 right, 72 wrong
  'glued-heading': 0, // 50 right, 76 wrong
  'glued-number': 2, // 4 right, 18 wrong
  'half-bracket': 2, // 0 right, 18 wrong
  'half-number': 2, // 0 right, 23 wrong
  'half-signature': 3, // 7 right, 37 wrong
  'heading-before-verb': 2, // 1 right, 2 wrong
  'heading-form': 3, // 20 right, 61 wrong
  'heading-line-not-read': 3, // 14 right, 38 wrong
  'heading-not-read': 2, // 7 right, 31 wrong
  'heading-over-lines': 2, // 0 right, 4 wrong
  'heading-without-text': 1, // 37 right, 95 wrong
  'headless-authority': 3, // 0 right, 10 wrong
  'impossible-date': 1, // 3 right, 4 wrong
  'issued-not-opened': 2, // 0 right, 2 wrong
  'issuers-and-signature': 3, // 13 right, 21 wrong
  'kind-not-read': 2, // 0 right, 2 wrong
  'label-in-line': 2, // 5 right, 8 wrong
  'line-with-colon': 3, // 9 right, 22 wrong
  'lone-number': 2, // 26 right, 38 wrong
  'lost-number': 2, // 9 right, 18 wrong
  'mixed-numbers': 2, // 4 right, 29 wrong
  'much-in-field': 2, // 0 right, 1 wrong
  'name-over-gap': 3, // 0 right, 14 wrong
  'name-without-body': 4, // 8 right, 44 wrong
  'nested-number': 2, // 5 right, 3 wrong
  'no-addressee': 3, // 19 right, 48 wrong
  'no-signature': 3, // 17 right, 128 wrong
  'noun-as-sentence': 3, // 9 right, 17 wrong
  'noun-before-sentence': 3, // 11 right, 36 wrong
  'number-as-text': 3, // 15 right, 139 wrong
  'number-gap': 4, // 22 right, 264 wrong
  'number-in-text': 4, // 7 right, 74 wrong
  'number-not-read': 4, // 7 right, 63 wrong
  'number-of-document': 3, // 10 right, 32 wrong
  'number-repeat': 3, // 37 right, 151 wrong
  'numbered-closing': 2, // 0 right, 9 wrong
  'numbers-in-paragraph': 3, // 5 right, 34 wrong
  'odd-break': 2, // 7 right, 30 wrong
  'odd-clause': 3, // 7 right, 4 wrong
  'odd-heading': 4, // 0 right, 27 wrong
  'odd-issuer': 4, // 3 right, 36 wrong
  'odd-list-entry': 4, // 21 right, 81 wrong
  'odd-name': 3, // 3 right, 14 wrong
  'odd-title': 3, // 30 right, 69 wrong
  'open-list': 1, // 36 right, 37 wrong
  'order-of-numbers': 3, // 11 right, 221 wrong
  'post-in-name': 3, // 0 right, 5 wrong
  'poured-without-headings': 4, // 6 right, 70 wrong
  'restarted-count': 2, // 0 right, 19 wrong
  'said-twice': 1, // 97 right, 67 wrong
  'said-twice several': 3, // 9 right, 46 wrong
  'second-look attachments': 2, // 7 right, 7 wrong
  'second-look end': 2, // 9 right, 19 wrong
  'second-look head': 1, // 9 right, 21 wrong
  'second-look heading': 2, // 48 right, 63 wrong
  'second-look units': 2, // 32 right, 167 wrong
  'sentence-as-heading': 2, // 8 right, 10 wrong
  'several-attachments': 2, // 2 right, 17 wrong
  'short-first-sentence': 3, // 41 right, 88 wrong
  'signature-in-text': 3, // 4 right, 76 wrong
  'signed-attachment': 2, // 1 right, 9 wrong
  'signed-in-text': 3, // 0 right, 35 wrong
  'signed-twice': 2, // 0 right, 1 wrong
  'signed-without-issuer': 2, // 4 right, 33 wrong
  'text-not-read': 2, // 9 right, 32 wrong
  'time-not-resolved': 2, // 1 right, 3 wrong
  'title-in-text': 3, // 0 right, 13 wrong
  'title-missing': 4, // 6 right, 35 wrong
  'unannounced-text': 2, // 34 right, 29 wrong
  'unclosed-bracket': 2, // 2 right, 1 wrong
  'uneven-headings': 3, // 77 right, 214 wrong
  'uneven-in-line': 2, // 35 right, 144 wrong
  'units-behind-signature': 2, // 1 right, 2 wrong
  'units-in-line': 1, // 315 right, 351 wrong
  unread: 2, // 3 right, 10 wrong
  'words-above-signature': 4, // 5 right, 42 wrong
  'words-between-names': 3, // 0 right, 12 wrong
}
