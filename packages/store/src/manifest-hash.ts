import type { Manifest, PackManifest } from './manifest-types'
import { sha256Hex } from './sha256'

/**
 * Identity of a model or a pack: SHA-256, lower-case hex, of the parsed manifest as JSON without white space, the keys of every
 * object sorted. Since the manifest names the content of every file, so does the hash.
 */
export function manifestHash(manifest: Manifest | PackManifest): Promise<string> {
  return sha256Hex(new TextEncoder().encode(JSON.stringify(manifest, sortKeys)))
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
}
