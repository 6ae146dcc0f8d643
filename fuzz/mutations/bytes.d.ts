import type {Random} from '../random.js'

export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array
