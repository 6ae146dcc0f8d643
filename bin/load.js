const {createHash} = require('node:crypto')
const fs = require('node:fs')
const path = require('node:path')
const vm = require('node:vm')
const v8 = require('node:v8')
// What `node:module` gives, without the loader of ES modules, which comes with that.
const Module = module.constructor

/**
 * Loads a built CommonJS file, and the built files that it asks for as it runs, with what V8 compiled of them before, which saves a third of
 * the start. That lies in the user's cache folder, under names made of the digest of the source, of Node, V8, its options and the platform,
 * and begins with a digest of itself: so it fits what runs or is not taken. A cache that others may write to is neither read nor written.
 * From then on `require` finds the file loaded.
 *
 * @returns what the file exports, and `keep`, which keeps what V8 has compiled by the time it is called of those files of which there was
 *   nothing to be had, and says of how many
 * @example const {exports: {main}, keep} = load('dist/always.cjs')
 */
function load(file) {
  for (const flag of thrifty) v8.setFlagsFromString(flag)
  const fresh = []
  const start = loader(cacheFolder(process.env), fresh)
  return {exports: start(file), keep: () => fresh.splice(0).map((write) => write()).length}
}

/** What loads a file, and whatever built file that one asks for; each that was not found compiled adds to `fresh` what keeps it. */
function loader(folder, fresh) {
  // V8 takes only what was compiled under the same options.
  const engine = [process.version, process.versions.v8, process.platform, process.arch, ...process.execArgv].join(' ')
  return function start(file) {
    if (Module._cache[file]) return Module._cache[file].exports
    const bytes = fs.readFileSync(file)
    const kept = folder && path.join(folder, digest(bytes, `${file}\n${engine}`))
    const cachedData = kept && readKept(folder, kept)
    const script = new vm.Script(Module.wrap(bytes.utf8Slice()), {filename: file, cachedData})
    const here = path.dirname(file)
    const loaded = new Module(file)
    loaded.filename = file
    loaded.paths = Module._nodeModulePaths(here)
    Module._cache[file] = loaded
    const others = Module.createRequire(file)
    const ask = (name) => (name.startsWith('.') ? start(path.join(here, name)) : others(name))
    script.runInThisContext()(loaded.exports, ask, loaded, file, here)
    loaded.loaded = true
    if (kept && (!cachedData || script.cachedDataRejected)) fresh.push(() => writeKept(folder, kept, script.createCachedData()))
    return loaded.exports
  }
}

/**
 * A notice puts three hundred patterns to use, most of them a few times on a few words. V8 makes each ready twice, for the first time that it is
 * used and, as machine code, for all others; with these the second comes at the twentieth, and the first without improvements that are
 * worth less than they cost: that saves a fifth of what a start takes. Patterns on long texts are made machine code at once, as ever. Of
 * functions, too, V8 makes machine code as soon as they have run a few times, the long one first that a file is, which no single notice gets
 * anything of: that waits until there is a megabyte of it to make, and for Maglev, which later engines have, until the thousandth call. An engine
 * that nobody has tried yet might not know the words.
 */
const version = Number.parseInt(process.versions.node, 10)
const thrifty =
  version > 24
    ? []
    : [
        '--no-regexp-peephole-optimization',
        '--regexp-tier-up-ticks=20',
        '--baseline-batch-compilation-threshold=1048576',
        ...(version >= 22 ? ['--invocation-count-for-maglev=1000'] : []),
      ]

const digest = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex')

/** Where programs keep what they can make again; undefined where the environment does not say, or asks for none. */
function cacheFolder(env) {
  if (env.NODE_DISABLE_COMPILE_CACHE) return undefined
  const base =
    env.XDG_CACHE_HOME ||
    (process.platform === 'win32'
      ? env.LOCALAPPDATA
      : env.HOME && path.join(env.HOME, process.platform === 'darwin' ? 'Library/Caches' : '.cache'))
  return base && path.isAbsolute(base) ? path.join(base, 'gongwen', 'compiled') : undefined
}

/** Is it the user's own, and may nobody else write to it? Windows keeps the folder of a user from others. */
function isOwn({uid, mode}) {
  return process.platform === 'win32' || (uid === process.getuid() && (mode & 0o022) === 0)
}

/** What was kept, if nobody else can have written it and it is whole. */
function readKept(folder, file) {
  try {
    const at = fs.lstatSync(folder)
    if (!at.isDirectory() || !isOwn(at)) return undefined
    const handle = fs.openSync(file, fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0))
    try {
      const stat = fs.fstatSync(handle)
      if (!stat.isFile() || !isOwn(stat)) return undefined
      const bytes = fs.readFileSync(handle)
      const data = bytes.subarray(64)
      return bytes.latin1Slice(0, 64) === digest(data) ? data : undefined
    } finally {
      fs.closeSync(handle)
    }
  } catch {
    return undefined
  }
}

/** Keeps what was compiled. Where that cannot be, the next start takes as long again, and nothing else happens. */
function writeKept(folder, file, data) {
  const draft = `${file}.${process.pid}`
  try {
    fs.mkdirSync(folder, {recursive: true, mode: 0o700})
    const at = fs.lstatSync(folder)
    if (!at.isDirectory() || !isOwn(at)) return
    // What other versions left is of no more use after a while.
    for (const name of fs.readdirSync(folder)) {
      const old = path.join(folder, name)
      if (/^[\da-f]{64}(?:\.\d+)?$/.test(name) && Date.now() - fs.lstatSync(old).mtimeMs > month) fs.rmSync(old, {force: true})
    }
    fs.writeFileSync(draft, Buffer.concat([Buffer.from(digest(data), 'latin1'), data]), {flag: 'wx', mode: 0o600})
    fs.renameSync(draft, file)
  } catch {
    try {
      fs.rmSync(draft, {force: true})
    } catch {
      // There is no folder that could hold it.
    }
  }
}

const month = 30 * 24 * 3600 * 1000

module.exports = {load}
