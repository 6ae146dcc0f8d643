/**
 * Milliseconds of each runner on each text, over rounds that all runners take in turn, so that what else the machine does meets them
 * alike. Who begins, and who comes after whom, changes from round to round: whoever follows one of the same kind finds more in the
 * caches. `times[runner][text]` is the list of its rounds.
 *
 *     const [ours, theirs] = await turns([(text) => read(text), (text) => parse(text)], texts, 5000)
 */
export async function turns(runners, texts, budget) {
  const times = runners.map(() => texts.map(() => []))
  const until = performance.now() + budget
  for (let round = 0; round < 24 || performance.now() < until; round++) {
    for (const [index, text] of texts.entries()) {
      for (let turn = 0; turn < runners.length; turn++) {
        const place = round % 2 ? runners.length - 1 - turn : turn
        const runner = (place + (round >> 1) + index) % runners.length
        const start = performance.now()
        await runners[runner](text)
        times[runner][index].push(performance.now() - start)
      }
    }
  }
  // The first rounds are slow, until the engine has compiled what they run.
  return times.map((list) => list.map((rounds) => rounds.slice(rounds.length >> 2)))
}
