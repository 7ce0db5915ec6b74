import { printPolicy } from './grammar/print-policy'
import { DEFAULT_RATE } from './grammar/rate'
import type { Policy } from './types'

/**
 * Identity of what a policy says: SHA-256 of its canonical text, hex. Comments, blank lines and spelled-out defaults change nothing.
 */
export async function policyHash(policy: Policy): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(printPolicy(withoutDefaults(policy))))
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
