import type { Line, Policy, Rule } from '../types'

/** Where an added line stands: nowhere, until the policy is printed and parsed. */
const NOWHERE = { line: 1, column: 1 }

/** A line of text as a policy holds it. */
function lineOf(text: string): Line {
  return { text, ...NOWHERE }
}

/** The policy without a rule. A policy has one at least, so its only rule is declared non-violating instead. */
export function withoutRule(policy: Policy, id: string): Policy {
  const rules = policy.rules.filter((rule) => rule.id !== id)
  if (rules.length > 0) return { ...policy, rules }
  return { ...policy, rules: policy.rules.map((rule) => ({ ...rule, declaredNonViolating: true })) }
}

/**
 * The policy with a further exception in some of its rules.
 *
 * @param texts by the id of the rule
 */
export function withExceptions(policy: Policy, texts: ReadonlyMap<string, string>): Policy {
  return eachRule(policy, (rule) => {
    const text = texts.get(rule.id)
    return text === undefined ? rule : { ...rule, exceptions: [...rule.exceptions, lineOf(text)] }
  })
}

/** The policy with every clause put as `rewrite` says; one that it answers `null` for stays. */
export function withClauses(policy: Policy, rewrite: (text: string) => string | null): Policy {
  return eachRule(policy, (rule) => ({
    ...rule,
    clauses: rule.clauses.map((clause) => ({ ...clause, text: rewrite(clause.text) ?? clause.text })),
  }))
}

/** The same rules in another order: those from `from` on first. */
export function rotated(policy: Policy, from: number): Policy {
  return { ...policy, rules: [...policy.rules.slice(from), ...policy.rules.slice(0, from)] }
}

/** The same rules, last first. */
export function reversed(policy: Policy): Policy {
  return { ...policy, rules: policy.rules.toReversed() }
}

/** The policy with a rule before its others: what follows then stands at other places in every table. */
export function withRule(policy: Policy, rule: Rule): Policy {
  return { ...policy, rules: [rule, ...policy.rules] }
}

/** A rule of one clause, at the default rate, that asks for review. */
export function ruleOf(id: string, clause: string): Rule {
  return {
    id,
    title: id,
    kind: 'should-not',
    clauses: [lineOf(clause)],
    exceptions: [],
    textPatterns: [],
    detectors: [],
    declaredNonViolating: false,
    action: 'review',
    falsePositiveRate: null,
    reviewBand: null,
    examples: null,
    position: NOWHERE,
  }
}

/**
 * The rules with clauses turned round: `Should not` becomes `Must show`, and the reverse. What only a `Should not` has (exceptions, text,
 * detectors, examples) goes. Its budget goes too.
 *
 * @returns `null` where no rule has a clause
 */
export function inverted(policy: Policy): Policy | null {
  const rules = policy.rules
    .filter(({ clauses, declaredNonViolating }) => clauses.length > 0 && !declaredNonViolating)
    .map((rule): Rule => {
      const { examplesPosition: _, ...rest } = rule
      const isMustShow = rule.kind === 'must-show'
      return {
        ...rest,
        kind: isMustShow ? 'should-not' : 'must-show',
        exceptions: [],
        textPatterns: [],
        detectors: [],
        examples: isMustShow ? [] : null,
      }
    })
  const { budgetPosition: _, ...rest } = policy
  return rules.length > 0 ? { ...rest, falsePositiveBudget: null, rules } : null
}

/** Some of the rules, judged by their words alone: without example pictures. */
export function wordsAlone(policy: Policy, ids: ReadonlySet<string>): Policy {
  const rules = policy.rules.filter(({ id }) => ids.has(id))
  return { ...policy, rules: rules.map((rule) => ({ ...rule, examples: [] })) }
}

function eachRule(policy: Policy, change: (rule: Rule) => Rule): Policy {
  return { ...policy, rules: policy.rules.map(change) }
}
