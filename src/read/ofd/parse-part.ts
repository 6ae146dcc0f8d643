import type {ReadContext} from '../context.ts'
import {parseXml} from '../xml.ts'

/** What a reader of a part wants to hear; names without their prefix, which producers choose as they like. */
export interface PartHandlers {
  open?: (name: string, attributes: Record<string, string>) => void
  /** `text` is what stands between the last tag and this one. */
  close?: (name: string, text: string) => void
}

/**
 * Walks an XML part of an OFD file.
 *
 * @throws ReadError as `parseXml`
 */
export function parsePart(part: Uint8Array, handlers: PartHandlers, context: ReadContext): void {
  let text = ''
  parseXml(
    part,
    {
      open(name, attributes) {
        text = ''
        handlers.open?.(localName(name), attributes)
      },
      text(piece) {
        text += piece
      },
      close(name) {
        handlers.close?.(localName(name), text)
        text = ''
      },
    },
    context,
  )
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)
