import {createPlaces} from '../syntax/places.ts'
import type {Page} from './source/source.ts'

/** A place for a message: lines and columns from 1, offsets in UTF-16 units. */
export function at(page: Page, {start, end}: {start: number; end: number}) {
  page.places ??= createPlaces(page.text)
  return {start: page.places(start), end: page.places(end)}
}
