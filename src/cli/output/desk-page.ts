import {existsSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {Language} from '../../messages/report.ts'

/** Where the built desk is, from the built package and from the sources alike. */
const places = ['../desk.html', './desk.html', '../../../dist/desk.html']

/**
 * The desk in a language.
 *
 * @throws what the file system says, where it was not built
 */
export function deskPage(language: Language): string {
  const found = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((file) => existsSync(file))
  const page = readFileSync(found ?? fileURLToPath(new URL(places[0], import.meta.url)), 'utf8')
  // Chinese is left to the browser, which knows who reads.
  return language === 'zh' ? page : page.replace('data-language=""', `data-language="${language}"`)
}
