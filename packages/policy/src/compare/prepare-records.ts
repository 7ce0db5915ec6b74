import { type ImageBackground, imageBackground } from '../judge/image-background'
import { fitsModel } from '../judge/score-phrases'
import type { CompiledPolicy, Features } from '../types'
import { foundBy } from './found-by'
import type { PrepareOptions, ReplayRecord, SkippedRecord } from './replay-types'
import { inSlices } from './slices'

/** One image of a record, over one background. */
export interface PreparedImage {
  /** Place of its record, from 0 on. */
  index: number
  features: Features
  background: ImageBackground[]
}

/** Records with what no policy changes, computed once: hand them to {@link replay} again and again. Holds the records, copies no vector. */
export interface PreparedRecords {
  modelHash: string
  records: readonly ReplayRecord[]
  /** In the order of the records. */
  images: PreparedImage[]
  /** Records that cannot be replayed, in their order. */
  skipped: SkippedRecord[]
}

/**
 * Computes the background terms of records: some thousand exponentials an image, as many as all else that replaying does.
 *
 * @param model the model that they were judged by: any policy that was compiled for it
 * @throws the signal's reason once it is aborted
 */
export async function prepareRecords(
  records: readonly ReplayRecord[],
  model: Pick<CompiledPolicy, 'modelHash' | 'spaces'>,
  options: PrepareOptions = {},
): Promise<PreparedRecords> {
  const images: PreparedImage[] = []
  const skipped: SkippedRecord[] = []
  await inSlices(records.length, options, (from, to) => {
    for (let index = from; index < to; index++) {
      const record = records[index]!
      const skip = skipReason(record, model)
      if (skip) skipped.push({ index, verdictId: record.verdict.id, ...skip })
      else {
        for (const kept of record.features ?? []) {
          const features = foundBy(kept, options.partHashes ?? {})
          images.push({ index, features, background: imageBackground(features.spaces, model.spaces) })
        }
      }
    }
  })
  return { modelHash: model.modelHash, records, images, skipped }
}

function skipReason(
  { verdict, features = [] }: ReplayRecord,
  model: Pick<CompiledPolicy, 'modelHash' | 'spaces'>,
): Pick<SkippedRecord, 'reason' | 'message'> | null {
  if (verdict.status === 'error') return { reason: 'error-verdict', message: 'The image could not be judged.' }
  if (features.length === 0) return { reason: 'no-features', message: 'The record has no features.' }
  const other = features.find((image) => !fitsModel(image, model))
  if (!other) return null
  const spaces = other.spaces.map(({ name, vector }) => `${name} ${vector.length}`).join(', ')
  const message = `The image was encoded by model ${other.modelHash.slice(0, 12)} (${spaces}), not ${model.modelHash.slice(0, 12)}.`
  return { reason: 'other-model', message }
}
