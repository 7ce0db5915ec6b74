import { printPolicy } from './grammar/print-policy'
import { DEFAULT_RATE } from './grammar/rate'
import type { Policy, TaughtExamples } from './types'

/**
 * Identity of what a policy says: SHA-256 of its canonical text, hex. Comments, blank lines and spelled-out defaults change nothing. Where
 * the author taught rules by examples, these follow the text as JSON, rule by rule.
 *
 * @param taught the author's own examples
 */
export async function policyHash(policy: Policy, taught?: TaughtExamples): Promise<string> {
  const own = policy.rules.flatMap(({ id, declaredNonViolating }) => {
    const examples = declaredNonViolating ? undefined : taught?.get(id)
    return examples?.length ? [[id, examples.map(({ source, as, vectors }) => [source, as, vectors])]] : []
  })
  const text = printPolicy(withoutDefaults(policy)) + (own.length > 0 ? JSON.stringify(own) : '')
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A rate of 1 % is what a rule has that says nothing, unless there is a budget to share. */
function withoutDefaults(policy: Policy): Policy {
  if (policy.falsePositiveBudget !== null) return policy
  const rules = policy.rules.map((rule) =>
    rule.falsePositiveRate === DEFAULT_RATE ? { ...rule, falsePositiveRate: null } : rule,
  )
  return { ...policy, rules }
}
