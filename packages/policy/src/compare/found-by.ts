import type { Features, ImageEvidence } from '../types'

/** Hashes of the manifests of the parts in use, by `text reader` or a detector's id. */
export type PartHashes = Readonly<Record<string, string>>

/**
 * Features without what other parts found than those in use: probabilities of another network are none of this one's. What nobody is named for, and
 * parts that are not in use, stay.
 *
 * @returns the same object where all of it stays
 */
export function foundBy(features: Features, inUse: PartHashes): Features {
  const { seen } = features
  if (!seen?.partHashes) return features
  const others = Object.entries(seen.partHashes).flatMap(([part, hash]) =>
    Object.hasOwn(inUse, part) && inUse[part] !== hash ? [part] : [],
  )
  if (others.length === 0) return features
  const isOthers = (part: string) => others.includes(part)
  const { stretches, ...rest } = seen
  const read: Pick<ImageEvidence, 'text' | 'stretches'> = isOthers('text reader')
    ? { text: null }
    : { text: seen.text, ...(stretches && { stretches }) }
  const detectors = Object.entries(seen.detectors ?? {}).filter(([label]) => !isOthers(label.split('.')[0]!))
  return {
    ...features,
    seen: { ...rest, ...read, detectors: detectors.length > 0 ? Object.fromEntries(detectors) : null },
  }
}
