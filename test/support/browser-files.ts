/**
 * The files of `dist/` that a browser loads to read text, HTML and .docx, check what it read, and write it as JSON or YAML. What it loads in truth
 * is held against this by test/browser/same-documents.test.ts, how large it is by test/browser/size.test.ts.
 */
export const coreFiles =
  /^browser(?:\.js$|\/(?:core|html|docx|xml|zip|symbols|number-format|line-collector|guess-encoding|index-facts|to-yaml|unbalanced|rolldown-runtime)-)/
