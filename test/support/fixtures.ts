import {readdirSync, readFileSync} from 'node:fs'
import {parse} from 'yaml'
import type {Gongwen} from '../../src/model/types.generated.ts'

const folder = new URL('../../fixtures/notices/', import.meta.url)

/** The names of the notices under `fixtures/notices`. */
export const slugs = readdirSync(folder)

/** The checked reading of one, made anew for each who asks. `documentOf('flood-season').kind` → `'通知'` */
export const documentOf = (slug: string): Gongwen => parse(readFileSync(new URL(`${slug}/document.yaml`, folder), 'utf8'))
