import type { ScoredRule } from '../calibrate/score-images'
import type { CompiledRule } from '../types'
import type { OpenCorrection, Trials } from './trials'

/** A rule, and the corrections that an edit of it may follow. */
export interface Suspect {
  rule: CompiledRule
  kind: OpenCorrection['kind']
  /** With the rule's score of each, the higher the nearer to a violation. */
  corrections: (OpenCorrection & { level: number })[]
}

/**
 * The rules to edit: with a false alarm those that see something in the image; with a miss those whose action is the corrected one, and that
 * see too little.
 */
export function suspectsOf({ open, scores }: Trials): Suspect[] {
  return scores
    .filter(({ isMeasured }) => isMeasured)
    .flatMap((scored) => [
      ...suspect(
        scored,
        'alarm',
        open.filter((one) => isAbove(scored, one)),
      ),
      ...suspect(
        scored,
        'miss',
        open.filter((one) => !isAbove(scored, one) && one.correction.action === scored.rule.action),
      ),
    ])
}

/** The level above which a rule is violated, or in its review band: that of `Must show` has its sign turned, as its scores have. */
function lowestLevel({ kind, threshold, reviewThreshold }: CompiledRule): number {
  return kind === 'must-show' ? -threshold : (reviewThreshold ?? threshold)
}

function suspect(scored: ScoredRule, kind: OpenCorrection['kind'], open: OpenCorrection[]): Suspect[] {
  const corrections = open
    .filter((one) => one.kind === kind)
    .map((one) => ({ ...one, level: scored.levels[one.at] as number }))
  return corrections.length > 0 ? [{ rule: scored.rule, kind, corrections }] : []
}

function isAbove({ rule, levels }: ScoredRule, { at }: OpenCorrection): boolean {
  return (levels[at] as number) > lowestLevel(rule)
}
