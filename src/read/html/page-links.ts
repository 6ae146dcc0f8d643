import type {Element, Nodes, Root} from 'hast'
import {shortText} from './tree.ts'
import {blockTags} from './vocabulary.ts'

/**
 * The blocks below an element that are nothing but links: navigation, and lines that lead to what explains or shares the page. In a container
 * that is known to hold the text alone (`known`) only the latter; files to fetch are kept, for they may be its attachments.
 */
export function findLinks(content: Element | Root, known: boolean): Element[] {
  const found: Element[] = []
  const furniture = new Map<Element, number>()
  const measure = (node: Nodes, inLink: boolean): Links => {
    if (node.type === 'text') {
      const ink = node.value.replace(/[\s|｜>＞»·•/\-[\]【】]+/g, '').length
      return {ink, linked: inLink ? ink : 0, links: 0, parts: false}
    }
    if (node.type !== 'element' && node.type !== 'root') return none
    if (node.type === 'element' && (node.tagName === 'script' || node.tagName === 'style')) return none
    const isLink = node.type === 'element' && node.tagName === 'a' && node.properties.href !== undefined
    const sum: Links = {ink: 0, linked: 0, links: isLink ? 1 : 0, parts: false}
    for (const child of node.children) {
      const {ink, linked, links, parts} = measure(child, inLink || isLink)
      sum.ink += ink
      sum.linked += linked
      sum.links += links
      sum.parts ||= parts || (child.type === 'element' && blockTags.has(child.tagName))
    }
    if (node.type === 'element' && node !== content && blockTags.has(node.tagName) && isFurniture(node, sum, known)) {
      found.push(node)
      furniture.set(node, sum.ink)
    }
    return sum
  }
  const whole = measure(content, false)
  // a page that is a list of links is that
  let left = whole.ink
  for (const ink of furniture.values()) left -= ink
  return left < shortest ? [] : found
}

/** Characters of the shortest text. */
const shortest = 30

interface Links {
  /** Characters, those in links, and the links. */
  ink: number
  linked: number
  links: number
  /** It holds blocks. */
  parts: boolean
}

const none: Links = {ink: 0, linked: 0, links: 0, parts: false}

function isFurniture(element: Element, {ink, linked, links, parts}: Links, known: boolean): boolean {
  if (links > 0 && ink <= longestPager && pager.test(shortText(element, longestPager).replace(/\s+/g, ''))) return true
  if (links === 0 || linked < ink * mostlyLinks || ink > longestFurniture) return false
  const words = shortText(element, longestFurniture)
  if (/附\s?件|附\s?表|\.(?:docx?|pdf|xlsx?|wps|zip|rar|ofd)/i.test(words)) return false
  if (!parts && explains.test(words)) return true
  return !known && links >= fewestLinks
}

/** 上一页 1 2 3 下一页 末页 */
const pager = /^(?=.*(?:[上下]一?页|末页|尾页))(?:[上下]一?页|首页|末页|尾页|[共第页\d.…|｜<>«»·/]){2,60}$/
const longestPager = 60
const mostlyLinks = 0.6
const longestFurniture = 1000
const fewestLinks = 2
const explains =
  /解读|图解|一图读懂|返回(?:顶部|首页|列表)|^[【[]?(?:首页|下载|打印|关闭|上一[篇条页]|下一[篇条页]|更多|分享|收藏|纠错)|点击(?:查看|进入|下载)|相关(?:链接|阅读|文件|新闻|政策)/
