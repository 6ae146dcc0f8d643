const fs = require('node:fs')
const {createRequire} = require('node:module')
const path = require('node:path')
const vm = require('node:vm')

/**
 * Loads a CommonJS file with what V8 compiled of it when it was built, which lies beside it as
 * `<file>.compiled`: that saves a third of the start. Another version of Node does not take it and
 * compiles anew; the result is the same.
 *
 *     load('dist/cli.cjs').main(argv, io)
 */
function load(file) {
  let compiled
  try {
    compiled = fs.readFileSync(`${file}.compiled`)
  } catch {
    return require(file)
  }
  return run(file, compiled).exports
}

/** Runs a file as `require` does, and hands back its script too, so that it can be kept compiled. */
function run(file, cachedData) {
  // Built files are ASCII, which `latin1` reads fastest.
  const source = `(function (exports, require, module, __filename, __dirname) {${fs.readFileSync(file, 'latin1')}\n})`
  const script = new vm.Script(source, {filename: file, cachedData})
  const module = {exports: {}}
  script.runInThisContext()(module.exports, createRequire(file), module, file, path.dirname(file))
  return {exports: module.exports, script}
}

module.exports = {load, run}
