import { type Scored, scoreImage } from '../judge/verdict'
import type { JudgeRequest, LookStep, SecondLook } from '../protocol'
import type { LookedAt, Looker } from './looker'
import type { LookFacts, LookReason } from './next-step'

/** What looking again takes. */
export interface LookParts extends LookedAt {
  /** Cheap ones first. */
  lookers: readonly Looker[]
  request: Pick<JudgeRequest, 'mode' | 'escalate' | 'onUnevaluated'>
  /** Milliseconds that each looker took the last time, by its name; written to. */
  costs: Map<string, number>
}

/** A picture after its second look. */
export interface LookedAgain {
  scored: Scored
  secondLook: SecondLook
}

/**
 * Looks at a picture again, part by part, cheapest first, as long as a part could change what comes out and the budget lasts. What a part
 * finds is evidence for the rules that caused it to look, and only there changes an action.
 *
 * @param first what the encoder alone came to
 * @throws GuardError `CANCELLED`, or with an `IMAGE_` code where the picture cannot be decoded again
 */
export async function lookAgain(first: Scored, parts: LookParts): Promise<LookedAgain> {
  const { lookers, image, policy, request, budget, costs, job } = parts
  const steps: LookStep[] = []
  let scored = first
  for (const looker of lookers) {
    const { name } = looker
    const facts: LookFacts = {
      scored,
      features: image.features,
      policy,
      escalate: request.escalate,
      isExplained: request.mode === 'explain',
      onUnevaluated: request.onUnevaluated,
    }
    if (looker.hasLooked(image.features, policy)) {
      // Whatever the caller wants now: what is known is judged.
      const reason = looker.reason({ ...facts, escalate: 'uncertain', isExplained: true })
      if (reason) steps.push(stepOf(name, reason, 'known', scored))
      continue
    }
    const reason = looker.reason(facts)
    if (!reason) continue
    if (!budget.fits(costs.get(name) ?? looker.unknownCostMs)) {
      steps.push(stepOf(name, reason, 'over-budget', scored))
      continue
    }
    await job.checkpoint()
    const began = performance.now()
    const error = await looker.look(parts)
    const ms = performance.now() - began
    if (error) {
      steps.push({ ...stepOf(name, reason, 'failed', scored), error, ms })
      continue
    }
    costs.set(name, ms)
    const before = scored.action
    scored = scoreImage(image.features, policy)
    steps.push({ ...stepOf(name, reason, 'ran', scored), ms, action: { before, after: scored.action } })
  }
  return { scored, secondLook: { steps, budgetMs: budget.limitMs } }
}

function stepOf(
  part: string,
  reason: NonNullable<LookReason>,
  outcome: LookStep['outcome'],
  { action }: Pick<Scored, 'action'>,
): LookStep {
  return { part, ...reason, outcome, error: null, ms: 0, action: { before: action, after: action } }
}
