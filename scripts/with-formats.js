import {mkdtempSync, rmSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {rolldown} from 'rolldown'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Runs `use` with a function that loads a TypeScript module of `test/formats`, and removes what was bundled for it. */
export async function withFormats(use) {
  const work = mkdtempSync(path.join(root, 'node_modules/.formats-'))
  const load = async (name) => {
    const bundle = await rolldown({
      input: path.join(root, 'test/formats', `${name}.ts`),
      platform: 'node',
      external: (id) => /^[a-z@][^:]*$/i.test(id) && !path.isAbsolute(id),
    })
    const {output} = await bundle.write({dir: path.join(work, name), format: 'esm'})
    return import(pathToFileURL(path.join(work, name, output[0].fileName)).href)
  }
  try {
    await use(load)
  } finally {
    rmSync(work, {recursive: true, force: true})
  }
}
