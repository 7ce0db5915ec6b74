import { GuardError } from '@lookfirst/errors'

/**
 * SHA-256 as lower-case hex, 64 characters.
 *
 * @throws GuardError `INSECURE_CONTEXT` where the browser hides `crypto.subtle`
 */
export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const subtle = globalThis.crypto?.subtle
  if (!subtle) {
    throw new GuardError(
      'INSECURE_CONTEXT',
      'SHA-256 is not available: crypto.subtle is missing.',
      'Serve the page over https or from localhost.',
    )
  }
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
