/** What stands in the field of a body or a person as long as none is named; in tables it may stand in brackets. */
const undetermined =
  /^[（(]?(?:待[定补填]|待(?:明确|确定|落实|指定|安排|商定)|[另未]定|暂(?:缺|无|定|未定|未确定|未明确)|空缺|未(?:明确|确定)|另行(?:确定|明确|指定|通知))[）)]?$/

/** Does a field of bodies or persons say that there is none yet? `待定` → true */
export const isUndetermined = (words: string) => undetermined.test(words)

/** Signs that nothing is said here, or what was said before, and words that are no name by themselves. */
const nobody = /^(?:[无—\-/〃″”、]|同上)+$|^(?:略|单位|部门|地区|以?下同)$/

/** Does a part of a list of bodies or persons, or a whole cell of a table, name none at all? `同上` → true */
export const namesNobody = (words: string) => nobody.test(words) || isUndetermined(words)
