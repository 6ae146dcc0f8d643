/** A part of a document, made by the library. */
export type Part = object

type Maker = new (options: object | string) => Part

/** What is used of `docx`. Its own types are not found by Node's way of resolving modules, as their imports have no endings. */
interface DocxLibrary extends Record<'Document' | 'Footer' | 'Paragraph' | 'Table' | 'TableCell' | 'TableRow' | 'TextRun', Maker> {
  AlignmentType: Record<'CENTER' | 'LEFT', string>
  PageNumber: Record<'CURRENT', string>
  PageOrientation: Record<'LANDSCAPE', string>
  TableLayoutType: Record<'FIXED', string>
  VerticalAlign: Record<'CENTER', string>
  WidthType: Record<'DXA', string>
  Packer: {toBuffer(document: Part): Promise<Uint8Array>}
}

export const loadDocx = async (): Promise<DocxLibrary> => (await import('docx')) as unknown as DocxLibrary
