import { manifest, shardUrls } from '@lookfirst/model-mini'
import { createGuard as createGuardCore } from './core'
import type { Guard, GuardOptions } from './types'

export * from './core'

/**
 * Makes a guard with the embedded model, or with the model that is given. Resolves before anything is downloaded:
 * `classify` waits, and `ready` tells.
 *
 * @throws GuardError `POLICY_INVALID` with every issue in `details.issues`; `MODEL_UNKNOWN`, `MODEL_FETCH`,
 * `OPTION_INVALID`, `UNSUPPORTED_ENVIRONMENT`, `INSECURE_CONTEXT`
 */
export function createGuard(options: GuardOptions): Promise<Guard> {
  return createGuardCore({ model: { manifest, shardUrls: shardUrls() }, ...options })
}
