import {isBodyName} from '../../vocabulary/bodies.ts'
import {opensSentence} from '../../vocabulary/closings.ts'
import {isDeadlinePart} from '../../vocabulary/is-deadline-part.ts'
import {predicateAtEnd} from '../../vocabulary/roles.ts'

/**
 * Do words behind a whole clause go on with its names, with who does what or by when, and begin no sentence? Of several parts the last may
 * be cut short. `市财政局、各县（区）人民政府` → true, `以上措施与上级政策重复的，按就高原则执行。` → false
 */
export function goesOnWithNames(words: string): boolean {
  if (opensSentence.test(words)) return false
  const bare = words.slice(0, longest).replace(/[（(][^（()）]{0,20}[）)]/g, '')
  const stop = bare.search(/[。！？：:]/)
  const parts = (stop < 0 ? bare : bare.slice(0, stop)).split(/[、，,；;\s]/).filter(Boolean)
  return (stop < 0 && parts.length > 1 ? parts.slice(0, -1) : parts).every(
    (part) => part.length <= 4 || isBodyName(part) || predicateAtEnd(part) !== undefined || isDeadlinePart(part),
  )
}
const longest = 60
