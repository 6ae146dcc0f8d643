/**
 * Facts as attributes of our own, those that are not there left out.
 *
 *     own({year: 2022, lead: undefined}) // {'gw:year': '2022'}
 */
export const own = (facts: Record<string, string | number | boolean | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(facts).flatMap(([key, value]) => (value === undefined ? [] : [[`gw:${key}`, String(value)]])))
