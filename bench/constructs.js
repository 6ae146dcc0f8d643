import {readFileSync} from 'node:fs'
import {Session} from 'node:inspector/promises'
import path from 'node:path'

/** Microseconds between two looks at what runs. */
const interval = 200

/**
 * What share of some work each source file takes by itself, the dearest first, by a profile of it. Only files below `folder` of `src/` are
 * told. The code is a bundle that says above each part which file it is from.
 *
 *     await dearest('/tmp/stages.js', 'parse/constructs/', () => texts.forEach(read)) // [{name: 'duty/lex', share: 0.041}, …]
 */
export async function dearest(bundle, folder, work) {
  const files = filesByLine(readFileSync(bundle, 'utf8'))
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', {interval})
  await session.post('Profiler.start')
  await work()
  const {profile} = await session.post('Profiler.stop')
  session.disconnect()
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]))
  const parents = new Map(profile.nodes.flatMap(({id, children = []}) => children.map((child) => [child, id])))
  // What is not ours (a pattern, a method of a string) counts for whoever called it.
  const fileOf = (id) => {
    for (let at = id; at !== undefined; at = parents.get(at)) {
      const {url, lineNumber} = nodes.get(at).callFrame
      if (path.basename(url) === path.basename(bundle)) return files[lineNumber]
    }
    return undefined
  }
  const times = new Map()
  let all = 0
  for (const [index, id] of profile.samples.entries()) {
    const file = fileOf(id)
    if (file === undefined) continue
    all += profile.timeDeltas[index]
    times.set(file, (times.get(file) ?? 0) + profile.timeDeltas[index])
  }
  return [...times]
    .filter(([file]) => file.startsWith(folder))
    .map(([file, time]) => ({name: file.slice(folder.length).replace(/\.ts$/, ''), share: time / all}))
    .sort((a, b) => b.share - a.share)
}

/** For each line of a bundle the file below `src/` that it is from. */
function filesByLine(code) {
  let file
  return code.split('\n').map((line) => {
    const [, found] = /^\/\/(?: |#region )src\/(\S+)$/.exec(line) ?? []
    if (found) file = found
    return file
  })
}
