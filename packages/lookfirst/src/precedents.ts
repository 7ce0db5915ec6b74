import { nearestPrecedents, type Precedent, ranked, type SettledPicture } from '@lookfirst/engine/precedents'
import type { Evidence } from '@lookfirst/engine/protocol'
import type { Features } from '@lookfirst/policy'
import type { Correction } from '@lookfirst/policy/suggest'

/**
 * Adds past corrections of pictures that an image looks like to its evidence. They never leave the page; no action depends on them.
 *
 * @param evidence of an explanation, with what the policy was taught as precedents where it looks alike
 * @param corrections those of another model's records say nothing here
 * @param features of the image
 * @returns the evidence with the nearest precedents of both kinds, last
 */
export function withCorrections(
  evidence: readonly Evidence[],
  corrections: Iterable<Correction>,
  features: readonly Features[],
): Evidence[] {
  const isPrecedent = (item: Evidence): item is Precedent => item.kind === 'precedent'
  const settled = [...corrections].flatMap((correction) => settledBy(correction, features))
  const precedents = ranked([...evidence.filter(isPrecedent), ...nearestPrecedents(settled, features)])
  return [...evidence.filter((item) => !isPrecedent(item)), ...precedents]
}

/** What a correction settles; nothing where it names no picture, or one that another model saw. */
function settledBy({ action, record }: Correction, [image]: readonly Features[]): SettledPicture[] {
  const { features = [], verdict } = record
  const source = verdict.input?.contentHash
  if (!source) return []
  return features
    .filter(({ modelHash }) => modelHash === image?.modelHash)
    .map(({ spaces }) => ({
      ruleId: null,
      source,
      decision: { kind: 'corrected', from: verdict.action, to: action },
      vector: spaces[0]!.vector,
    }))
}
