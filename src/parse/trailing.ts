import type {Node} from '../syntax/nodes.ts'
import {readAttachmentList} from './constructs/attachment-list.ts'
import {readImprintLines} from './constructs/imprint.ts'
import {readNote} from './constructs/note.ts'
import {cutTrailing} from './cut-ends.ts'
import type {SourceText} from './source/source-text.ts'
import type {Part} from './top.ts'
import {parent} from './tree/build.ts'

const files = /^附件\d{0,2}[：:].*\.(?:docx?|pdf|xlsx?|wps|zip|rar|ofd)/i
const contacts = /^[（(]?(?:联系人|联系电话|联系方式|经办人)[^。]{0,80}/

/** 附注, contacts, links to files and 版记 below a signature, from piece `from` on. */
export function readTrailing(source: SourceText, from: number): Part {
  const nodes: Node[] = []
  let index = from
  while (index < source.pieces.length) {
    if (source.pieces[index].boilerplate) {
      index++
      continue
    }
    const found = readLine(source, index)
    if (!found) break
    nodes.push(...found.nodes)
    index = found.next
  }
  return {nodes, next: index}
}

function readLine(source: SourceText, index: number): Part | undefined {
  const {text, pieces} = source
  const {start, end} = pieces[index]
  const list = files.test(text.slice(start, Math.min(end, start + 90))) && readAttachmentList(source, index, pieces.length)
  if (list) return {nodes: [list.node], next: list.next}
  cutTrailing(source, index)
  const piece = pieces[index]
  const note = readNote(source, piece)
  if (note) return {nodes: [note], next: index + 1}
  const value = text.slice(piece.start, piece.end)
  if (contacts.test(value) && value.length < 120)
    return {nodes: [parent('paragraph', piece.start, piece.end, [], {place: 'closing'})], next: index + 1}
  const imprint = readImprintLines(source, index)
  return imprint && {nodes: [imprint.node], next: imprint.next}
}
