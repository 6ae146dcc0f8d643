/** An element that is to be written: its attributes (undefined ones are left out), and elements and text below it. */
export interface XmlElement {
  name: string
  attributes: Record<string, string | undefined>
  children: XmlNode[]
}

/** What stands in an element. */
export type XmlNode = XmlElement | string

/**
 * Makes an element; undefined children are left out.
 *
 *     element('p', {eId: 'p_1'}, '近日，…') // {name: 'p', attributes: {eId: 'p_1'}, children: ['近日，…']}
 */
export const element = (
  name: string,
  attributes: Record<string, string | undefined> = {},
  ...children: ReadonlyArray<XmlNode | undefined>
): XmlElement => ({name, attributes, children: children.filter((child) => child !== undefined)})
