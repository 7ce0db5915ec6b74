import { GuardError } from '@lookfirst/errors'
import type { CompiledPolicy } from '@lookfirst/policy'

/**
 * Refuses a policy that was compiled for another model.
 *
 * @throws GuardError `POLICY_MODEL_MISMATCH`
 */
export function requireModel({ modelHash: compiledFor }: CompiledPolicy, running: string): void {
  if (compiledFor === running) return
  throw new GuardError(
    'POLICY_MODEL_MISMATCH',
    `The policy was compiled for the model ${String(compiledFor).slice(0, 12)}…, and ${running.slice(0, 12)}… is running.`,
    'Give the policy that it was compiled from, or the model that it was compiled for.',
    { details: { compiledFor, running } },
  )
}
