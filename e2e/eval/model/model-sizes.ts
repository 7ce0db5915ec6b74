import { existsSync, readFileSync } from 'node:fs'
import type { Manifest, ModelPart } from '@lookfirst/store'
import { table } from '../../bench/table'
import { modelFolder } from './packed-model'
import type { Section } from './section'

/** Bytes of each part as it travels, and what packing the weights costs in accuracy, as the recipe measured it. */
export function evaluateSizes({ files }: Manifest): Section {
  const bytesOf = (part: ModelPart) =>
    files.filter((file) => file.part === part).reduce((sum, { bytes }) => sum + bytes, 0)
  const bytes = { judge: bytesOf('judge'), compile: bytesOf('compile'), describe: bytesOf('describe') || null }
  const packing = `${modelFolder}evaluation/packing.json`
  const int8CosineMin: number | null = existsSync(packing)
    ? JSON.parse(readFileSync(packing, 'utf8')).int8CosineMin
    : null
  return {
    title: 'Size of the model',
    body: [
      table(
        ['judge', 'compile', 'describe', 'least cosine of packed to unpacked vectors'],
        [[bytes.judge, bytes.compile, bytes.describe ?? 'no such part', int8CosineMin ?? 'not measured']],
      ),
    ],
    keys: {
      bytesJudge: bytes.judge,
      bytesCompile: bytes.compile,
      bytesDescribe: bytes.describe,
      int8CosineMin,
    },
  }
}
