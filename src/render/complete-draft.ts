import {isObject} from '../syntax/is-object.ts'

const digits = '一二三四五六七八九'

/**
 * A document as a person writes it, with what counts itself filled in: a unit without an id gets its id, level, ordinal and number by its
 * place (一、（一）1.（1）), a requirement its id, an annex its label. What is written stays. Anything else is handed back as it is.
 *
 *     completeDraft({gongwen: '1', sections: [{heading: '落实责任'}]}) // {…, sections: [{id: '1', label: '一、', ordinal: 1, level: 1, heading: …, requirements: []}]}
 */
export function completeDraft(value: unknown): unknown {
  if (!isObject(value)) return value
  const attachments = Array.isArray(value.attachments)
    ? value.attachments.map((each, at, all) =>
        isObject(each)
          ? {
              role: 'annex',
              ...(each.role !== 'issued' && {label: all.length > 1 ? `附件${at + 1}` : '附件'}),
              ...each,
              sections: sectionsOf(each.sections, `a${at + 1}.`, 1),
            }
          : each,
      )
    : value.attachments
  return {...value, sections: sectionsOf(value.sections, '', 1), ...(attachments !== undefined && {attachments})}
}

function sectionsOf(value: unknown, prefix: string, level: number): unknown {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) return value
  return value.map((section, at) => {
    if (!isObject(section)) return section
    const id = typeof section.id === 'string' ? section.id : `${prefix}${at + 1}`
    const own = section.id === undefined ? {id, label: labelOf(level, at + 1), ordinal: at + 1, level} : {}
    const requirements = Array.isArray(section.requirements)
      ? section.requirements.map((each, index) => (isObject(each) ? {id: `${id}-${index + 1}`, ...each} : each))
      : (section.requirements ?? [])
    const below = section.sections === undefined ? {} : {sections: sectionsOf(section.sections, `${id}.`, level + 1)}
    return {...own, ...section, requirements, ...below}
  })
}

/** The numbers of the standard, level by level. */
function labelOf(level: number, ordinal: number): string {
  const counted = numeral(ordinal)
  return level === 1 ? `${counted}、` : level === 2 ? `（${counted}）` : level === 3 ? `${ordinal}.` : `（${ordinal}）`
}

/** `numeral(21)` → `'二十一'`; from a hundred on, which no notice has, in digits. */
function numeral(number: number): string {
  if (number > 99) return String(number)
  const tens = Math.floor(number / 10)
  return (tens > 1 ? digits[tens - 1] : '') + (tens > 0 ? '十' : '') + (digits[(number % 10) - 1] ?? '')
}
