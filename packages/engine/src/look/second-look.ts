import type { Features } from '@lookfirst/policy'
import { type Scored, scoreImage } from '../judge/verdict'
import type { JudgeRequest, LookStep, SecondLook } from '../protocol'
import { type LookedAt, type Looker, withFinding } from './looker'
import type { LookReason } from './next-step'

/** What looking again takes. */
export interface LookParts extends LookedAt {
  /** Cheap ones first. */
  lookers: readonly Looker[]
  request: Pick<JudgeRequest, 'mode' | 'escalate' | 'onUnevaluated'>
  /** Milliseconds that each looker is taken to cost, by its name; written to. */
  costs: Map<string, number>
}

/** A picture after its second look. */
export interface LookedAgain {
  scored: Scored
  /** What was judged: the encoder's features, with what each part found that was asked. */
  features: Features[]
  secondLook: SecondLook
}

/**
 * Looks at a picture again, part by part, cheapest first, as long as a part could change what comes out and the budget lasts. What a part
 * finds is evidence for the rules that caused it to look, and only there changes an action. What a part found in another call counts where
 * this call would have asked for it, and nowhere else: a verdict does not depend on what was asked before.
 *
 * @param first what the encoder alone came to
 * @throws GuardError `CANCELLED`, or with an `IMAGE_` code where the picture cannot be decoded again
 */
export async function lookAgain(first: Scored, parts: LookParts): Promise<LookedAgain> {
  const { lookers, image, policy, request, budget, costs, job } = parts
  const steps: LookStep[] = []
  let features = image.features
  let scored = first
  for (const looker of lookers) {
    const { name } = looker
    const reason = looker.reason({
      scored,
      features,
      policy,
      escalate: request.escalate,
      isExplained: request.mode === 'explain',
      onUnevaluated: request.onUnevaluated,
    })
    if (!reason) continue
    const before = scored.action
    const step: LookStep = stepOf(looker, reason, before)
    steps.push(step)
    let found = looker.known(image, policy)
    if (!found) {
      const cost = costs.get(name) ?? looker.unknownCostMs
      if (!budget.fits(cost)) {
        step.outcome = 'over-budget'
        // One slow turn shall not keep it away for ever.
        costs.set(name, cost / 2)
        continue
      }
      await job.checkpoint()
      const began = performance.now()
      const leftOut = budget.leftOutMs
      const look = await looker.look(parts)
      const ms = performance.now() - began - (budget.leftOutMs - leftOut)
      Object.assign(step, { outcome: look.outcome, error: look.error, ms })
      if (look.outcome === 'ran') costs.set(name, ms)
      if (look.outcome === 'over-budget') costs.set(name, Math.max(ms, cost))
      found = look.found
    }
    if (!found) continue
    features = withFinding(features, found, looker)
    scored = scoreImage(features, policy)
    step.action.after = scored.action
  }
  return { scored, features, secondLook: { steps, budgetMs: budget.limitMs } }
}

/** A step of which nothing came but what was known. */
function stepOf(
  { name: part, hash: partHash }: Looker,
  reason: NonNullable<LookReason>,
  action: Scored['action'],
): LookStep {
  return { part, partHash, ...reason, outcome: 'known', error: null, ms: 0, action: { before: action, after: action } }
}
