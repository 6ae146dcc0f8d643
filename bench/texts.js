import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const from = (file) => fileURLToPath(new URL(file, import.meta.url))

/** Real notices, which are no part of the project: only some machines have them. */
const corpus = from('../../shared/corpus/')
const fixtures = from('../fixtures/notices/')
const seed = from('../../shared/seed/notice.txt')

/** The path of the model notice; where it is not there, of a fixture of the same kind that is shorter. */
export const modelNotice = () => (existsSync(seed) ? seed : `${fixtures}office-meeting/input.txt`)

/** The texts of the mix and where they are from: the real notices, or the inputs of all fixtures. `{source: 'fixtures/notices', texts: ['…']}` */
export function mixTexts() {
  const paths = existsSync(corpus)
    ? readdirSync(corpus)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => corpus + name)
    : readdirSync(fixtures).map((slug) => `${fixtures}${slug}/input.txt`)
  const texts = paths.filter(existsSync).map((path) => readFileSync(path, 'utf8'))
  return {source: existsSync(corpus) ? '../shared/corpus' : 'fixtures/notices', texts}
}
