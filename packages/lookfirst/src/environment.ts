import { GuardError } from '@lookfirst/errors'

/** Threads pay off to about four; without isolation the browser allows one, whatever was asked for. */
export function threadsFor(asked: number | undefined): number {
  return crossOriginIsolated ? (asked ?? Math.min(4, navigator.hardwareConcurrency || 1)) : 1
}

/**
 * Refuses what is no page of a secure context.
 *
 * @param caller who asks, for the message
 * @throws GuardError `UNSUPPORTED_ENVIRONMENT` or `INSECURE_CONTEXT`
 */
export function checkEnvironment(caller: string): void {
  if (typeof window === 'undefined' || typeof Worker === 'undefined') {
    throw new GuardError(
      'UNSUPPORTED_ENVIRONMENT',
      `${caller} was called where there is no page.`,
      'Call it in the browser, for example in an effect; importing is safe anywhere.',
    )
  }
  if (!isSecureContext) {
    throw new GuardError(
      'INSECURE_CONTEXT',
      `${location.origin} is not a secure context.`,
      'Serve the page over https, or from localhost.',
    )
  }
}
