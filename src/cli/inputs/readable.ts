/** Endings that a folder is searched for; a file that is named is read whatever its name. */
export const readable = /\.(txt|md|markdown|html?|mhtml?|docx|docm|doc|wps|pdf|ofd)$/i

/** With text recognition, pictures are notices too. */
export const readablePictures = new RegExp(`${readable.source}|\\.(?:png|jpe?g|tiff?|bmp|webp)$`, 'i')
