import type {getDocumentProxy} from 'unpdf'
import type {ReadContext} from '../context.ts'
import type {Fragment} from '../layout/fragment.ts'

export type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>

/** The text of a page with its places, rotation of the page undone. Upright text only: what runs across is a watermark or a seal. */
export async function pageFragments(page: PdfPage, context: ReadContext): Promise<Fragment[]> {
  const content = await page.getTextContent({includeMarkedContent: false, disableNormalization: true}).catch(() => undefined)
  const [a, b, c, d, e, f] = page.getViewport({scale: 1}).transform
  const fragments: Fragment[] = []
  for (const item of content?.items ?? []) {
    if (!('str' in item) || item.str === '') continue
    const [ta, tb, tc, td, te, tf] = item.transform as number[]
    const size = Math.hypot(tc, td) || Math.hypot(ta, tb)
    // direction of writing on the page as it is seen
    const right = a * ta + c * tb
    const down = b * ta + d * tb
    if (!(size > 0) || Math.abs(down) > 0.1 * Math.abs(right)) continue
    const [x, y] = [a * te + c * tf + e, b * te + d * tf + f]
    // what a damaged matrix places nowhere
    if (!Number.isFinite(x + y + item.width + size)) continue
    context.spend('drawn')
    fragments.push({text: item.str, x, y, width: item.width, size})
  }
  return fragments
}
