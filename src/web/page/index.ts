import {choosePanel} from './choose-panel.ts'
import {findInText} from './find-in-text.ts'
import {linkNotice} from './link-notice.ts'

// The script of a page that `--format html` writes.
for (const root of document.querySelectorAll<HTMLElement>('.gw')) {
  choosePanel(root)
  findInText(root)
  linkNotice(root)
}
