import {createHash} from 'node:crypto'
import {type Difference, findDifferences} from '../diff/index.ts'
import {withIds} from '../documents/corrections/with-ids.ts'
import type {PlacedValue} from '../documents/index.ts'
import {type Gongwen, process, ReadError} from '../index.ts'
import type {Words} from '../lint/index.ts'
import {type DocumentMessageId, documentMessages} from '../messages/document-messages.ts'
import {withoutExtras} from '../model/index.ts'
import {placeWords} from '../model/place-words.ts'
import type {CheckOptions, SourceNotice} from './check-options.ts'
import type {ReportDocument} from './document-report.ts'

/** More differences in one document than these say nothing new. */
const mostDifferences = 50

/** Reads the notice of a document anew, where there is one to be found, and says what no longer agrees with it. */
export async function reportDrift({value, locate}: PlacedValue, options: CheckOptions, report: ReportDocument): Promise<void> {
  const {source, ...document} = value as Gongwen
  const {findNotice, allowMissingNotice} = options
  if (!source?.name || !findNotice) return
  const notice = await findNotice({name: source.name, sha256: source.sha256})
  if (!notice) {
    report('source-not-found', await locate('/source/name'), notFound(source.name), {}, allowMissingNotice ? 'info' : undefined)
    return
  }
  // Another notice, or an earlier state of this one, is nothing to hold the document to.
  if (source.sha256 && source.sha256 !== digest(notice.bytes)) {
    report('source-changed', await locate('/source/sha256'), changed(notice.name))
    return
  }
  const current = await readNotice(notice, {...options, name: source.name})
  if (current instanceof ReadError) {
    const words = `${notice.name}: ${current.message}`
    report('source-unreadable', await locate('/source/name'), {zh: words, en: words})
    return
  }
  const own = withoutExtras(document) as Gongwen
  const corrected = notice.corrections && (await putRight(current, notice.corrections, await locate(''), report))
  const differences = corrected ? findDifferences(withIds(structuredClone(own)), withoutExtras(corrected)) : findDifferences(own, current)
  await reportDifferences(eachOnce(differences), document, locate, report)
}

/** The reading of a notice with what people put right in it; what does not fit is told. */
async function putRight(
  current: Gongwen,
  {name, text}: NonNullable<SourceNotice['corrections']>,
  place: [number, number],
  report: ReportDocument,
): Promise<Gongwen | undefined> {
  const {applyCorrections, CorrectionsError, describeCorrection, readCorrections} = await import('../documents/corrections/index.ts')
  try {
    const {document, results} = applyCorrections(current, readCorrections(text).changes)
    for (const {correction, state} of results) {
      if (state !== 'misfit') continue
      const [zh, en] = (['zh', 'en'] as const).map((language) => `${name}: ${describeCorrection(correction, language)}`)
      report('correction-misfit', place, withSummary('correction-misfit', {zh, en}))
    }
    return document
  } catch (error) {
    if (!(error instanceof CorrectionsError)) throw error
    const words = `${name} ${error.place}`
    report('corrections-unreadable', place, withSummary('corrections-unreadable', {zh: words, en: words}))
    return undefined
  }
}

function withSummary(id: DocumentMessageId, {zh, en}: Words): Words {
  const {summary} = documentMessages[id]
  return {zh: `${summary.zh}：${zh}`, en: `${summary.en}: ${en}`}
}

/** A duty repeats the words of its sentence: one change of these is told once. */
function eachOnce(differences: readonly Difference[]): Difference[] {
  const told = new Set<string>()
  return differences.filter(({pointer, one, other}) => {
    const key = JSON.stringify([one, other])
    if (typeof one === 'string' && pointer.includes('/duties/') && told.has(key)) return false
    told.add(key)
    return true
  })
}

async function reportDifferences(
  differences: readonly Difference[],
  document: object,
  locate: PlacedValue['locate'],
  report: ReportDocument,
): Promise<void> {
  if (!differences.length) return
  const {schema} = await import('../model/schema.generated.js')
  for (const difference of differences.slice(0, mostDifferences)) {
    const {pointer, one, other} = difference
    report('source-drift', await locate(pointer), differs(difference, placeWords(pointer, document, schema)), {
      ...(one !== undefined && {actual: show(one)}),
      ...(other !== undefined && {expected: show(other)}),
    })
  }
  const rest = differences.length - mostDifferences
  if (rest > 0)
    report('source-drift', await locate(''), {zh: `另有 ${rest} 处与原文不一致`, en: `${rest} more differences from the notice`})
}

/** What the notice says now, without where it was read from; the error, where it cannot be read. */
async function readNotice({bytes}: SourceNotice, options: CheckOptions): Promise<Gongwen | ReadError> {
  try {
    const {document} = (await process(bytes, options)).data
    const {source: _, ...notice} = document ?? ({} as Gongwen)
    return notice as Gongwen
  } catch (error) {
    if (error instanceof ReadError) return error
    throw error
  }
}

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const notFound = (name: string): Words => ({
  zh: `没有找到原文“${name}”，没有核对`,
  en: `Its notice “${name}” was not found, and nothing was compared`,
})

const changed = (name: string): Words => ({
  zh: `“${name}”与读出时的原文内容不同，没有核对；原文改动过请重新读取`,
  en: `“${name}” is not what the document was read from, and nothing was compared; where it was changed, read it anew`,
})

function differs({pointer, one, other}: Difference, place: string): Words {
  const [own, said] = [show(one), show(other)]
  if (one === undefined) return {zh: `${place}缺少，原文为${said}`, en: `${pointer} is missing, the notice has ${said}`}
  if (other === undefined) return {zh: `${place}为${own}，原文没有`, en: `${pointer} is ${own}, the notice has none`}
  return {zh: `${place}为${own}，原文为${said}`, en: `${pointer} is ${own}, the notice has ${said}`}
}

/** Longer values are cut in the middle. */
const longest = 60

function show(value: unknown): string {
  const text = typeof value === 'string' ? `“${value}”` : (JSON.stringify(value) ?? '')
  return text.length > longest ? `${text.slice(0, longest - 12)}…${text.slice(-10)}` : text
}
