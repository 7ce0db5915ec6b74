import type { PolicySource } from '@lookfirst/engine/protocol'
import { GuardError } from '@lookfirst/errors'
import type { CompiledPolicy } from '@lookfirst/policy'

/**
 * Checks a policy's text, in any of its forms, or that a compiled policy is one. The reader of policy text is a chunk of its own: a page that
 * ships a compiled policy never loads it.
 *
 * @throws GuardError `POLICY_INVALID`, with every issue in `details.issues`
 */
export async function policySource(policy: string | CompiledPolicy): Promise<PolicySource> {
  if (typeof policy !== 'string') {
    if (policy?.format === 3) return { kind: 'compiled', compiled: policy }
    throw new GuardError(
      'POLICY_INVALID',
      `The policy is neither text nor a compiled policy of format 3: ${JSON.stringify(policy)?.slice(0, 60)}.`,
      'Pass the text, or compile it again.',
    )
  }
  const { formOf, printPolicy, readAnyForm } = await import('@lookfirst/policy/parse')
  const { policy: read, issues } = await readAnyForm(policy)
  // The worker reads Markdown alone: what was understood of another form travels as such.
  if (read) return { kind: 'text', text: formOf(policy) === 'markdown' ? policy : printPolicy(read), taught: new Map() }
  const [first] = issues
  throw new GuardError(
    'POLICY_INVALID',
    `The policy has ${issues.length} error(s); line ${first?.line}: ${first?.message}`,
    first?.hint ?? 'Correct the policy.',
    { details: { issues } },
  )
}
