import type {Nodes, Parents} from 'mdast'

/** The words of a paragraph: marks gone, line breaks kept. */
export function inlineText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value
    case 'break':
      return '\n'
    case 'html':
      return withoutTags(node.value)
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return ''
    default:
      return 'children' in node ? (node as Parents).children.map((child) => inlineText(child as Nodes)).join('') : ''
  }
}

/** HTML in Markdown as the text it shows. */
export const withoutTags = (html: string): string => withoutComments(html.replace(/<br\b[^<>]*>/gi, '\n')).replace(/<[^<>]*>/g, '')

function withoutComments(html: string): string {
  let shown = ''
  let from = 0
  for (let start = html.indexOf('<!--'); start >= 0; start = html.indexOf('<!--', from)) {
    const end = html.indexOf('-->', start + 4)
    // one that is not closed is none, and neither is any after it
    if (end < 0) break
    shown += html.slice(from, start)
    from = end + 3
  }
  return shown + html.slice(from)
}
