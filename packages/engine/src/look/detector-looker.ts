import type { Pack } from '../parts/packs'
import { checkpointWithin } from './budget'
import type { Looker } from './looker'
import { packReason } from './next-step'
import { useWithin } from './use-within'

/** A detector that looks again. */
export function detectorLooker(pack: Extract<Pack, { kind: 'detector' }>): Looker {
  return {
    name: pack.id,
    hash: pack.hash,
    unknownCostMs: 40,
    known: ({ found }) => found.get(pack.id) ?? null,
    reason: (facts) => packReason(pack.id, facts),
    async look({ image, layers, job, budget }) {
      const pixels = await layers(pack.side)
      const checkpoint = checkpointWithin(job, budget)
      const done = await useWithin(pack.part, budget, async (detector) => {
        const found: { detectors: Record<string, number> }[] = []
        for (const layer of pixels) {
          await checkpoint()
          found.push({ detectors: await detector.detect(layer) })
        }
        return found
      })
      if (done.outcome === 'ran') image.found.set(pack.id, done.found)
      return done
    },
  }
}
