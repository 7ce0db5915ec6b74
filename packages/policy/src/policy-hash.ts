import { printPolicy } from './grammar/print-policy'
import type { Policy } from './types'

/**
 * Identity of what a policy says: SHA-256 of its canonical text, hex. Comments, blank lines and spelled-out defaults change nothing.
 */
export async function policyHash(policy: Policy): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(printPolicy(policy)))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
