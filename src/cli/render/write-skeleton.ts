import {existsSync} from 'node:fs'
import path from 'node:path'
import {similar} from '../../messages/similar.ts'
import {skeletonKinds, skeletonOf} from '../../render/index.ts'
import {createFileWriter} from '../files/file-writer.ts'
import type {Invocation} from '../program/run.ts'
import {UsageError} from '../say/failure.ts'

/**
 * Writes a document of each kind that is named, to be filled in, beside each other in the folder. → exit code
 *
 * @throws UsageError for a kind that there is no skeleton of, and where a file is in the way
 */
export async function writeSkeleton(kinds: readonly string[], {io, language}: Invocation): Promise<number> {
  const zh = language === 'zh'
  const texts = kinds.map((kind) => {
    const text = skeletonOf(kind, language)
    if (text !== undefined) return text
    const [near] = similar(kind, skeletonKinds)
    throw new UsageError(
      zh ? `没有“${kind}”的模板` : `There is no skeleton of “${kind}”`,
      zh
        ? `可用：${skeletonKinds.join('、')}${near ? `。是不是“${near}”？` : ''}`
        : `There are: ${skeletonKinds.join(', ')}${near ? `. Did you mean ${near}?` : ''}`,
    )
  })
  for (const kind of kinds) {
    if (existsSync(path.join(io.cwd, `${kind}.yaml`)))
      throw new UsageError(
        zh ? `这里已有 ${kind}.yaml` : `There is a ${kind}.yaml already`,
        zh ? '请直接填它，或先改名' : 'Fill that in, or rename it first',
      )
  }
  const writeFile = createFileWriter()
  for (const [index, kind] of kinds.entries()) {
    await writeFile(path.join(io.cwd, `${kind}.yaml`), [texts[index]])
    await io.stdout.write(
      zh
        ? `已写 ${kind}.yaml；填好后：gongwen render ${kind}.yaml -o ${kind}.docx\n`
        : `${kind}.yaml written; once filled in: gongwen render ${kind}.yaml -o ${kind}.docx\n`,
    )
  }
  return 0
}
