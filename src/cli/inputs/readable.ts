/** Endings that a folder is searched for; a file that is named is read whatever its name. Of XML only what is Akoma Ntoso. */
export const readable = /\.(txt|md|markdown|html?|mhtml?|docx|docm|doc|wps|pdf|ofd|xml|akn)$/i

/** With text recognition, pictures are notices too. */
export const readablePictures = new RegExp(`${readable.source}|\\.(?:png|jpe?g|tiff?|bmp|webp)$`, 'i')
