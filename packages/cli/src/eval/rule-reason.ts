import type { CompiledRule, RuleResult } from '@lookfirst/policy'

/** One sentence on why a rule flagged an image or let it pass. */
export function ruleReason(result: RuleResult, { kind }: CompiledRule): string {
  const { outcome, clause, exception, label, match } = result
  const rarer = `${(100 * (1 - result.tail)).toFixed(1)} of 100 ordinary images`
  const phrase = `“${clause?.phrase || clause?.text || result.title}”`
  if (outcome === 'undecided') return 'No clause of the rule can be decided by this model.'
  if (kind === 'must-show') {
    return outcome === 'clear' ? `Shows ${phrase} clearly enough.` : `Does not show ${phrase} clearly enough.`
  }
  if (result.decidedBy === 'text') return `Shows the words “${match ?? ''}”.`
  if (result.decidedBy === 'detector') return `A detector reports ${label}.`
  if (outcome === 'excused' && exception)
    return `Resembles ${phrase}, but the exception “${exception.text}” fits better.`
  if (outcome === 'violated') return `Resembles ${phrase} more than ${rarer} do.`
  if (outcome === 'review-band') return `Resembles ${phrase} more than ${rarer} do: enough for review only.`
  return `Nearest is ${phrase}: more like it than ${rarer}, which is not rare enough.`
}
