/** A part of a document, made by the library. */
export type Part = object

type Maker = new (options?: object | string) => Part

/** What is used of `docx`. Its own types are not found by Node's way of resolving modules, as their imports have no endings. */
export interface DocxLibrary
  extends Record<
    'Document' | 'Footer' | 'FootnoteReferenceRun' | 'Paragraph' | 'Tab' | 'Table' | 'TableCell' | 'TableRow' | 'TextRun' | 'WpsShapeRun',
    Maker
  > {
  PageNumber: Record<'CURRENT', string>
  /** `overrides` are parts of the file that stand in the place of the library's. */
  Packer: {toBuffer(document: Part, prettify?: undefined, overrides?: ReadonlyArray<{path: string; data: string}>): Promise<Uint8Array>}
}

/** The library is large, and loaded when a document is written. */
export const loadDocx = async (): Promise<DocxLibrary> => (await import('docx')) as unknown as DocxLibrary
