import type { GuardErrorData } from '@lookfirst/errors'
import type { Features, ImageEvidence } from '@lookfirst/policy'
import type { Finding, ImageFeatures } from '../judge/feature-cache'
import type { InstalledPolicy } from '../judge/installed-policy'
import type { Job } from '../judge/job'
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

/** What came of looking. */
export interface Look {
  /** `over-budget`: it was stopped when the budget was spent. */
  outcome: 'ran' | 'over-budget' | 'failed'
  /** What was found, also where a part of the work failed; `null`: nothing that could be judged. */
  found: Finding | null
  error: GuardErrorData | null
}

/** What looks at a picture a second time. */
export interface Looker {
  /** What verdicts call it: `text reader`, `crops`, or a detector's id. */
  name: string
  /** Of the manifest of the part that looks; `null` where that is the encoder. */
  hash: string | null
  /** What it is taken to cost until it has run once, in milliseconds. */
  unknownCostMs: number
  /** What it found before, where that is all that the policy asks for; otherwise `null`. */
  known(image: ImageFeatures, policy: InstalledPolicy): Finding | null
  /** Why it shall look, or why what it found counts; `null`: neither. */
  reason(facts: LookFacts): LookReason
  /**
   * Looks, over each background, and keeps what it found with the picture. Loading is left out of the budget.
   *
   * @throws GuardError `CANCELLED`, or with an `IMAGE_` code where the picture cannot be decoded again
   */
  look(picture: LookedAt): Promise<Look>
}

const NOTHING: ImageEvidence = { text: null, detectors: null }

/** Features with what a part found beside what others did, and by which part: what is judged, and what replays read. */
export function withFinding(
  features: readonly Features[],
  finding: Finding,
  { name, hash }: Pick<Looker, 'name' | 'hash'>,
): Features[] {
  return features.map((over, index) => {
    const seen = over.seen ?? NOTHING
    const { detectors, ...found } = finding[index]!
    const all = detectors ? { detectors: { ...seen.detectors, ...detectors } } : {}
    const by = hash === null ? {} : { partHashes: { ...seen.partHashes, [name]: hash } }
    return { ...over, seen: { ...seen, ...found, ...all, ...by } }
  })
}
