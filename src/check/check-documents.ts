import {holdsDocument, readDocuments, syntaxWords} from '../documents/index.ts'
import type {Words} from '../lint/index.ts'
import {documentMessages} from '../messages/document-messages.ts'
import {validate} from '../model/validate.ts'
import type {CheckOptions, CheckResult} from './check-options.ts'
import {createDocumentReport} from './document-report.ts'
import {reportDrift} from './report-drift.ts'
import {reportMisfit} from './report-misfit.ts'

/**
 * Checks a file of structured documents: that it can be read, fits the schema, and still says what its notice says.
 * Places are those of this file.
 *
 * @throws ReadError never: a notice that cannot be read is a diagnostic
 */
export async function checkDocuments(text: string, options: CheckOptions): Promise<CheckResult> {
  const file = await readDocuments(text, options.name ?? '')
  if (options.passForeign && !holdsDocument(file, text)) return {diagnostics: [], text, foreign: true}
  const {diagnostics, report} = createDocumentReport(text, options)
  for (const problem of file.problems) {
    const words = syntaxWords(problem, text, options.name ?? '')
    report('invalid-syntax', [problem.start, problem.end], invalid(words))
  }
  for (const document of file.documents) {
    const errors = validate(document.value)
    if (errors.length) await reportMisfit(errors, document, report)
    else await reportDrift(document, options, report)
  }
  return {diagnostics, text}
}

function invalid(said: Words): Words {
  const {zh, en} = documentMessages['invalid-syntax'].summary
  return {zh: `${zh}：${said.zh}`, en: `${en}: ${said.en}`}
}
