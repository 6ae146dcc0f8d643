/** A sentence in both languages, without its full stop. */
export interface Wording {
  zh: string
  en: string
}
