import type { Features, ImageEvidence } from '@lookfirst/policy'
import type { ImageFeatures } from '../judge/feature-cache'
import type { InstalledPolicy } from '../judge/installed-policy'
import type { Job } from '../judge/job'
import type { LookStep } from '../protocol'
import type { Budget } from './budget'
import type { LayeredPixels } from './layers'
import type { LookFacts, LookReason } from './next-step'

/** A picture that is looked at again. */
export interface LookedAt {
  /** What is known of it; what is found is written into it, for the next time. */
  image: ImageFeatures
  /** The picture over each background that its features stand for. */
  layers: LayeredPixels
  policy: InstalledPolicy
  budget: Budget
  job: Job
}

/** What looks at a picture a second time. */
export interface Looker {
  /** What verdicts call it: `text reader`, `crops`, or a detector's id. */
  name: string
  /** What it is taken to cost until it has run once, in milliseconds. */
  unknownCostMs: number
  /** Whether it has looked at the picture before, at all that the policy asks for. */
  hasLooked(features: readonly Features[], policy: InstalledPolicy): boolean
  /** Why it shall look, or why what it found counts; `null`: neither. */
  reason(facts: LookFacts): LookReason
  /**
   * Looks, over each background.
   *
   * @returns why it could not
   * @throws GuardError `CANCELLED`, or with an `IMAGE_` code where the picture cannot be decoded again
   */
  look(picture: LookedAt): Promise<LookStep['error']>
}

const NOTHING: ImageEvidence = { text: null, detectors: null }

/** Writes what was found into the features: they are what replays read. */
export function see(image: ImageFeatures, found: (index: number, seen: ImageEvidence) => Partial<ImageEvidence>): void {
  image.features = image.features.map((features, index) => {
    const seen = features.seen ?? NOTHING
    return { ...features, seen: { ...seen, ...found(index, seen) } }
  })
}
