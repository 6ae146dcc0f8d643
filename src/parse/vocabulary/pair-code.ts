/** Two characters as a number that is no larger than the engine keeps without a box. */
export const pairCode = (text: string, at: number): number => ((text.charCodeAt(at) & 0x7fff) << 15) | (text.charCodeAt(at + 1) & 0x7fff)
