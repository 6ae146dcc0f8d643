/** Formats whose file is a text, so that places in it can be shown. */
export const isText = (format: string): boolean => /^(?:txt|md|html)$/.test(format)

/** Formats that edits can be made in. */
export const isFixable = (format: string): boolean => /^(?:txt|md|docx|docm)$/.test(format)
