import type { CropFeatures } from '@lookfirst/policy'
import { encodeCrops } from '../evidence/crops'
import type { ImageEncoder } from '../model/image-encoder'
import { type Looker, see } from './looker'
import { cropReason } from './next-step'

/** What crops are called in verdicts. */
const CROPS_PART = 'crops'

/** Longest side that pictures are cut from, in inputs of the model: a crop of half the side then has twice the input's detail. */
const DETAIL = 4

/** The encoder, looking at crops of the picture. Two crops must agree: where the budget allows fewer, they say nothing. */
export function cropLooker(encoder: ImageEncoder): Looker {
  const { width, height } = encoder.manifest.encoder.input
  return {
    name: CROPS_PART,
    unknownCostMs: 300,
    hasLooked: (features) => features.every(({ seen }) => seen?.crops !== undefined),
    reason: cropReason,
    async look({ image, layers, budget: { deadline }, job }) {
      const pixels = await layers(DETAIL * Math.max(width, height))
      const crops: CropFeatures[][] = []
      for (const layer of pixels)
        crops.push(await encodeCrops(encoder, layer, { deadline, checkpoint: job.checkpoint }))
      see(image, (index) => ({ crops: crops[index]! }))
      return null
    },
  }
}
