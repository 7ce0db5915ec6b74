import type { Language, PolicyReport, Verdict } from '@lookfirst/engine/protocol'
import type { GuardErrorData } from '@lookfirst/errors'
import { stricter } from '@lookfirst/policy/judge'
import type { GuardOptions, ReadyInfo } from './types'

/** An error's message is English: in another language its code says as much. */
const REASONS: Readonly<Record<Language, (error: GuardErrorData) => string>> = {
  en: ({ message }) => `Could not be judged: ${message}`,
  de: ({ code }) => `Konnte nicht geprüft werden (${code}).`,
}

/** What an image gets that could not be judged. */
export function errorVerdict(
  error: GuardErrorData,
  action: Verdict['action'],
  known: { policy: PolicyReport | null; ready: ReadyInfo | null; totalMs: number; blob: Blob | undefined },
  language: Language,
): Verdict {
  return {
    schema: 1,
    id: crypto.randomUUID(),
    status: 'error',
    action,
    rule: null,
    rules: [],
    complete: false,
    secondLook: null,
    coverage: 'none',
    reason: REASONS[language](error).split(/\s+/).slice(0, 29).join(' '),
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
      lookMs: 0,
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
