import {shards} from '../mutations/text.js'

/** A notice whose body is a few things again and again, up to some hundred thousand characters. */
export function makeText(random) {
  let text = random.pick(['关于开展检查的通知\n各科室：\n', '关于开展检查的通知\n各科室：\n一、', '', '附件1\n', '---\n'])
  for (let left = random.between(1, 5); left > 0; left--) {
    const piece = random.list(random.between(1, 5), () => random.pick(shards)).join('')
    text += piece.repeat(random.between(1, random.pick([5, 50, 1000, 20_000])))
  }
  return text
}
