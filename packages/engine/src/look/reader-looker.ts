import { toErrorData } from '@lookfirst/errors'
import type { ImageEvidence } from '@lookfirst/policy'
import type { InstalledPolicy } from '../judge/installed-policy'
import type { Pack } from '../parts/packs'
import type { ReadLine } from '../read/text-reader'
import type { Compiler } from '../text/compiler'
import { asksForStretches } from '../words/asks-for-stretches'
import { type Budget, checkpointWithin } from './budget'
import type { Look, LookedAt, Looker } from './looker'
import { packReason } from './next-step'
import { useWithin } from './use-within'

/** Loads what embeds text. */
export type LoadCompiler = () => Promise<Pick<Compiler, 'stretches'>>

/** What was read over one background. */
type ReadText = { text: string } & Pick<ImageEvidence, 'stretches'>

/** A text reader that looks again: it reads, and has what was read embedded where a policy has clauses about text. */
export function readerLooker(pack: Extract<Pack, { kind: 'text reader' }>, loadCompiler: LoadCompiler): Looker {
  return {
    name: pack.kind,
    hash: pack.hash,
    unknownCostMs: 400,
    known: ({ found, lines }, policy) => {
      const texts = found.get(pack.kind)
      return lines && texts && !lacksStretches(texts, policy) ? texts : null
    },
    reason: (facts) => packReason(pack.kind, facts),
    async look(picture) {
      const { image, policy, budget } = picture
      let texts = image.found.get(pack.kind) as ReadText[] | undefined
      if (!texts) {
        const done = await read(picture)
        if (done.outcome !== 'ran') return done
        image.lines = done.found
        texts = done.found.map((lines) => ({ text: lines.map(({ text }) => text).join('\n') }))
        image.found.set(pack.kind, texts)
      }
      if (!lacksStretches(texts, policy)) return { outcome: 'ran', found: texts, error: null }
      const embedded = await embed(texts, budget)
      if (embedded.outcome === 'ran') image.found.set(pack.kind, embedded.found!)
      return embedded
    },
  }

  function read({ layers, job, budget }: LookedAt) {
    const checkpoint = checkpointWithin(job, budget)
    return layers(pack.side).then((pixels) =>
      useWithin(pack.part, budget, async (reader) => {
        const lines: ReadLine[][] = []
        for (const layer of pixels) lines.push(await reader.read(layer, checkpoint))
        return lines
      }),
    )
  }

  /** Clauses about text judge vectors. Without them they stay unevaluated, and what patterns find in the text counts all the same. */
  async function embed(texts: readonly ReadText[], budget: Budget): Promise<Look> {
    const asked = performance.now()
    try {
      const { stretches } = await loadCompiler()
      budget.leaveOut(performance.now() - asked)
      const found = texts.map(({ text, ...more }) => ({ text, stretches: more.stretches ?? stretches(text) }))
      return { outcome: 'ran', found, error: null }
    } catch (error) {
      return { outcome: 'failed', found: [...texts], error: toErrorData(error) }
    }
  }
}

function lacksStretches(
  texts: readonly Pick<ImageEvidence, 'stretches'>[] | readonly Partial<ImageEvidence>[],
  policy: Pick<InstalledPolicy, 'compiled'>,
): boolean {
  return asksForStretches(policy) && texts.some(({ stretches }) => stretches === undefined)
}
