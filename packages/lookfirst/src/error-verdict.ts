import type { PolicyReport, Verdict } from '@lookfirst/engine/protocol'
import type { GuardErrorData } from '@lookfirst/errors'
import { stricter } from '@lookfirst/policy/judge'
import type { GuardOptions, ReadyInfo } from './types'

/** What an image gets that could not be judged. */
export function errorVerdict(
  error: GuardErrorData,
  action: Verdict['action'],
  known: { policy: PolicyReport | null; ready: ReadyInfo | null; totalMs: number; blob: Blob | undefined },
): Verdict {
  return {
    schema: 1,
    id: crypto.randomUUID(),
    status: 'error',
    action,
    rule: null,
    rules: [],
    complete: false,
    coverage: 'none',
    reason: `Could not be judged: ${error.message}`.split(/\s+/).slice(0, 29).join(' '),
    error,
    input: { contentHash: '', width: 0, height: 0, mime: '', frames: 0 },
    policyHash: known.policy?.policyHash ?? '',
    modelHash: known.ready?.modelHash ?? '',
    calibrationHash: known.policy?.calibrationHash ?? '',
    backend: known.ready?.backend ?? 'wasm',
    timing: {
      queueMs: 0,
      decodeMs: 0,
      preprocessMs: 0,
      encodeMs: 0,
      scoreMs: 0,
      evidenceMs: 0,
      totalMs: known.totalMs,
    },
    ...(known.blob && { blob: known.blob }),
  }
}

/** The action of an error verdict: the policy's `On error:` holds unless the caller's choice is stricter. */
export function errorAction(
  caller: GuardOptions['onError'],
  policy: PolicyReport['onError'] | undefined,
): Verdict['action'] {
  if (!policy) return caller ?? 'review'
  return caller ? stricter(caller, policy) : policy
}
