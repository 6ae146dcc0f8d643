/** Endings that a folder is searched for; a file that is named is read whatever its name. */
export const readable = /\.(txt|md|markdown|html?|mhtml?|docx|docm|doc|wps|pdf|ofd)$/i

/** With text recognition, pictures are notices too. */
const readablePictures = new RegExp(`${readable.source}|\\.(?:png|jpe?g|tiff?|bmp|webp)$`, 'i')

/** The endings that a folder is searched for when notices are to be read. */
export const readableWith = ({ocr}: {ocr?: boolean}): RegExp => (ocr ? readablePictures : readable)
