import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest, ModelPart } from '@lookfirst/store'
import { table } from '../../bench/table'
import { type Section, skippedLine } from './section'
import { TOPICS } from './topics'

/**
 * Bytes of each part as it travels, and what packing the weights costs in accuracy, as the recipe measured it.
 *
 * @param evaluationFolder where `packing.json` lies, if anywhere
 */
export function evaluateSizes({ files }: Manifest, evaluationFolder: string): Section {
  const bytesOf = (part: ModelPart) =>
    files.filter((file) => file.part === part).reduce((sum, { bytes }) => sum + bytes, 0)
  const bytes = { judge: bytesOf('judge'), compile: bytesOf('compile'), describe: bytesOf('describe') || null }
  const packing = join(evaluationFolder, 'packing.json')
  const int8CosineMin: number | null = existsSync(packing)
    ? JSON.parse(readFileSync(packing, 'utf8')).int8CosineMin
    : null
  return {
    title: TOPICS.sizes.title,
    body: [
      table(
        ['judge', 'compile', 'describe', 'least cosine of packed to unpacked vectors'],
        [[bytes.judge, bytes.compile, bytes.describe ?? 'no such part', int8CosineMin ?? '']],
      ),
      ...(int8CosineMin === null ? [skippedLine({ missing: `there is no packing.json in ${evaluationFolder}.` })] : []),
    ],
    keys: {
      bytesJudge: bytes.judge,
      bytesCompile: bytes.compile,
      bytesDescribe: bytes.describe,
      int8CosineMin,
    },
  }
}
