import { manifest, shardUrls } from '@lookfirst/model-mini'
import * as nsfw from '@lookfirst/model-nsfw'
import * as text from '@lookfirst/model-text'
import { createGuard as createGuardCore } from './core'
import type { Guard, GuardOptions, PartSource } from './types'

export * from './core'

/**
 * Makes a guard with the embedded model, text reader and detector, or with those that are given. Resolves before anything is downloaded:
 * `classify` waits, and `ready` tells.
 *
 * @throws GuardError `POLICY_INVALID` with every issue in `details.issues`; `MODEL_UNKNOWN`, `MODEL_FETCH`,
 * `OPTION_INVALID`, `UNSUPPORTED_ENVIRONMENT`, `INSECURE_CONTEXT`
 */
export function createGuard(options: GuardOptions): Promise<Guard> {
  return createGuardCore({ model: { manifest, shardUrls: shardUrls() }, parts: embeddedParts(), ...options })
}

/** The text reader and the detector that come with lookfirst, to be passed beside others: nothing is downloaded by naming them. */
export function embeddedParts(): PartSource[] {
  return [text, nsfw].map((part) => ({ manifest: part.manifest, shardUrls: part.shardUrls() }))
}
