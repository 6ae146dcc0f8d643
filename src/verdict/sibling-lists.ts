import type {Gongwen, Positions, Section} from '../model/index.ts'
import {type Marker, readMarker} from './markers.ts'

/** A unit among its siblings. */
export interface Unit {
  section: Section
  pointer: string
  start: number
  end: number
  /** Its number, where it has one of a known form. */
  marker?: Omit<Marker, 'start' | 'end' | 'opensLine'>
}

/** Units that stand beside each other, and the pointer of what holds them. */
export interface SiblingList {
  above: string
  units: Unit[]
}

/** The units that stand beside each other, list by list, each with the pointer of what holds them. */
export function siblingLists(document: Gongwen, positions: Positions): SiblingList[] {
  const lists: SiblingList[] = []
  const walk = (sections: Section[] | undefined, above: string) => {
    if (!sections?.length) return
    const units = sections.flatMap((section, index): Unit[] => {
      const pointer = `${above}/sections/${index}`
      const place = positions[pointer]
      return place ? [{section, pointer, start: place[0], end: place[1], marker: markerOf(section)}] : []
    })
    lists.push({above, units})
    sections.forEach((section, index) => {
      walk(section.sections, `${above}/sections/${index}`)
    })
  }
  walk(document.sections, '')
  document.attachments?.forEach(({sections}, index) => {
    walk(sections, `/attachments/${index}`)
  })
  return lists
}

function markerOf({label}: Section): Unit['marker'] {
  const found = label === undefined ? undefined : readMarker(label.replace(/\s/g, ''), 0)
  return found && {form: found.form, value: found.value}
}
