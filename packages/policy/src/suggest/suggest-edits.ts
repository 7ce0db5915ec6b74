import type { CompiledPolicy } from '../types'
import { exampleEdits, exceptionEdits } from './line-edits'
import { byMerit } from './merit'
import { suspectsOf } from './suspects'
import { thresholdEdits } from './threshold-edits'
import { createTrials } from './trials'
import type { Correction, Suggestion, SuggestOptions } from './types'

/** From the simplest edit to the one that is hardest to read. */
const KINDS: readonly Suggestion['kind'][] = ['threshold', 'exception', 'example']

/**
 * Proposes edits of a policy that follow corrections, each replayed over the corrections and over other decisions: what it would fix, what it
 * would break. An edit is proposed when it fixes at least one correction and breaks fewer than it fixes.
 *
 * Three kinds: another rate for a rule, from its tail table (pure, no model is needed); a `Can:` line, of those that {@link SuggestOptions.exceptions}
 * compiles; the corrected images as examples, where {@link SuggestOptions.teach} compiles them. An example is judged on itself among others: that it
 * fixes what it shows says little, what it breaks says much.
 *
 * What counts is what the policy asks for today, not what was asked when a verdict was corrected: a correction that it follows already is not to be
 * fixed, but may be broken. Corrections without features, or with those of another model, cannot be replayed and count for nothing.
 *
 * @returns the most fixed for what is broken first, then the simplest: rate, exception, examples
 * @throws {@link GuardError} `POLICY_INVALID` where the policy is none; what the options' functions throw; the signal's reason once it is aborted
 */
export async function suggestEdits(
  policy: CompiledPolicy,
  corrections: readonly Correction[],
  options: SuggestOptions = {},
): Promise<Suggestion[]> {
  const { exceptions, teach, signal } = options
  const trials = await createTrials(policy, corrections, options)
  const suggestions: Suggestion[] = []
  for (const suspect of suspectsOf(trials)) {
    signal?.throwIfAborted()
    suggestions.push(...(await thresholdEdits(trials, suspect)))
    if (exceptions) suggestions.push(...(await exceptionEdits(trials, suspect, exceptions)))
    if (teach) suggestions.push(...(await exampleEdits(trials, suspect, teach)))
  }
  return suggestions.sort((a, b) => byMerit(a, b) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
}
