import { printRate } from '../grammar/rate'
import type { CompiledRule } from '../types'
import { byMerit, isWorthwhile } from './merit'
import { type RateChoice, rateChoices, withRate } from './rate-edit'
import { said } from './said'
import type { Suspect } from './suspects'
import type { Outcome, Trials } from './trials'
import type { Suggestion } from './types'

/** Rates of a rule that are tried on all decisions: those that do best on the corrections. */
const TRIED = 5

/**
 * Another rate for a rule: of those that follow its corrections the one that fixes most for what it breaks, and of several such the nearest to the rate
 * that it has. Rules that share a budget have no rate of their own to edit, and one with a rate of its own leaves them another share: a policy where
 * rules share has no such suggestion.
 */
export async function thresholdEdits(trials: Trials, { rule, kind, corrections }: Suspect): Promise<Suggestion[]> {
  const { policy } = trials
  if (policy.rules.some(({ rateSource }) => rateSource === 'policy')) return []
  const choices = rateChoices(rule)
  const wanted = new Set<RateChoice>()
  for (const { level } of corrections) {
    const follows = choices.filter(({ threshold }) => isViolated(rule, level, threshold) === (kind === 'miss'))
    const [nearest] = follows.sort((a, b) => distance(rule, a.rate) - distance(rule, b.rate))
    if (nearest) wanted.add(nearest)
  }
  const tried: { suggestion: Suggestion; rate: number }[] = []
  for (const choice of wanted) {
    const compiled = await withRate(policy, rule.id, choice)
    if (!compiled) return []
    const outcome = await trials.tryOnCorrections(compiled)
    if (isWorthwhile(outcome)) tried.push({ rate: choice.rate, suggestion: suggestionOf(choice, compiled, outcome) })
  }
  const order = (a: (typeof tried)[number], b: (typeof tried)[number]) =>
    byMerit(a.suggestion, b.suggestion) || distance(rule, a.rate) - distance(rule, b.rate)
  const best = tried.sort(order).slice(0, TRIED)
  for (const one of best) {
    const { rate, suggestion } = one
    const outcome = await trials.tryOnAll(suggestion.compiled)
    one.suggestion = suggestionOf({ rate }, suggestion.compiled, outcome)
  }
  return best
    .filter(({ suggestion }) => isWorthwhile(suggestion))
    .sort(order)
    .slice(0, 1)
    .map(({ suggestion }) => suggestion)

  function suggestionOf(
    { rate }: Pick<RateChoice, 'rate'>,
    compiled: Suggestion['compiled'],
    outcome: Outcome,
  ): Suggestion {
    const verb = rate < rule.falsePositiveRate ? 'Lower' : 'Raise'
    const [from, to] = [printRate(rule.falsePositiveRate), printRate(rate)]
    const text = said(`${verb} the false positives of "${rule.id}" from ${from} to ${to}`, outcome)
    return { kind: 'threshold', ruleId: rule.id, text, edit: [`False positives: ${to}`], ...outcome, compiled }
  }
}

/** Rates are told apart by their ratio. */
function distance({ falsePositiveRate }: CompiledRule, rate: number): number {
  return Math.abs(Math.log(rate / falsePositiveRate))
}

function isViolated({ kind }: CompiledRule, level: number, threshold: number): boolean {
  return level > (kind === 'must-show' ? -threshold : threshold)
}
