import type {Fragment} from '../layout/fragment.ts'

/** Is all that a page has as text what an app that scans prints at its foot, perhaps with a number? */
export function isScanFoot(fragments: readonly Fragment[]): boolean {
  if (fragments.length === 0 || fragments.length > mostFragments) return false
  const text = fragments
    .map((fragment) => fragment.text)
    .join('')
    .replace(/[\s\d—–\-·|/第页共]+/g, '')
  return text.length <= longest && (text === '' || scanFoot.test(text))
}

const mostFragments = 60
const longest = 40
// names of apps, and what they say of themselves
const scanFoot =
  /^(?:由|使用|通过|本文档由|CS|Scannedby|Scannedwith|Scanby|Createdby)?(?:扫描全能王|全能扫描王|扫描王|扫描宝|CamScanner|CSScanner|AdobeScan|OfficeLens|MicrosoftLens|GeniusScan|TapScanner|夸克扫描王?|白描|布丁扫描|福昕扫描|WPS扫描|[\u4e00-\u9fa5A-Za-z]{0,8}扫描(?:仪|王|宝|助手|大师|APP|App|软件)?)(?:免费|提供)?(?:创建|生成|扫描|制作|识别|亿人都在用的扫描App|3亿人都在用的扫描App)*$/i
