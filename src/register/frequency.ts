/** How often, in the words that the import tables of offices know. */
const words: ReadonlyArray<readonly [rule: RegExp, word: string]> = [
  [/^FREQ=DAILY\b/, '每天'],
  [/^FREQ=WEEKLY\b/, '每周'],
  [/^FREQ=MONTHLY;INTERVAL=2\b/, '双月'],
  [/^FREQ=MONTHLY;(?:INTERVAL=3\b|BYMONTH=\d+,\d+,\d+,\d+\b)/, '季度'],
  [/^FREQ=MONTHLY;INTERVAL=6\b/, '半年'],
  [/^FREQ=MONTHLY\b/, '每月'],
  [/^FREQ=YEARLY\b/, '每年'],
]

/** The word for a rule of RFC 5545. `frequencyOf('FREQ=MONTHLY;BYMONTHDAY=5')` → `'每月'`; empty for what it has no word for. */
export const frequencyOf = (recurrence = ''): string => words.find(([rule]) => rule.test(recurrence))?.[1] ?? ''
