import type {Matrix} from '../layout/path.ts'

/** A picture of a page, or of a part of it. */
export interface Picture {
  /** A file that the engine reads: PNG, JPEG, TIFF, BMP, WebP, PNM. */
  bytes: Uint8Array
  /** Its unit square, which begins at its top left → points on the page. */
  matrix: Matrix
}
