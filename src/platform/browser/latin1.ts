/** More arguments than these are too many for one call. */
const step = 8192

function join(units: Uint8Array | Uint16Array): string {
  let text = ''
  for (let at = 0; at < units.length; at += step) text += String.fromCharCode(...units.subarray(at, at + step))
  return text
}

/** One character a byte. */
export const latin1 = (bytes: Uint8Array): string => join(bytes)

/** What `latin1` gave, as bytes again. */
export const fromLatin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

/** The bytes of base64; what is no base64 in it is passed over. */
export function fromBase64(text: string): Uint8Array {
  const [known] = text
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/[^A-Za-z0-9+/=]+/g, '')
    .split('=')
  return fromLatin1(atob(known.slice(0, known.length % 4 === 1 ? -1 : undefined)))
}

/** The text of 16-bit units, halves of characters too. */
export const fromUnits = (units: Uint16Array): string => join(units)
