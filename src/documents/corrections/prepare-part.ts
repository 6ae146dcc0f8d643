import {isSame} from './changes-between.ts'
import type {AddCorrection, Correction, RemoveCorrection, SetCorrection, Step} from './correction.ts'
import {findPart, valueAt} from './find-part.ts'
import type {ListEdit, ListEdits} from './list-edits.ts'
import {bare, findStep, type Names} from './steps.ts'

/** Why a correction was not applied: the reading is right already, its place is not there, or something else stands there. */
export type Misfit = 'already' | 'not-found' | 'changed'

/** What is put right: a unit, a field, or an item of a list. */
export type Target = {node: object} | {holder: object; key: string} | {list: unknown[]; edit: ListEdit}

/** Where changes are noted that are made when all places are known. */
export interface Notes {
  lists: ListEdits
  /** A field's new value; undefined where it is to have none. */
  note(holder: Record<string, unknown>, key: string, value: unknown): void
  namesOf: Names
}

/** Finds what a correction of a field or a list is about, and notes the change where it fits. */
export function preparePart(node: object, correction: Correction, notes: Notes): Target | Misfit {
  switch (correction.change) {
    case 'set':
      return prepareSet(node, correction, notes)
    case 'add':
      return prepareAdd(node, correction, notes)
    case 'remove':
      return prepareRemove(node, correction, notes)
    default:
      return 'not-found'
  }
}

function prepareSet(node: object, {path, was, is}: SetCorrection, {lists, note, namesOf}: Notes): Target | Misfit {
  const part = findPart(node, path, namesOf)
  if (!part) return isRight(node, path, is, namesOf) ? 'already' : 'not-found'
  const now = valueAt(part)
  if (isSame(now, is)) return 'already'
  if (!saysSame(now, was)) return saysSame(now, is) ? 'already' : 'changed'
  if (!Array.isArray(part.holder)) {
    const key = part.key as string
    note(part.holder, key, is)
    return {holder: part.holder, key}
  }
  const edit: ListEdit =
    is === undefined ? {kind: 'remove', index: part.key as number} : {kind: 'replace', index: part.key as number, value: is}
  lists.note(part.holder, edit)
  return {list: part.holder, edit}
}

/** What was given another name is not found by the one that it had. */
function isRight(node: object, path: readonly Step[], is: unknown, namesOf: Names): boolean {
  if (listAt(node, path.slice(0, -1), namesOf)?.some((item) => saysSame(item, is))) return true
  const part = typeof is === 'string' ? findPart(node, [...path.slice(0, -2), is, ...path.slice(-1)], namesOf) : undefined
  return part !== undefined && saysSame(valueAt(part), is)
}

function prepareAdd(node: object, {path, after, is}: AddCorrection, {lists, namesOf}: Notes): Target | Misfit {
  const list = listAt(node, path, namesOf)
  if (!list || typeof after === 'object') return 'not-found'
  const index = after === undefined ? -1 : findStep(list, after, namesOf)
  if (index === undefined) return list.some((item) => saysSame(item, is)) ? 'already' : 'not-found'
  if (index + 1 < list.length && saysSame(list[index + 1], is)) return 'already'
  const edit: ListEdit = {kind: 'insert', index, value: is}
  lists.note(list, edit)
  return {list, edit}
}

function prepareRemove(node: object, {path = [], was}: RemoveCorrection, {lists, namesOf}: Notes): Target | Misfit {
  const part = findPart(node, path, namesOf)
  if (!part || !Array.isArray(part.holder)) return 'not-found'
  if (was !== undefined && !saysSame(valueAt(part), was)) return 'changed'
  const edit: ListEdit = {kind: 'remove', index: part.key as number}
  lists.note(part.holder, edit)
  return {list: part.holder, edit}
}

function listAt(node: object, path: readonly Step[], namesOf: Names): unknown[] | undefined {
  const part = findPart(node, path, namesOf)
  const value = part && valueAt(part)
  return Array.isArray(value) ? value : undefined
}

/** Do two values say the same? Blanks, signs and widths do not count, nor what units are called, which changes with their numbers. */
function saysSame(one: unknown, other: unknown): boolean {
  return isSame(one, other) || (one !== undefined && other !== undefined && isSame(leveled(one), leveled(other)))
}

const derived = new Set(['id', 'from', 'level'])

const leveled = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, each) => (derived.has(key) ? undefined : typeof each === 'string' ? bare(each) : each))
