import { printDetector, printPattern } from '../grammar/print-part'
import { DEFAULT_RATE } from '../grammar/rate'
import type { CompiledPolicy, CompiledRule, Policy, Rule } from '../types'

/** A rule as comparing sees it, whether it was compiled or not. */
export interface RuleView {
  id: string
  title: string
  kind: Rule['kind']
  declaredNonViolating: boolean
  clauses: string[]
  exceptions: string[]
  /** As they are written. */
  textPatterns: string[]
  detectors: string[]
  /** Names with commas between; `none`; `null`: the model chooses by what the clauses name, or has chosen none. */
  examples: string | null
  action: Rule['action']
  /** The rule's own; `null` where it has none, or only says what holds anyway. */
  falsePositiveRate: number | null
  reviewBand: number | null
  compiled: CompiledRule | null
}

/** A policy as comparing sees it. */
export interface PolicyView {
  title: string
  version: string
  onError: Policy['onError']
  falsePositiveBudget: number | null
  rules: RuleView[]
  compiled: CompiledPolicy | null
}

/** Whether a policy is compiled. */
export function isCompiled(policy: Policy | CompiledPolicy): policy is CompiledPolicy {
  return 'modelHash' in policy
}

/** Brings a policy into the form that is compared. */
export function viewPolicy(policy: Policy | CompiledPolicy): PolicyView {
  const { title, version, onError } = policy
  if (!isCompiled(policy)) {
    const { falsePositiveBudget } = policy
    const rules = policy.rules.map((rule) => viewRule(rule, falsePositiveBudget))
    return { title, version, onError, falsePositiveBudget, rules, compiled: null }
  }
  const falsePositiveBudget = policy.budget?.nominal ?? null
  const rules = policy.rules.map((rule) => viewCompiled(rule, falsePositiveBudget))
  return { title, version, onError, falsePositiveBudget, rules, compiled: policy }
}

function viewRule(rule: Rule, budget: number | null): RuleView {
  return {
    ...viewLines(rule),
    examples: rule.examples && (rule.examples.join(', ') || 'none'),
    falsePositiveRate: ownRate(rule.falsePositiveRate, budget),
    compiled: null,
  }
}

function viewCompiled(rule: CompiledRule, budget: number | null): RuleView {
  return {
    ...viewLines(rule),
    examples: rule.taught ? rule.taught.sets.join(', ') : null,
    falsePositiveRate: rule.rateSource === 'rule' ? ownRate(rule.falsePositiveRate, budget) : null,
    compiled: rule,
  }
}

/** Saying 1 % where there is no budget to share says nothing. */
function ownRate(rate: number | null, budget: number | null): number | null {
  return budget === null && rate === DEFAULT_RATE ? null : rate
}

function viewLines(rule: Rule | CompiledRule) {
  const { id, title, kind, declaredNonViolating, action, reviewBand } = rule
  return {
    id,
    title,
    kind,
    declaredNonViolating,
    action,
    reviewBand,
    clauses: rule.clauses.map(({ text }) => text),
    exceptions: rule.exceptions.map(({ text }) => text),
    textPatterns: rule.textPatterns.map(printPattern),
    detectors: rule.detectors.map(printDetector),
  }
}
