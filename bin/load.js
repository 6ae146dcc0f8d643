const fs = require('node:fs')
const Module = require('node:module')
const path = require('node:path')
const vm = require('node:vm')

/**
 * Loads a CommonJS file with what V8 compiled of it when it was built, which lies beside it as
 * `<file>.compiled`: that saves a third of the start. From then on `require` finds it loaded. Another
 * version of Node does not take the compiled form and compiles anew; the result is the same.
 *
 *     load('dist/always.cjs')
 */
function load(file) {
  let cachedData
  try {
    cachedData = fs.readFileSync(`${file}.compiled`)
  } catch {
    // Not compiled: `require` will load it the usual way.
    return undefined
  }
  return run(file, cachedData)
}

/** Runs a file as `require` does, and hands back its script, so that it can be kept compiled. */
function run(file, cachedData) {
  // Built files are ASCII, which `latin1` reads fastest.
  const script = new vm.Script(Module.wrap(fs.readFileSync(file, 'latin1')), {filename: file, cachedData})
  const module = new Module(file)
  module.filename = file
  module.paths = Module._nodeModulePaths(path.dirname(file))
  Module._cache[file] = module
  script.runInThisContext()(module.exports, Module.createRequire(file), module, file, path.dirname(file))
  module.loaded = true
  return script
}

module.exports = {load, run}
