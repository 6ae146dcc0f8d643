/**
 * `node scripts/fit-points.js SOURCES.json [--write] [--missed] [--folds N] [--seed S]`: counts what the doubts of the verdict weigh
 * (`src/verdict/counted-points.ts`) over readings of which is known whether they are right, and tells what the verdict is then worth.
 *
 *     [
 *       {"name": "archive", "readings": "checked", "texts": "notices", "builds": ["dist", "../before/dist"]},
 *       {"name": "damaged", "readings": "damaged/readings", "texts": "damaged/texts", "builds": ["dist"], "weight": 0.3}
 *     ]
 *
 * `readings/ID.json` are checked readings of `texts/ID.txt` (`names`: some of them), `builds` folders of a built library: what builds of
 * other days read is judged by the checks of this source, so that faults that rules have learned to avoid are still met. Paths begin where
 * the file lies. What has the `weight` 0 is judged and not counted. `npm run build` first, where this build is among them.
 *
 * A kind of doubt weighs what it adds to the odds that something is read wrongly, two points for twice the odds; it is held to be worth
 * as much as asks for a look until it was met. Several readings of a notice count as the root of their number. Prints each kind, and what is
 * called sure, to be checked and doubtful by the points of now, by those that were counted, and by points counted without the notices that
 * are judged (`--folds` parts of the notices, drawn by `--seed`). `--write` writes the table, `--missed` names what is sure and wrong.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {createRandom} from '../fuzz/random.js'
import {fitWeights} from './fit-weights.js'
import {hearReadings, loadVerdict} from './hear-readings.js'

const {values, positionals} = parseArgs({
  options: {
    write: {type: 'boolean'},
    missed: {type: 'boolean'},
    folds: {type: 'string', default: '10'},
    seed: {type: 'string', default: '1'},
    out: {type: 'string', default: fileURLToPath(new URL('../src/verdict/counted-points.ts', import.meta.url))},
  },
  allowPositionals: true,
})
const [plan] = positionals
if (!plan) {
  console.error('node scripts/fit-points.js SOURCES.json [--write] [--out FILE] [--missed] [--folds N] [--seed S]')
  process.exit(2)
}

const verdict = await loadVerdict()
const {enoughToLook, enoughToDoubt, leastPoints, pointsOf} = verdict
const examples = await hearAll(JSON.parse(readFileSync(plan, 'utf8')), path.dirname(path.resolve(plan)))
/** A point in logarithms of odds. */
const point = Math.LN2 / 2
const most = 8
/** How many examples it takes about to move a weight halfway from what it is held to be. */
const pull = 4

/** What has no weight is judged alone. */
const learned = examples.filter(({weight}) => weight > 0)
const counted = countPoints(learned)
printKinds(counted)
printWorth('now', pointsOf)
printWorth('as counted', pointsBy(counted))
printWorth(`counted without those that are judged, ${values.folds} parts`, leftOut())
if (values.missed) printMissed(pointsBy(counted))
if (values.write) writeFileSync(values.out, tableOf(counted))

async function hearAll(sources, folder) {
  const found = []
  for (const {name, weight = 1, names, ...at} of sources) {
    const [readings, texts, ...builds] = [at.readings, at.texts, ...at.builds].map((each) => path.resolve(folder, each))
    for await (const example of hearReadings(verdict, {readings, texts, builds, names})) found.push({source: name, weight, ...example})
  }
  // what is judged alone takes nothing from the others
  const sizes = countBy(
    found.filter(({weight}) => weight > 0),
    ({notice, right}) => `${notice} ${right}`,
  )
  return found.map((each) => ({...each, weight: each.weight / Math.sqrt(sizes.get(`${each.notice} ${each.right}`) ?? 1)}))
}

/** Points by kind of doubt. */
function countPoints(examples) {
  const {weights} = fitWeights(
    examples.map(({kinds, right, weight}) => ({signs: kinds, outcome: !right, weight})),
    {prior: enoughToLook * point, pull},
  )
  return new Map([...weights].map(([kind, weight]) => [kind, Math.min(most, Math.round(weight / point))]))
}

function pointsBy(counted) {
  return (kind) => Math.max(leastPoints[kind] ?? 0, counted.get(kind) ?? enoughToLook)
}

/** The points by which an example is judged that had no part in counting them. */
function leftOut() {
  const random = createRandom(Number(values.seed))
  const folds = new Map([...new Set(examples.map(({notice}) => notice))].map((notice) => [notice, random(Number(values.folds))]))
  const points = Array.from({length: Number(values.folds)}, (_, fold) =>
    pointsBy(countPoints(learned.filter(({notice}) => folds.get(notice) !== fold))),
  )
  return (kind, {notice}) => points[folds.get(notice)](kind)
}

function certaintyOf(example, pointsOf) {
  const sum = example.kinds.reduce((sum, kind) => sum + pointsOf(kind, example), 0)
  return sum < enoughToLook ? 'sure' : sum < enoughToDoubt ? 'check' : 'doubtful'
}

/** Right and wrong readings by verdict, source by source. */
function printWorth(title, pointsOf) {
  console.log(`\n${title}: right/wrong`)
  for (const source of new Set(examples.map(({source}) => source))) {
    const own = examples.filter((each) => each.source === source)
    const judged = own.map((each) => ({...each, certainty: certaintyOf(each, pointsOf)}))
    const number = (of, isRight) => judged.filter(({certainty, right}) => certainty === of && right === isRight).length
    const [right, wrong] = [own.filter((each) => each.right).length, judged.filter((each) => !each.right)]
    const sure = number('sure', true)
    const parts = sum(wrong.map((each) => each.wrong.length))
    const pointed = sum(wrong.map(({certainty, pointed}) => (certainty === 'sure' ? 0 : pointed)))
    console.log(
      [
        source.padEnd(12),
        ...['sure', 'check', 'doubtful'].map((of) => `${of} ${number(of, true)}/${number(of, false)}`.padEnd(20)),
        `of sure right ${share(sure, sure + number('sure', false))}`,
        `of right sure ${share(sure, right)}`,
        `of ${parts} wrong parts pointed at ${share(pointed, parts)}`,
      ].join('  '),
    )
  }
}

function printKinds(counted) {
  console.log('kind of doubt                 right  wrong  points now  counted')
  for (const [kind, points] of counted) {
    const [right, wrong] = spoken(kind)
    const cells = [right, wrong, pointsOf(kind), points].map((cell, index) => String(cell).padStart([6, 7, 12, 9][index]))
    console.log(kind.padEnd(29) + cells.join(''))
  }
}

function printMissed(pointsOf) {
  console.log('\nsure and wrong')
  for (const example of examples)
    if (!example.right && certaintyOf(example, pointsOf) === 'sure')
      console.log(`${example.source}  ${example.id}  ${example.wrong.join(', ')}  (${example.kinds.join(', ') || 'no doubt'})`)
}

/** Of how many right and how many wrong readings a kind spoke. */
function spoken(kind) {
  const own = learned.filter(({kinds}) => kinds.includes(kind))
  return [own.filter(({right}) => right).length, own.filter(({right}) => !right).length]
}

function tableOf(counted) {
  const lines = [...counted].map(([kind, points]) => {
    const [right, wrong] = spoken(kind)
    return `  ${/^\w+$/.test(kind) ? kind : `'${kind}'`}: ${points}, // ${right} right, ${wrong} wrong\n`
  })
  return `/**
 * What a doubt was counted to weigh, by its id, and of how many right and wrong readings it spoke. Written by
 * \`node scripts/fit-points.js\` over ${learned.length} readings of ${new Set(learned.map(({notice}) => notice)).size} notices; the second look has points by what is read otherwise.
 */
export const countedPoints: Readonly<Record<string, number>> = {
${lines.join('')}}
`
}

function countBy(list, keyOf) {
  const counts = new Map()
  for (const each of list) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1)
  return counts
}

function sum(numbers) {
  return numbers.reduce((total, each) => total + each, 0)
}

function share(part, whole) {
  return whole ? `${((part / whole) * 100).toFixed(1)} %` : '–'
}
