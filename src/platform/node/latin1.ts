/** One character a byte. */
export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** What `latin1` gave, as bytes again. */
export const fromLatin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')

/** The bytes of base64; what is no base64 in it is passed over. */
export const fromBase64 = (text: string): Uint8Array => Buffer.from(text, 'base64')

/** The text of 16-bit units, halves of characters too. */
export const fromUnits = (units: Uint16Array): string => Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le')
