import { type Manifest, type PackManifest, parseManifest, parsePack } from '@lookfirst/store'

/** Of a model, or of a text reader or a detector. */
export type AnyManifest = Manifest | PackManifest

/** Whether a manifest, or the description that one is packed from, is of a text reader or a detector. */
export function isOfPart(json: unknown): boolean {
  return typeof json === 'object' && json !== null && ('reader' in json || 'detector' in json)
}

/**
 * Reads a manifest of either kind.
 *
 * @throws GuardError `MODEL_SCHEMA` or `MODEL_MANIFEST`
 */
export function parseAnyManifest(json: unknown): AnyManifest {
  return isOfPart(json) ? parsePack(json) : parseManifest(json)
}
