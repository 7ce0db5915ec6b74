import type { CropFeatures } from '@lookfirst/policy'
import { CROPS, encodeCrops } from '../evidence/crops'
import type { ImageEncoder } from '../model/image-encoder'
import type { Looker } from './looker'
import { cropReason } from './next-step'

/** What crops are called in verdicts. */
const CROPS_PART = 'crops'

/** Longest side that pictures are cut from, in inputs of the model: a crop of half the side then has twice the input's detail. */
const DETAIL = 4

/** The encoder, looking at crops of the picture: at all nine, or the budget was too small. Fewer would have other thresholds. */
export function cropLooker(encoder: ImageEncoder): Looker {
  const { width, height } = encoder.manifest.encoder.input
  return {
    name: CROPS_PART,
    hash: null,
    unknownCostMs: 300,
    known: ({ found }) => found.get(CROPS_PART) ?? null,
    reason: cropReason,
    async look({ image, layers, budget: { deadline }, job }) {
      const pixels = await layers(DETAIL * Math.max(width, height))
      const found: { crops: CropFeatures[] }[] = []
      for (const layer of pixels) {
        const crops = await encodeCrops(encoder, layer, { deadline, checkpoint: job.checkpoint })
        if (crops.length < CROPS.length) return { outcome: 'over-budget', found: null, error: null }
        found.push({ crops })
      }
      image.found.set(CROPS_PART, found)
      return { outcome: 'ran', found, error: null }
    },
  }
}
