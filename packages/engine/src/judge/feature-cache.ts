import type { Features, ImageEvidence } from '@lookfirst/policy'
import type { Timing } from '../protocol'
import type { ReadLine } from '../read/text-reader'

/** What a part found in an image, over each background. */
export type Finding = readonly Partial<ImageEvidence>[]

/** Features of one image: one, or two where transparency lets a background through (over white, over black). */
export interface ImageFeatures {
  /** The encoder's. */
  features: Features[]
  /** What other parts found, by their names; written to as they look. */
  found: Map<string, Finding>
  /** Lines of text that were read, over each background; absent where nobody read. */
  lines?: ReadLine[][]
  /** What it cost when it was computed. */
  timing: Pick<Timing, 'decodeMs' | 'preprocessMs' | 'encodeMs'>
}

/** Features by content hash. The same picture is encoded once, also when it is asked for twice at the same time. */
export interface FeatureCache {
  /** Answers from the cache, joins a computation under way, or starts one. A failed computation is forgotten. */
  get(contentHash: string, compute: () => Promise<ImageFeatures>): Promise<{ value: ImageFeatures; cached: boolean }>
  /** Images held. */
  size(): number
  /** Forgets all. What is being computed is still answered, and not kept. */
  clear(): void
}

/**
 * A least-recently-used cache.
 *
 * @param capacity most images held; about 11 kB each with the embedded model
 */
export function createFeatureCache(capacity: number): FeatureCache {
  const entries = new Map<string, Promise<ImageFeatures>>()
  return {
    async get(contentHash, compute) {
      const known = entries.get(contentHash)
      if (known) {
        entries.delete(contentHash)
        entries.set(contentHash, known)
        // A joined computation may have been cancelled by the caller that began it; this caller still waits.
        const value = await known.catch(() => null)
        if (value) return { value, cached: true }
      }
      const started = compute()
      entries.set(contentHash, started)
      started.catch(() => {
        if (entries.get(contentHash) === started) entries.delete(contentHash)
      })
      if (entries.size > capacity) entries.delete(entries.keys().next().value!)
      return { value: await started, cached: false }
    },
    size: () => entries.size,
    clear: () => entries.clear(),
  }
}
