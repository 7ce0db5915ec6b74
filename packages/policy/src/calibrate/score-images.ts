import { GuardError } from '@lookfirst/errors'
import { type ImageBackground, imageBackground } from '../judge/image-background'
import { type Judge, loadCompiled } from '../judge/load-compiled'
import { fitsModel } from '../judge/score-phrases'
import { scoreRules } from '../judge/score-rules'
import type { CompiledPolicy, CompiledRule, Features, ImageEvidence, RuleResult } from '../types'

/** One rule's scores of ordinary images. */
export interface ScoredRule {
  rule: CompiledRule
  /** Whether its clauses or examples were scored at all. */
  isMeasured: boolean
  /**
   * By image: the score that thresholds are compared with, exceptions left aside; of an image over two backgrounds the higher. With
   * `Must show` the sign is turned, so that higher is nearer to a violation here too.
   */
  levels: Float64Array
  /** By image: 1 where the rule as it is, exceptions included, is violated by what it sees. */
  acted: Uint8Array
}

/**
 * Scores images by every rule of a policy, with its exceptions and without. What is read in the image and what detectors say is left out:
 * rates speak of what the encoder sees.
 *
 * @param images for each its features: one, or two for an image with transparency
 * @returns in the order of the policy
 * @throws {@link GuardError} `POLICY_INVALID` where the policy is none, `POLICY_MODEL_MISMATCH` where features come from another model,
 * `OPTION_INVALID` where an image has none
 */
export function scoreImages(compiled: CompiledPolicy, images: readonly (readonly Features[])[]): ScoredRule[] {
  const whole = judgeOf(compiled, withoutParts)
  const bare = judgeOf(compiled, withoutExceptions)
  const rules = compiled.rules.map(
    (rule): ScoredRule => ({
      rule,
      isMeasured: false,
      levels: new Float64Array(images.length).fill(Number.NEGATIVE_INFINITY),
      acted: new Uint8Array(images.length),
    }),
  )
  for (const [index, image] of images.entries()) {
    if (image.length === 0) throw noFeatures(index)
    for (const features of image) {
      const background = backgroundOf(features, compiled)
      const acting = scoreRules(features, whole, background)
      const scored = scoreRules(features, bare, background, NOT_SEEN)
      for (const [at, rule] of rules.entries()) take(rule, index, acting[at]!, scored[at]!)
    }
  }
  return rules
}

/** Rates speak of what the encoder sees of the whole image. */
const NOT_SEEN: ImageEvidence = { text: null, detectors: null }

function take(scored: ScoredRule, index: number, acting: RuleResult, bare: RuleResult): void {
  if (bare.decidedBy === null) return
  scored.isMeasured = true
  scored.levels[index] = Math.max(scored.levels[index] as number, bare.margin)
  if (acting.outcome === 'violated') scored.acted[index] = 1
}

function judgeOf(compiled: CompiledPolicy, strip: (rule: CompiledRule) => CompiledRule): Judge {
  return loadCompiled({ ...compiled, rules: compiled.rules.map(strip) })
}

function withoutParts({ reading: _, ...rule }: CompiledRule): CompiledRule {
  return { ...rule, textPatterns: [], detectors: [] }
}

/** With a threshold of zero the margin is the score. What the author's allowed examples lift is left aside as exceptions are. */
function withoutExceptions(rule: CompiledRule): CompiledRule {
  return {
    ...withoutParts(rule),
    exceptions: [],
    exceptionPhrases: [],
    exceptionLevel: null,
    own: rule.own?.violation ? { ...rule.own, allowed: null } : null,
    reviewBand: null,
    threshold: 0,
    reviewThreshold: null,
  }
}

/** Left to {@link scoreRules} where the features do not fit: it says why. */
function backgroundOf(features: Features, compiled: CompiledPolicy): ImageBackground[] | undefined {
  return fitsModel(features, compiled) ? imageBackground(features.spaces, compiled.spaces) : undefined
}

function noFeatures(index: number): GuardError {
  return new GuardError(
    'OPTION_INVALID',
    `Image ${index} has no features.`,
    'Leave out images that could not be encoded.',
    { details: { index } },
  )
}
