/**
 * Gives Node 20 the one standard method that pdf.js needs for a page's drawing and that came with Node 22
 * (`ArrayBuffer.prototype.transferToFixedLength`). Later versions of Node are left as they are.
 */
export function completeNode20(): void {
  const prototype = ArrayBuffer.prototype as {transferToFixedLength?: (length?: number) => ArrayBuffer}
  if (prototype.transferToFixedLength) return
  Object.defineProperty(prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length = this.byteLength) {
      const moved = structuredClone(this, {transfer: [this]})
      if (length === moved.byteLength) return moved
      const resized = new ArrayBuffer(length)
      new Uint8Array(resized).set(new Uint8Array(moved, 0, Math.min(length, moved.byteLength)))
      return resized
    },
  })
}
