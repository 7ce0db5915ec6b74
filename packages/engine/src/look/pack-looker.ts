import { toErrorData } from '@lookfirst/errors'
import type { ImageFeatures } from '../judge/feature-cache'
import type { InstalledPolicy } from '../judge/installed-policy'
import type { Pack } from '../parts/packs'
import type { ReadLine } from '../read/text-reader'
import type { Compiler } from '../text/compiler'
import { addStretches, needsStretches } from '../words/add-stretches'
import { type Looker, see } from './looker'
import { packReason } from './next-step'

/** Loads what embeds text. */
type LoadCompiler = () => Promise<Pick<Compiler, 'stretches'>>

/** A text reader that looks again. */
function readerLooker(pack: Extract<Pack, { kind: 'text reader' }>, loadCompiler: LoadCompiler): Looker {
  return {
    name: pack.kind,
    unknownCostMs: 400,
    hasLooked: (features, policy) =>
      features.every(({ seen }) => seen !== undefined && seen.text !== null) && !needsStretches(features, policy),
    reason: (facts) => packReason(pack.kind, facts),
    async look({ image, layers, policy, job }) {
      if (image.lines) return embed(image, policy)
      const pixels = await layers(pack.side)
      const done = await pack.part.use(async (reader) => {
        const lines: ReadLine[][] = []
        for (const layer of pixels) lines.push(await reader.read(layer, job.checkpoint))
        return lines
      })
      if ('error' in done) return done.error
      image.lines = done.value
      see(image, (index) => ({ text: done.value[index]!.map(({ text }) => text).join('\n') }))
      return embed(image, policy)
    },
  }

  /** Clauses about text judge its vectors. Without them they stay unevaluated. */
  async function embed(image: ImageFeatures, policy: InstalledPolicy) {
    try {
      await addStretches(image, policy, loadCompiler)
      return null
    } catch (error) {
      return toErrorData(error)
    }
  }
}

/** A detector that looks again. */
function detectorLooker(pack: Extract<Pack, { kind: 'detector' }>): Looker {
  return {
    name: pack.id,
    unknownCostMs: 40,
    hasLooked: (features) =>
      features.every(({ seen }) => Object.keys(seen?.detectors ?? {}).some((label) => label.startsWith(`${pack.id}.`))),
    reason: (facts) => packReason(pack.id, facts),
    async look({ image, layers, job }) {
      const pixels = await layers(pack.side)
      const done = await pack.part.use(async (detector) => {
        const found: Record<string, number>[] = []
        for (const layer of pixels) {
          await job.checkpoint()
          found.push(await detector.detect(layer))
        }
        return found
      })
      if ('error' in done) return done.error
      see(image, (index, seen) => ({ detectors: { ...seen.detectors, ...done.value[index] } }))
      return null
    },
  }
}

/** A pack that looks again. */
export function packLooker(pack: Pack, loadCompiler: LoadCompiler): Looker {
  return pack.kind === 'text reader' ? readerLooker(pack, loadCompiler) : detectorLooker(pack)
}
