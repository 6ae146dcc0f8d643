import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {Page} from 'playwright-core'

const code = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe-core finds wrong with a page as it is shown: the rule, and where first. Its policy does not stand in the way. */
export async function axeFaults(page: Page): Promise<string[]> {
  // Not as an element of the page, which its policy forbids.
  await page.evaluate(code)
  return page.evaluate(
    `axe.run().then(({violations}) => violations.map(({id, nodes}) => id + ' ' + nodes[0].target.join(' ') + ' ' + nodes[0].failureSummary.slice(0, 200)))`,
  )
}
