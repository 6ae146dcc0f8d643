/**
 * The library for browsers: the same names as `gongwen`, with what a browser has in the place of what Node has. Built as `dist/browser.js`,
 * with everything that it needs; scans are not recognised.
 */
export * from './index.ts'
