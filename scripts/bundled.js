/**
 * The packages that the command's bundle holds a copy of, with what each copy pays. A package stands here only where
 * finding it in `node_modules` would cost a start 3 ms or more; all others, and all that the library uses, are
 * imported from where they are installed.
 *
 * The figures are CPU time, the median of 25 to 60 pairs of runs, with the copy and without, in turn, on Node 20, where
 * `node -e 0` takes 66 ms and the whole command 100 ms. The licences of these packages and of what they bring along go
 * to `dist/third-party-licenses.txt`.
 */
export const bundled = {
  // every run that asks for more than notices and a format
  commander: '10 ms: seven files',
  // every run
  vfile: '16 ms: it is a module, and the first one starts a loader of its own',
  // YAML, which is what is written when no option asks for another format
  yaml: '41 ms: seventy files',
  // a notice in Markdown
  unified: '98 ms, with the three of remark: a hundred and fifty modules',
  'remark-parse': 'see unified',
  'remark-gfm': 'see unified',
  'remark-cjk-friendly': 'see unified',
  // a notice in HTML
  'rehype-parse': '70 ms, with unified: sixty modules',
  // `gongwen check` of a document in YAML
  'js-yaml': '18 ms: thirty files',
  // a report in which something is lined up, and one in colour
  'get-east-asian-width': '8 ms: a module',
  chalk: '16 ms: modules',
}
