import type { DecisionRecord } from '@lookfirst/engine/protocol'
import { GuardError } from '@lookfirst/errors'
import type { Action } from '@lookfirst/policy'
import type { Correction } from '@lookfirst/policy/suggest'

const ACTIONS: readonly unknown[] = ['allow', 'blur', 'review', 'block']

/**
 * Notes what a verdict should have been.
 *
 * @throws GuardError `OPTION_INVALID` for an unknown action, or where the record carries no features to judge again
 */
export function correctionOf(record: DecisionRecord, action: Action): Correction {
  if (!ACTIONS.includes(action)) {
    throw new GuardError(
      'OPTION_INVALID',
      `The action is ${JSON.stringify(action)}.`,
      `Expected ${ACTIONS.join(', ')}.`,
    )
  }
  if (!record.features) {
    throw new GuardError(
      'OPTION_INVALID',
      `The record of verdict ${record.verdict.id} carries no features, so that nothing can be learnt from it.`,
      "Make the guard with keep: 'features'.",
    )
  }
  return { schema: 1, id: crypto.randomUUID(), action, record, at: new Date().toISOString() }
}
