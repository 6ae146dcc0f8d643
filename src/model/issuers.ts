import type * as syntax from '../syntax/nodes.ts'
import {childrenOf} from './context.ts'

/**
 * Who issues a document or an attachment: the authorities that its title names before 关于; a body that opens a
 * title without 关于, where nobody signs the document and no mark stands above it; those who `signed` it; those of the
 * mark; the body whose order it is. `undefined` where nothing says.
 *
 *     issuersOf(root, body.signature?.authorities) // ['云岭市人民政府办公室']
 */
export function issuersOf(node: syntax.Root | syntax.Attachment, signed: string[] | undefined): string[] | undefined {
  const [title] = childrenOf(node, 'title')
  if (title?.issuers.length) return [...title.issuers]
  const headers = childrenOf(node, 'header')
  const unsigned = node.type === 'root' && headers.length === 0 && childrenOf(node, 'signature').length === 0
  if (unsigned && title?.opening) return [title.opening]
  if (signed) return signed
  const marked = headers.flatMap((header) => childrenOf(header, 'issuerMark')).flatMap(({authorities}) => authorities)
  if (marked.length) return marked
  const [number] = node.children.flatMap((child) =>
    child.type === 'header' ? childrenOf(child, 'documentNumber') : child.type === 'documentNumber' ? [child] : [],
  )
  return number?.authority ? [number.authority] : undefined
}
