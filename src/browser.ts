/**
 * The library for browsers: the names of `gongwen` but for `summarize`, which is `gongwen/browser/summarize`, with what a browser has in the place
 * of what Node has. Built as `dist/browser.js`, with everything that it needs; scans are not recognised.
 */
export * from './core.ts'
