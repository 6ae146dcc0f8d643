import type * as syntax from '../syntax/nodes.ts'
import {childrenOf} from './context.ts'

/** Who issues, and the part of the page that says so. */
export interface Issuers {
  names: string[]
  from: syntax.Node
}

/**
 * Who issues a document or an attachment: the authorities that its title names before 关于; a body that opens a
 * title without 关于, where nobody signs the document and no mark stands above it; those who `signed` it; those of the
 * mark; the body whose order it is. `undefined` where nothing says.
 *
 *     issuersOf(root, body.signature?.authorities) // {names: ['云岭市人民政府办公室'], from: title}
 */
export function issuersOf(node: syntax.Root | syntax.Attachment, signed: string[] | undefined): Issuers | undefined {
  const [title] = childrenOf(node, 'title')
  if (title?.issuers.length) return {names: [...title.issuers], from: title}
  const headers = childrenOf(node, 'header')
  const signatures = childrenOf(node, 'signature')
  const unsigned = node.type === 'root' && headers.length === 0 && signatures.length === 0
  if (unsigned && title?.opening) return {names: [title.opening], from: title}
  if (signed) return {names: signed, from: signatures.find((signature) => childrenOf(signature, 'authority').length) ?? node}
  const marks = headers.flatMap((header) => childrenOf(header, 'issuerMark'))
  const marked = marks.flatMap(({authorities}) => authorities)
  if (marked.length) return {names: marked, from: marks[0]}
  const [number] = node.children.flatMap((child) =>
    child.type === 'header' ? childrenOf(child, 'documentNumber') : child.type === 'documentNumber' ? [child] : [],
  )
  return number?.authority ? {names: [number.authority], from: number} : undefined
}
