import {oddNumbers} from '../numbers.js'
import {replaceOne} from './replace-one.js'

const element = /<([\w:]+)(?:\s[^<>]*)?(?:\/>|>[^<]*<\/\1>)/g

/** XML or HTML with 1 to 6 changes: numbers made odd, elements doubled, dropped, wrapped deep, moved, attributes taken from others. */
export function mutateMarkup(text, random) {
  let changed = text
  for (let left = 1 + random(6); left > 0; left--) changed = change(changed, random)
  return changed
}

function change(text, random) {
  switch (random(7)) {
    case 0:
    case 1:
      // the value of an attribute, or a number in the text
      return replaceOne(
        text,
        random.chance(4) ? /\d+/g : /="[^"]*"/g,
        (found) => (found[0] === '=' ? `="${random.pick(oddNumbers)}"` : random.pick(oddNumbers)),
        random,
      )
    case 2:
      return replaceOne(text, element, (found) => found.repeat(2 + random(random.chance(5) ? 2000 : 5)), random)
    case 3:
      return replaceOne(text, element, () => '', random)
    case 4: {
      const depth = 1 + random(random.chance(5) ? 3000 : 6)
      return replaceOne(text, element, (found, name) => `<${name}>`.repeat(depth) + found + `</${name}>`.repeat(depth), random)
    }
    case 5:
      return replaceOne(text, /<\/?[\w:]+[^<>]*>/g, () => '', random)
    default: {
      const elements = text.match(element) ?? ['']
      return replaceOne(text, element, () => random.pick(elements), random)
    }
  }
}
