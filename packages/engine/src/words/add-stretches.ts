import type { Features } from '@lookfirst/policy'
import type { ImageFeatures } from '../judge/feature-cache'
import type { InstalledPolicy } from '../judge/installed-policy'
import type { Compiler } from '../text/compiler'

/**
 * Embeds text that was read, where a policy has clauses about text and nobody did yet. What was embedded is written into the features, for the next
 * time and for replays.
 *
 * @param loadCompiler called only where there is something to embed
 */
export async function addStretches(
  image: Pick<ImageFeatures, 'features'>,
  policy: Pick<InstalledPolicy, 'compiled'>,
  loadCompiler: () => Promise<Pick<Compiler, 'stretches'>>,
): Promise<void> {
  if (!needsStretches(image.features, policy)) return
  const { stretches } = await loadCompiler()
  image.features = image.features.map((features) => {
    const { seen } = features
    return lacksStretches(features) && seen?.text != null
      ? { ...features, seen: { ...seen, stretches: stretches(seen.text) } }
      : features
  })
}

/** Whether a policy has clauses about text, and text that was read is not embedded yet. */
export function needsStretches(
  features: readonly Features[],
  { compiled: { rules } }: Pick<InstalledPolicy, 'compiled'>,
): boolean {
  const isAsked = rules.some(({ reading, declaredNonViolating }) => reading && !declaredNonViolating)
  return isAsked && features.some(lacksStretches)
}

function lacksStretches({ seen }: Features): boolean {
  return seen?.text != null && !seen.stretches
}
