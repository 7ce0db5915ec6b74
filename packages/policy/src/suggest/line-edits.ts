import { isWorthwhile } from './merit'
import { counted, said } from './said'
import type { Suspect } from './suspects'
import type { Outcome, Trials } from './trials'
import type { Suggestion, SuggestOptions } from './types'

/** `Can:` lines for a rule that flagged what it should not. */
export async function exceptionEdits(
  trials: Trials,
  { rule, kind }: Suspect,
  exceptions: NonNullable<SuggestOptions['exceptions']>,
): Promise<Suggestion[]> {
  if (kind === 'miss' || rule.kind === 'must-show') return []
  const suggestions: Suggestion[] = []
  for (const { text, compiled } of await exceptions(rule.id)) {
    const bullet = `- ${text}`
    const edit = rule.exceptions.length > 0 ? [bullet] : ['Can:', bullet]
    const outcome = await outcomeOf(trials, compiled)
    if (!outcome) continue
    const sentence = said(`Let "${rule.id}" allow "${text}"`, outcome)
    suggestions.push({ kind: 'exception', ruleId: rule.id, text: sentence, edit, ...outcome, compiled })
  }
  return suggestions
}

/**
 * The corrected images as examples of a rule: allowed where it flagged them, violations where it is the rule of the corrected action that came
 * nearest.
 */
export async function exampleEdits(
  trials: Trials,
  { rule, kind, corrections }: Suspect,
  teach: NonNullable<SuggestOptions['teach']>,
): Promise<Suggestion[]> {
  if (rule.kind === 'must-show') return []
  const own = kind === 'alarm' ? corrections : corrections.filter(({ at }) => isNearest(trials, rule.id, at))
  if (own.length === 0) return []
  const as = kind === 'alarm' ? 'allowed' : 'violation'
  const compiled = await teach(
    rule.id,
    own.map(({ correction }) => correction),
    as,
  )
  const outcome = await outcomeOf(trials, compiled)
  if (!outcome) return []
  const images = counted(own.length, 'corrected image')
  const what = as === 'allowed' ? `Teach "${rule.id}" to allow ${images}` : `Teach "${rule.id}" ${images}`
  return [{ kind: 'example', ruleId: rule.id, text: said(what, outcome), edit: [], ...outcome, compiled }]
}

/** What a policy does on all decisions; `null` where it is not worth it. */
async function outcomeOf(trials: Trials, compiled: Suggestion['compiled']): Promise<Outcome | null> {
  if (!isWorthwhile(await trials.tryOnCorrections(compiled))) return null
  const outcome = await trials.tryOnAll(compiled)
  return isWorthwhile(outcome) ? outcome : null
}

/** Whether no other rule of the same action came nearer to its threshold. */
function isNearest({ scores }: Trials, ruleId: string, at: number): boolean {
  const { action } = scores.find(({ rule }) => rule.id === ruleId)!.rule
  const rivals = scores.filter(
    ({ rule, isMeasured }) => isMeasured && rule.kind === 'should-not' && rule.action === action,
  )
  const margin = ({ rule, levels }: (typeof scores)[number]) => (levels[at] as number) - rule.threshold
  const nearest = rivals.reduce((top, next) => (margin(next) > margin(top) ? next : top))
  return nearest.rule.id === ruleId
}
