/**
 * The SHA-256 of bytes in lower-case hex, by the browser where it does that: on pages that came by a safe way. What does it on others is loaded
 * for them.
 */
export async function hashBytes(data: Uint8Array): Promise<string> {
  const {subtle} = globalThis.crypto ?? {}
  if (!subtle) return (await import('./digest.ts')).digest(data)
  // A copy, for memory that is shared is refused.
  const bytes = new Uint8Array(await subtle.digest('SHA-256', data.slice()))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
