import {inflateRawSync} from 'node:zlib'

/**
 * Undoes deflate without a header. `maxOutputLength` is the one bound that holds when what is packed lies about its size.
 *
 * @param most bytes that may come of it
 * @throws when the data is damaged, or more would come of it
 */
export const inflate = (packed: Uint8Array, most: number): Uint8Array => inflateRawSync(packed, {maxOutputLength: Math.max(1, most)})
