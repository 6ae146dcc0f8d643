/**
 * Builds the command as one file that needs no Node, by bun, which is installed apart (`npm install --no-save bun`).
 *
 *     node scripts/executable.js                                       # gongwen, for this machine
 *     npm pack @oven/bun-windows-x64 && tar xzf oven-bun-windows-x64-*.tgz   # the bun of another system
 *     node scripts/executable.js --target bun-windows-x64 --runtime package/bin/bun.exe --out gongwen.exe
 *
 * Without `--runtime` bun fetches the one of another system itself.
 */
import {spawnSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))
const {values} = parseArgs({
  options: {out: {type: 'string', default: 'gongwen'}, target: {type: 'string'}, bun: {type: 'string'}, runtime: {type: 'string'}},
})
const bun =
  values.bun ??
  ['bun.exe', 'bun'].map((name) => path.join(root, 'node_modules', 'bun', 'bin', name)).find((file) => existsSync(file)) ??
  'bun'
const {version} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
const maps = path.join(root, 'src', 'read', 'cmaps')

const {status} = spawnSync(
  bun,
  [
    ...[
      'build',
      '--compile',
      '--minify',
      '--root',
      path.join(root, 'scripts', 'executable'),
      '--define',
      `__VERSION__=${JSON.stringify(version)}`,
    ],
    ...(values.target ? [`--target=${values.target}`] : []),
    ...(values.runtime ? [`--compile-executable-path=${path.resolve(values.runtime)}`] : []),
    ...[path.join(root, 'scripts', 'executable', 'main.ts'), path.join(root, 'scripts', 'executable', 'watch.ts')],
    // Maps of old Chinese fonts, which PDF needs, are files in it.
    ...readdirSync(maps).map((name) => path.join(maps, name)),
    ...['--loader', '.bcmap:file', '--asset-naming', 'cmaps/[name].[ext]', '--external', 'tesseract.js', '--outfile', values.out],
  ],
  {stdio: 'inherit'},
)
if (status === 0) console.log(`${values.out}: ${(statSync(values.out).size / 1e6).toFixed(1)} MB`)
process.exitCode = status ?? 1
