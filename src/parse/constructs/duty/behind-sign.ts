import {enumerator} from '../enumeration.ts'

/** The place behind the enumerator or bullet that stands at a place, 一是 （1） ●, or the place itself. */
export function behindSign(text: string, at: number): number {
  for (const sign of [enumerator, bullet]) {
    sign.lastIndex = at
    if (sign.test(text)) return sign.lastIndex
  }
  return at
}
const bullet = /[—-]{1,2}|[▲●◆■★※]/y
