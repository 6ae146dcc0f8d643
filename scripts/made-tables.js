import {rolldown} from 'rolldown'

/** Modules whose exports are plain strings that take long to work out. */
const tables = /parse[/\\]vocabulary[/\\][\w-]+-table\.ts$/

/** Runs modules of tables when a bundle is built, and puts what they export into it in their place. */
export function madeTables() {
  return {
    name: 'made-tables',
    load: {
      filter: {id: tables},
      async handler(id) {
        const exported = await run(id)
        return Object.entries(exported)
          .map(([name, value]) => {
            if (typeof value !== 'string') throw new Error(`${name} of ${id} is no string`)
            return `export const ${name} = ${JSON.stringify(value)}\n`
          })
          .join('')
      },
    },
  }
}

/** What a module of TypeScript exports, with all that it imports. */
export async function run(input, ...plugins) {
  const bundle = await rolldown({input, platform: 'node', plugins})
  const {output} = await bundle.generate({format: 'esm'})
  await bundle.close()
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`)
}
