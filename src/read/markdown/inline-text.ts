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
export const withoutTags = (html: string): string => html.replace(/<br\b[^<>]*>/gi, '\n').replace(/<!--[\s\S]*?-->|<[^<>]*>/g, '')
